# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand rows to PDF, against Gnumeric on a workbook of the same rows in twelve columns, and
the memory that the pages take in addition to the plan.

Whole process against whole process, alternating, medians; Gnumeric reads the rows once in
its own format and once as .xlsx. Memory is the largest resident size of `xushi-cli print` minus
that of `xushi-cli status` on the same plan, which loads and judges it likewise: what remains are
rows, layout and pages.
"""
import csv
import os
import shutil
import statistics
import subprocess
import time

from figures import Figure

ROWS = 10000
KINDS = ("gnumeric", "xlsx")
SIZES = (1000, 10000, 100000)
COLUMNS = 12
MEMORY_RUNS = 3
MONTH = "9"


def run(command):
    """Milliseconds and megabytes of one process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    spent = (time.monotonic() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return spent, usage.ru_maxrss / 1024


def make_table(bench, plan):
    """The first columns of the plan's status, as a table that Gnumeric can read."""
    table = os.path.join(bench.folder, "pdf-rows.csv")
    rows = subprocess.run([bench.cli, "status", plan, "--month", MONTH, "--format", "tsv"],
                          check=True, capture_output=True, text=True).stdout.splitlines()
    with open(table, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(row.split("\t")[:COLUMNS] for row in rows)
    return table


def measure_time(bench, plan):
    """Against Gnumeric reading its own format, and reading .xlsx, as offices do."""
    if shutil.which("ssconvert") is None:
        raise RuntimeError("Gnumeric is missing: install the package gnumeric")
    table = make_table(bench, plan)
    commands = {"ours": [bench.cli, "print", plan, "--month", MONTH, "-o",
                         os.path.join(bench.folder, "pages.pdf")]}
    for kind in KINDS:
        workbook = os.path.join(bench.folder, f"pdf-rows.{kind}")
        subprocess.run(["ssconvert", table, workbook], check=True, capture_output=True)
        commands[kind] = ["ssconvert", workbook, os.path.join(bench.folder, "gnumeric.pdf")]
    times = {name: [] for name in commands}
    for _ in range(bench.runs):
        for name, command in commands.items():
            times[name].append(run(command)[0])
    ours = statistics.median(times["ours"])
    return [Figure(f"{ROWS:,} rows to PDF", ours, "ms", f"Gnumeric, .{kind} of {COLUMNS} columns",
                   statistics.median(times[kind]), 5, faster=True) for kind in KINDS]


def measure_surplus(bench, plan):
    pages = os.path.join(bench.folder, "memory.pdf")
    printing = [bench.cli, "print", plan, "--month", MONTH, "-o", pages]
    loading = [bench.cli, "status", plan, "--month", MONTH, "--format", "tsv"]
    surplus = [run(printing)[1] - run(loading)[1] for _ in range(MEMORY_RUNS)]
    os.unlink(pages)
    return statistics.median(surplus)


def measure(bench):
    figures = measure_time(bench, bench.make_plan(ROWS))
    least = measure_surplus(bench, bench.make_plan(SIZES[0]))
    for n in SIZES[1:]:
        figures.append(Figure(f"memory of printing beside the plan, {n:,} rows",
                              measure_surplus(bench, bench.make_plan(n)), "MB",
                              f"{SIZES[0]:,} rows", least, 1.5))
    return figures
