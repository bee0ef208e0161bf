# SPDX-License-Identifier: GPL-3.0-or-later
"""The plans that the benchmarks open, also as a table for other programs. Twelve columns:
area, group, indicator, target, unit, leading department, and six months."""
import os
import subprocess

HEAD = ("area", "group", "name", "low", "unit", "lead")
MONTHS = ("4月", "5月", "6月", "7月", "8月", "9月")
UNITS = ("家", "个", "亿元", "公里", "%", "万平方米")
DEPARTMENTS = ("发改局", "住建局", "交通运输局", "农业农村局", "卫生健康局")


def rows(n):
    """The rows of a plan with @n indicators: (key, the six of HEAD, the six months)."""
    for i in range(n):
        yield (f"K{i}",
               (f"领域{i * 4 // n}", f"方面{i // 20}", f"指标{i}", str(100 + i % 900),
                UNITS[i % len(UNITS)], DEPARTMENTS[i % len(DEPARTMENTS)]),
               [str((10 + m * 10) + i % 700) for m in range(len(MONTHS))])


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8") as out:
        for line in lines:
            out.write("\t".join(line) + "\n")


def make_plan(cli, folder, n, environment=None):
    """The path of a newly made plan with @n indicators."""
    table, values = os.path.join(folder, "table.tsv"), os.path.join(folder, "values.tsv")
    plan = os.path.join(folder, f"{n}.xushi")
    write_lines(table, [("key", *HEAD)] + [(key, *cells) for key, cells, _ in rows(n)])
    write_lines(values, [("key", *MONTHS)] + [(key, *months) for key, _, months in rows(n)])
    for arguments in (["new", plan, "--table", table, "--year", "2026"],
                      ["record", plan, values]):
        subprocess.run([cli, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment)
    return plan


def make_workbook(folder, n):
    """The path of the same table as a workbook, or None if ssconvert is not installed."""
    table, workbook = os.path.join(folder, f"{n}.csv"), os.path.join(folder, f"{n}.xlsx")
    with open(table, "w", encoding="utf-8") as out:
        for cells in [(*HEAD, *MONTHS)] + [(*cells, *months) for _, cells, months in rows(n)]:
            out.write(",".join(cells) + "\n")
    try:
        subprocess.run(["ssconvert", table, workbook], check=True, capture_output=True)
    except FileNotFoundError:
        return None
    return workbook
