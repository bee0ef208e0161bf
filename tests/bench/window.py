# SPDX-License-Identifier: GPL-3.0-or-later
"""The window against a bare one of the toolkit: start to first frame, memory, and frames while
scrolling. The programs compared run alternately, so that a disturbance affects all alike.

The bare window is measured twice: as the toolkit draws it by default, and without GL, drawn by
cairo. The program itself is told neither: it chooses. A start is timed from before the program is
executed until its first frame is painted. Memory is what is resident once it no longer changes,
read from outside and for every program in the same way."""
import os
import re
import statistics
import subprocess
import threading
import time

from displays import Display
from figures import Figure

CAIRO = {"GSK_RENDERER": "cairo", "GDK_DEBUG": "gl-disable", "GDK_DISABLE": "gl,vulkan"}
# No start takes this long, seconds; a program that does hangs.
PATIENCE = 60
# A program that has been idle for this long is done, seconds: longer than what it leaves for
# later, such as the inspection of the plan, waits.
STEADY = 1.5


def read_rss(pid):
    """In megabytes."""
    with open(f"/proc/{pid}/status", encoding="utf-8") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024


def read_busy(pid):
    """Processor time so far, in hundredths of a second."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        return sum(int(field) for field in stat.read().rsplit(")", 1)[1].split()[11:13])


def read_steady_rss(pid, enough=lambda: True):
    """Memory once @enough () holds and the program has had nothing to do for a while: on a busy
    machine it may be stopped, but then it still has work to do."""
    deadline = time.monotonic() + PATIENCE
    rss, busy, since = read_rss(pid), read_busy(pid), time.monotonic()
    while time.monotonic() < deadline:
        time.sleep(0.05)
        now = read_rss(pid)
        if abs(now - rss) > rss / 100 or read_busy(pid) > busy + 1 or not enough():
            rss, busy, since = now, read_busy(pid), time.monotonic()
        elif time.monotonic() - since > STEADY and is_waiting(pid):
            return now
    raise RuntimeError("the memory of a program does not come to rest")


def is_waiting(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        return stat.read().rsplit(")", 1)[1].split()[0] == "S"


def start(program, environment):
    """Milliseconds until the first frame, and megabytes when everything is done."""
    began = time.monotonic_ns()
    with subprocess.Popen(program, env=environment, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        watchdog = threading.Timer(PATIENCE, child.kill)
        watchdog.start()
        line = child.stdout.readline().split()
        watchdog.cancel()
        if len(line) != 2 or line[0] != "first_us":
            raise RuntimeError(f"{program[0]} draws nothing: {child.stderr.read().strip()}")
        rss = read_steady_rss(child.pid)
        child.stdin.close()
        child.wait(timeout=PATIENCE)
    return int(line[1]) / 1000 - began / 1e6, rss


def start_by_turns(bench, environment):
    """{name: (milliseconds, megabytes)}, medians."""
    plain = [bench.first_frame, "plan"]
    programs = {
        "toolkit": ([bench.bare_window], environment),
        "cairo": ([bench.bare_window], environment | CAIRO),
        "sample": (plain + [bench.sample()], environment),
        "10000": (plain + [bench.make_plan(10000)], environment),
        "100000": (plain + [bench.make_plan(100000)], environment),
    }
    found = {name: [] for name in programs}
    # The first round warms the caches of files and fonts and is discarded.
    for turn in range(bench.runs + 1):
        for name, (program, variables) in programs.items():
            result = start(program, variables)
            if turn > 0:
                found[name].append(result)
    return {name: [statistics.median(column) for column in zip(*results)]
            for name, results in found.items()}


def has_window(name, environment):
    tree = subprocess.run(["xwininfo", "-root", "-tree"], env=environment, check=True,
                          capture_output=True, text=True).stdout
    return name in tree


def read_gnumeric(bench, environment):
    """Megabytes of Gnumeric showing the table of 10,000 rows: at a user's first start, when it
    scans its plug-ins, and at later ones. None without ssconvert."""
    workbook = bench.make_workbook(10000)
    if workbook is None:
        return None
    home = os.path.join(bench.folder, "gnumeric")
    os.makedirs(home, exist_ok=True)
    environment = environment | {"HOME": home}
    found = []
    for _ in range(3):
        with subprocess.Popen(["gnumeric", workbook], env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as child:
            try:
                # The title of the window contains the name of the file that it shows.
                found.append(read_steady_rss(child.pid,
                                             lambda: has_window("10000.xlsx", environment)))
            finally:
                child.kill()
    return found[0], statistics.median(found[1:])


def scroll(program, environment):
    """What each frame cost, in milliseconds."""
    out = subprocess.run(program, env=environment, check=False, capture_output=True, text=True,
                         timeout=3 * PATIENCE)
    if out.returncode != 0:
        raise RuntimeError(out.stderr.strip().splitlines()[-1])
    return [float(line.split()[1]) for line in out.stdout.splitlines()
            if line.startswith("frame_ms")]


def scroll_by_turns(bench, width, height):
    """(median, 99th percentile) of a frame of the program, and of a white sheet that scrolls in a
    bare window: the toolkit's own share. The quieter of two runs each."""
    size = [str(width), str(height)]
    plan, sheet = [], []
    # GTK keeps a window somewhat smaller than its monitor.
    with Display(width + 40, height + 40) as variables:
        environment = bench.environment(**variables)
        for _ in range(2):
            plan.append(scroll([bench.first_frame, "scroll", bench.make_plan(10000), *size],
                               environment))
            sheet.append(scroll([bench.bare_window, *size], environment | CAIRO))
    return [(statistics.median(frames), sorted(frames)[int(len(frames) * 0.99)])
            for frames in (min(runs, key=statistics.median) for runs in (plan, sheet))]


