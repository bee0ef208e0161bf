#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window against a bare one: start to first frame, memory, and frames while scrolling, with
the sample and with 200, 10,000 and 100,000 indicators. Runs alternate, medians are compared.

Usage: bench-window.py FIRST-FRAME XUSHI-CLI (under a display)
"""
import os
import statistics
import subprocess
import sys
import tempfile

RUNS = 5


def make_plan(cli, folder, n):
    table = os.path.join(folder, f"{n}.tsv")
    values = os.path.join(folder, f"{n}-values.tsv")
    plan = os.path.join(folder, f"{n}.xushi")
    with open(table, "w", encoding="utf-8") as out:
        out.write("key\tarea\tgroup\tname\tlow\tunit\tlead\n")
        for i in range(n):
            out.write(f"K{i}\t领域{i * 4 // n}\t方面{i // 20}\t指标{i}\t{100 + i % 900}\t家\t发改局\n")
    with open(values, "w", encoding="utf-8") as out:
        out.write("key\t8月\t9月\n")
        for i in range(n):
            out.write(f"K{i}\t{50 + i % 600}\t{60 + i % 700}\n")
    subprocess.run([cli, "new", plan, "--table", table, "--year", "2026"], check=True)
    subprocess.run([cli, "record", plan, values], check=True, stdout=subprocess.DEVNULL)
    return plan


def run(program, *arguments):
    out = subprocess.run([program, *arguments], check=True, capture_output=True, text=True,
                         timeout=120).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines())}


def median(rows, name):
    return statistics.median(row[name] for row in rows)


def main():
    program, cli = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        sample = os.path.join(folder, "sample.xushi")
        subprocess.run([cli, "new", sample, "--sample", "--demo-values"], check=True)
        plans = {"sample": sample}
        for n in (200, 10000, 100000):
            plans[str(n)] = make_plan(cli, folder, n)
        bare, shown = [], {name: [] for name in plans}
        for _ in range(RUNS):
            bare.append(run(program, "bare"))
            for name, plan in plans.items():
                shown[name].append(run(program, "plan", plan))
        base = median(bare, "first_ms")
        print(f"{'window':>10} {'first frame':>12} {'ratio':>6} {'memory':>9}")
        print(f"{'bare':>10} {base:9.0f} ms {1:6.2f} {median(bare, 'rss_kb') / 1024:6.0f} MB")
        for name, rows in shown.items():
            first = median(rows, "first_ms")
            print(f"{name:>10} {first:9.0f} ms {first / base:6.2f} "
                  f"{median(rows, 'rss_kb') / 1024:6.0f} MB")
        frames = {n: run(program, "scroll", plans[n]) for n in ("200", "100000")}
        few, many = (frames[n]["frame_ms_median"] for n in ("200", "100000"))
        print(f"scrolling: {few:.2f} ms a frame with 200, {many:.2f} ms with 100000, "
              f"ratio {many / few:.2f}; slowest {frames['100000']['frame_ms_max']:.1f} ms")


if __name__ == "__main__":
    main()
