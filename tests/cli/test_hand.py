# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody else at the plan: other computers, other names, other commands at the same moment."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import time

from harness import DONE, REFUSED, has, main, same

PLAN = ("key,area,name,low,unit,lead\n"
        "A,民生实事,新增就业,12000,人,人社局\n"
        "B,创新驱动,规上企业,8,家,经信局\n")
FOREIGN = "李四@office-2 77 2026-11-28 08:30:00\nmark 01\nmachine 23\nboot 45\nprocess 6 7\n"
DAY = 24 * 60 * 60


def test_open_on_another_computer(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,9,9860\n")
    lock = shop.path(shop.write(f".~{plan}.lock", FOREIGN))
    shop.refuse("record", plan, "v.csv", "--wait", "0", says=["李四@office-2", "2026-11-28 08:30:00", plan])
    shop.run("status", plan, "--month", "9")
    then = time.time() - DAY - 60
    os.utime(lock, (then, then))
    shop.run("record", plan, "v.csv")
    same(shop.status(plan, 9)["A"]["value"], "9860")
    same(lock.exists(), False, "the lock file is there")


def test_second_name(shop):
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nA,9,9860\n")
    os.link(shop.path(plan), shop.path("second.xushi"))
    for name in (plan, "second.xushi"):
        shop.refuse("record", name, "v.csv", says=["硬链接", name])


def test_at_the_same_moment(shop):
    """What was acknowledged is there, the rest was refused with the reason."""
    plan = shop.plan(PLAN)
    done = {}
    for month in range(1, 9):
        for key in "AB":
            shop.write(f"{key}.csv", f"key,month,value\n{key},{month},{month}\n")
        programs = {key: subprocess.Popen([shop.program, "record", plan, f"{key}.csv"],
                                          cwd=shop.folder, stdout=subprocess.DEVNULL,
                                          env={**os.environ, "XDG_DATA_HOME": str(shop.data)},
                                          stderr=subprocess.PIPE) for key in "AB"}
        for key, program in programs.items():
            _, said = program.communicate(timeout=60)
            if program.returncode == DONE:
                done[key, month] = str(month)
            else:
                same(program.returncode, REFUSED, said.decode())
                has(said.decode(), plan)
    assert done, "nobody came through"
    for (key, month), value in done.items():
        same(shop.status(plan, month)[key]["value"], value)
    with contextlib.closing(sqlite3.connect(shop.path(plan))) as database:
        same(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))


if __name__ == "__main__":
    main(sys.modules[__name__])
