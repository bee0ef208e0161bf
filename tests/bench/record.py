# SPDX-License-Identifier: GPL-3.0-or-later
"""Entering a values table of 10,000 indicators and twelve months, compared with the same rows and
log lines inserted by plain SQLite into a copy of the same plan: whole process against whole
process, alternating, medians.
"""
import os
import shutil
import sqlite3
import statistics
import subprocess
import time

from figures import Figure

INDICATORS = 10000


def write_table(path, plan):
    with sqlite3.connect(plan) as database:
        keys = [row[0] for row in database.execute("SELECT key FROM indicator ORDER BY id")]
    with open(path, "w", encoding="utf-8") as out:
        out.write("key\t" + "\t".join(f"{month}月" for month in range(1, 13)) + "\n")
        for i, key in enumerate(keys):
            values = "\t".join(f"{(100 + i % 900) * month / 10:g}" for month in range(1, 13))
            out.write(f"{key}\t{values}\n")
    return len(keys)


def clear_values(plan):
    """Keeps only the indicators: no readings and nothing in the log."""
    with sqlite3.connect(plan) as database:
        database.execute("DELETE FROM reading")
        database.execute("DELETE FROM change")
    database.execute("VACUUM")
    database.close()


def count(plan):
    """What a run has written: rows, their sum, log lines and their length."""
    with sqlite3.connect(plan) as database:
        return database.execute(
            "SELECT (SELECT count (*) FROM reading), (SELECT sum (value) FROM reading), "
            "(SELECT count (*) FROM change), (SELECT sum (length (key) + length (name) "
            "+ length (what) + length (new) + length (who) + length (why)) FROM change)"
        ).fetchone()


def run(source, plan, command):
    shutil.copyfile(source, plan)
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.monotonic() - start) * 1000


def measure(bench):
    source = os.path.join(bench.folder, "record-source.xushi")
    table = os.path.join(bench.folder, "record.tsv")
    ours, bare = (os.path.join(bench.folder, f"record-{name}.xushi") for name in ("ours", "bare"))
    shutil.copyfile(bench.make_plan(INDICATORS), source)
    clear_values(source)
    n = write_table(table, source)
    record = [bench.cli, "record", ours, table]
    run(source, ours, record)
    with sqlite3.connect(ours) as database:
        who, why = database.execute("SELECT who, why FROM change LIMIT 1").fetchone()
    insert = [os.path.join(bench.build, "tests", "bench", "bare-inserts"), bare, table, who, why]
    times = {"ours": [], "bare": []}
    for _ in range(bench.runs):
        times["bare"].append(run(source, bare, insert))
        times["ours"].append(run(source, ours, record))
    if count(ours) != count(bare):
        raise RuntimeError(f"not the same was written: {count(ours)}, bare {count(bare)}")
    return [Figure(f"entering {n * 12:,} values from a table", statistics.median(times["ours"]),
                   "ms", "bare SQLite: same rows, log lines and indexes",
                   statistics.median(times["bare"]), 2)]
