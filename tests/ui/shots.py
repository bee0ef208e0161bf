#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every page and dialog, in every style, of the sample with demo values.

    shots.py BUILD DIR [NAME…]

BUILD is the build folder, NAMEs choose some of the pictures. `./dev shots DIR` calls this
under Xvfb. A new page or dialog gets a line in SHOTS and nothing else: its name, and the
steps that lead to it from the window just opened. A step is ("act", "win.NAME"),
("click", "push button", "打开"), ("key", "F4", …) or ("type", "text").
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from driver import Program

# The styles that each picture is taken in.
STYLES = ("light", "dark", "large")

# (name, whether the sample is open, steps)
SHOTS = (
    ("start", False, ()),
    ("window", True, ()),
    ("area", True, (("act", "win.next-tab"),)),
    ("details", True, (("act", "win.next-tab"), ("key", "F4"))),
    ("find", True, (("act", "win.find"),)),
    ("about", True, (("act", "app.about"),)),
)


def perform(program, step):
    kind, *arguments = step
    does = {"act": program.activate, "click": program.click, "key": program.press,
            "type": program.type}
    does[kind](*arguments)


def take(build, sample, folder, shot, style):
    """One picture, in a program of its own with a plan of its own."""
    name, opens, steps = shot
    with tempfile.TemporaryDirectory(prefix="xushi-shot-") as scratch:
        arguments = []
        if opens:
            arguments.append(str(shutil.copy(sample, scratch)))
        with Program(build / "src" / "xushi", *arguments, style=style) as program:
            for step in steps:
                perform(program, step)
            program.settled_picture(folder / f"{name}-{style}.png")


def make_sample(build, folder):
    sample = Path(folder) / "德清县2016.xushi"
    subprocess.run([build / "src" / "xushi-cli", "new", sample, "--sample", "--demo-values"],
                   check=True)
    return sample


def main():
    build, folder, *names = sys.argv[1:]
    build, folder = Path(build).resolve(), Path(folder)
    failed = False
    with tempfile.TemporaryDirectory(prefix="xushi-sample-") as scratch:
        sample = make_sample(build, scratch)
        for shot in SHOTS:
            if names and shot[0] not in names:
                continue
            for style in STYLES:
                try:
                    take(build, sample, folder, shot, style)
                    print(f"{shot[0]}-{style}.png", flush=True)
                except Exception as error:  # one page that fails must not hide the others
                    print(f"{shot[0]}-{style}: {error}", file=sys.stderr, flush=True)
                    failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