def tell_frames(bench, width, height, targets):
    """@targets: for the median and the 99th percentile, milliseconds."""
    found, sheet = scroll_by_turns(bench, width, height)
    what = f"frame while scrolling, {width}×{height}"
    return [Figure(f"{what}, median", found[0], "ms", target=targets[0]),
            Figure(f"{what}, p99", found[1], "ms", target=targets[1]),
            Figure(f"{what}, median", found[0], "ms", "white sheet", sheet[0])]


def tell_starts(starts):
    toolkit, cairo = "bare window", "bare window, cairo"
    first = {name: found[0] for name, found in starts.items()}
    rss = {name: found[1] for name, found in starts.items()}
    figures = [
        Figure("first frame, sample", first["sample"], "ms", toolkit, first["toolkit"], 0.7),
        Figure("first frame, sample", first["sample"], "ms", cairo, first["cairo"], 1.3),
        Figure("first frame, 10,000", first["10000"], "ms", cairo, first["cairo"], 1.6),
        Figure("first frame, 100,000", first["100000"], "ms", cairo, first["cairo"], 4),
        Figure("memory, sample", rss["sample"], "MB", toolkit, rss["toolkit"], 0.6),
        Figure("memory, sample", rss["sample"], "MB", cairo, rss["cairo"]),
    ]
    return figures, rss["10000"]


def measure(bench):
    with Display(1366, 860) as variables:
        environment = bench.environment(**variables)
        figures, many = tell_starts(start_by_turns(bench, environment))
        gnumeric = read_gnumeric(bench, environment)
    if gnumeric is not None:
        figures.append(Figure("memory, 10,000", many, "MB", "Gnumeric, first start", gnumeric[0],
                              0.65))
        figures.append(Figure("memory, 10,000", many, "MB", "Gnumeric, later", gnumeric[1], 0.65))
    figures += tell_frames(bench, 1366, 860, (3, 8))
    figures += tell_frames(bench, 3840, 2160, (12, 16))
    if gnumeric is None:
        raise RuntimeError("Gnumeric is not installed")
    return figures
