#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many lines of each room the tests have run: coverage.py [--no-display] SUMMARY.json

The summary is gcovr's. The rooms below their goal are named at the end, and then the status is 1.
With --no-display the rooms that need one are left out, since their tests have not run.
"""

import argparse
import json
import sys
from pathlib import PurePath

# The share of lines that must be run, in per cent.
GOAL = 95
GOAL_OF = {"rows": 85, "widgets": 85, "app": 85}
WITH_DISPLAY = ("widgets", "app")


def count_rooms(files):
    """{room: [lines run, lines]} of what lies in rooms; the two main programs lie in none."""
    rooms = {}
    for file in files:
        parts = PurePath(file["filename"]).parts
        if parts[0] != "src" or len(parts) < 3:
            continue
        room = "/".join(parts[1:3]) if parts[1] == "app" else parts[1]
        counted = rooms.setdefault(room, [0, 0])
        counted[0] += file["line_covered"]
        counted[1] += file["line_total"]
    return rooms


def kind_of(room):
    return room.split("/")[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-display", action="store_true")
    parser.add_argument("summary")
    options = parser.parse_args()
    with open(options.summary, encoding="utf-8") as file:
        rooms = count_rooms(json.load(file)["files"])
    if options.no_display:
        rooms = {room: lines for room, lines in rooms.items()
                 if kind_of(room) not in WITH_DISPLAY}
    below = []
    print(f"{'room':14} {'lines':>7} {'run':>7}  {'%':>5}  goal")
    for room, (run, lines) in sorted(rooms.items()):
        share, goal = 100 * run / max(lines, 1), GOAL_OF.get(kind_of(room), GOAL)
        print(f"{room:14} {lines:7} {run:7}  {share:5.1f}  {goal:4}")
        if share < goal:
            below.append(f"{room} ({share:.1f} %, {goal} %)")
    run, lines = (sum(column) for column in zip(*rooms.values()))
    print(f"{'all':14} {lines:7} {run:7}  {100 * run / lines:5.1f}")
    if below:
        print("未达到目标 · below their goal: " + ", ".join(below))
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
