# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand rows to PDF, against Gnumeric on a workbook of the same rows in twelve columns, and
what memory the pages take beside the plan.

Both programs read a file of their own format, whole process against whole process, turn and turn
about, medians. Gnumeric takes several seconds a time and has fewer turns. Memory is the largest
resident size of `xushi-cli print` less that of `xushi-cli status` on the same plan, which loads
and judges it likewise: what is left are rows, layout and pages.
"""
import csv
import os
import shutil
import statistics
import subprocess
import time

from figures import Figure

ROWS = 10000
SIZES = (1000, 10000, 100000)
COLUMNS = 12
GNUMERIC_RUNS = 4
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


def make_workbook(bench, plan, path):
    """The first columns of the plan's own status, as Gnumeric itself stores them."""
    table = os.path.join(bench.folder, "pdf-rows.csv")
    rows = subprocess.run([bench.cli, "status", plan, "--month", MONTH, "--format", "tsv"],
                          check=True, capture_output=True, text=True).stdout.splitlines()
    with open(table, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(row.split("\t")[:COLUMNS] for row in rows)
    subprocess.run(["ssconvert", table, path], check=True, capture_output=True)


def measure_time(bench, plan):
    if shutil.which("ssconvert") is None:
        raise RuntimeError("Gnumeric is missing: install the package gnumeric")
    workbook = os.path.join(bench.folder, "pdf-rows.gnumeric")
    make_workbook(bench, plan, workbook)
    pages = os.path.join(bench.folder, "pages.pdf")
    ours = [bench.cli, "print", plan, "--month", MONTH, "-o", pages]
    theirs = ["ssconvert", workbook, os.path.join(bench.folder, "gnumeric.pdf")]
    times = {"ours": [], "theirs": []}
    for turn in range(max(bench.runs, 7)):
        times["ours"].append(run(ours)[0])
        if turn < GNUMERIC_RUNS:
            times["theirs"].append(run(theirs)[0])
    return Figure(f"{ROWS:,} rows to PDF", statistics.median(times["ours"]), "ms",
                  f"Gnumeric, its own file of {COLUMNS} columns",
                  statistics.median(times["theirs"]), 5, faster=True)


def measure_surplus(bench, plan):
    pages = os.path.join(bench.folder, "memory.pdf")
    printing = [bench.cli, "print", plan, "--month", MONTH, "-o", pages]
    loading = [bench.cli, "status", plan, "--month", MONTH, "--format", "tsv"]
    surplus = [run(printing)[1] - run(loading)[1] for _ in range(MEMORY_RUNS)]
    os.unlink(pages)
    return statistics.median(surplus)


def measure(bench):
    figures = [measure_time(bench, bench.make_plan(ROWS))]
    least = measure_surplus(bench, bench.make_plan(SIZES[0]))
    for n in SIZES[1:]:
        figures.append(Figure(f"memory of printing beside the plan, {n:,} rows",
                              measure_surplus(bench, bench.make_plan(n)), "MB",
                              f"{SIZES[0]:,} rows", least, 1.5))
    return figures
