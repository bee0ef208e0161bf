# SPDX-License-Identifier: GPL-3.0-or-later
"""No room, no reader, and SIGKILL: a sentence or silence, never a signal, and nothing left."""

import os
import resource
import signal
import subprocess
import sys

from harness import DONE, REFUSED, has, main, same

PLAN = "key,name,low,unit\nA,新增就业,12000,人\nB,培育企业,8,家\n"
VALUES = "key,month,value\nA,9,9860\n"


def run_limited(shop, size, *arguments):
    """Runs the program where no file may grow beyond @size bytes."""
    done = subprocess.run(
        [shop.program, *arguments], cwd=shop.folder, stdin=subprocess.DEVNULL,
        capture_output=True, timeout=120, check=False,
        # What counts the lines of the program must not be cut off as well.
        env={**os.environ, "GCOV_PREFIX": str(shop.data)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    return done.returncode, done.stderr.decode("utf-8")


def refuse_full(shop, size, *arguments):
    before = shop.state()
    status, err = run_limited(shop, size, *arguments)
    same(status, REFUSED, f"exit status of {arguments}: {err}")
    has(err, "空间")
    for word in ("[ERROR]", ".~", "File too large"):
        same(word in err, False, f"{word} in {err}")
    same(shop.state(), before, "the files")


def test_no_room(shop):
    shop.run("new", "p.xushi", "--sample", "--demo-values")
    shop.write("t.csv", PLAN)
    refuse_full(shop, 2048, "new", "q.xushi", "--sample")
    refuse_full(shop, 60000, "new", "q.xushi", "--sample")
    refuse_full(shop, 60000, "new", "q.xushi", "--table", "t.csv")
    for name in ("o.csv", "o.tsv", "o.xlsx"):
        refuse_full(shop, 1024, "export", "p.xushi", "-o", name)
        refuse_full(shop, 1024, "export", "p.xushi", "--values", "-o", name)
    for name in ("o.pdf", "o.png", "o.svg"):
        refuse_full(shop, 1024, "print", "p.xushi", "--month", "9", "-o", name)
    shop.write("v.csv", "key,month,value\nD001,9,1\n")
    refuse_full(shop, 200, "record", "p.xushi", "v.csv")


def test_step_without_room(shop):
    """The journal fits and the plan does not: the next program plays the journal back."""
    plan = shop.plan(PLAN)
    shop.write("v.csv", VALUES)
    before = shop.run("export", plan, "-o", "a.csv")
    status, err = run_limited(shop, 60000, "record", plan, "v.csv")
    same(status, REFUSED, err)
    has(err, "空间")
    shop.run("export", plan, "--values", "-o", "b.csv")
    same(shop.read("b.csv").count(b"\n"), 1, "no value was entered")
    shop.run("record", plan, "v.csv")
    same([name for name in shop.names() if "journal" in name or name.startswith(".~")], [])
    same(before, ("", ""))


def test_no_reader(shop):
    """As with any tool in a pipe: no word, and status 2 since not all was written."""
    shop.run("new", "p.xushi", "--sample", "--demo-values")
    for command in (["status", "p.xushi", "--month", "9"], ["log", "p.xushi"], ["--help"],
                    ["status", "--help"]):
        ends = os.pipe()
        os.close(ends[0])
        done = subprocess.run([shop.program, *command], cwd=shop.folder, stdout=ends[1],
                              stderr=subprocess.PIPE, check=False, timeout=120)
        os.close(ends[1])
        same((done.returncode, done.stderr), (REFUSED, b""), str(command))


def test_full_output(shop):
    shop.plan(PLAN)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([shop.program, "status", "p.xushi", "--month", "9"],
                              cwd=shop.folder, stdout=full, stderr=subprocess.PIPE, check=False,
                              timeout=120)
    same(done.returncode, REFUSED)
    has(done.stderr.decode("utf-8"), "没有剩余空间")


def kill_when(shop, seen, *arguments):
    """Kills the program as soon as a name that ends in one of @seen stands in the folder."""
    with subprocess.Popen([shop.program, *arguments], cwd=shop.folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            if any(name.startswith(".~") and name.endswith(seen) for name in shop.names()):
                running.send_signal(signal.SIGKILL)
                break


def hidden(shop):
    return [name for name in shop.names() if name.startswith(".~")]


def leave_something(shop, seen, *arguments):
    """Kills until something is left; a fast program may be done before it is seen."""
    for _ in range(50):
        kill_when(shop, seen, *arguments)
        if hidden(shop):
            return
        for name in shop.names():
            if name.startswith("new"):
                shop.path(name).unlink()
    raise AssertionError("nothing was ever left by a kill")


def test_killed(shop):
    """What a killed program leaves is gone when the next has worked in the folder."""
    plan = shop.plan(PLAN)
    shop.write("v.csv", VALUES)
    for seen in (("",), ("-journal",), (".lock",)):
        leave_something(shop, seen, "new", "new.xushi", "--sample", "--demo-values")
        shop.run("record", plan, "v.csv")
        same(hidden(shop), [], "after record")
    for name in ("new.pdf", "new.png"):
        leave_something(shop, ("",), "print", plan, "--month", "9", "-o", name)
        shop.run("export", plan, "-o", "new.csv")
        same(hidden(shop), [], "after export")


def test_journal_of_nothing(shop):
    """A journal that was only begun: SQLite would leave it until the next step."""
    plan = shop.plan(PLAN)
    shop.write("v.csv", "key,month,value\nZ,9,1\n")
    for contents in (b"", bytes(512)):
        shop.write(plan + "-journal", contents)
        shop.run("status", plan, "--month", "9", status=DONE)
        shop.run("record", plan, "v.csv", status=REFUSED)
        same(shop.path(plan + "-journal").exists(), False, "the journal")


if __name__ == "__main__":
    main(sys.modules[__name__])
