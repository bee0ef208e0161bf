#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that every check can fail, and that it passes what is right; in TAP.

Each case puts a few files into an empty folder and runs one check. A case names the words
that the complaint must contain, or None if there must be no complaint. A check without a
case that fails is itself a failure.
"""

import importlib
import sys
import tempfile
from pathlib import Path

import lint
from selftest_cases import CASES
from tree import ToolMissing, Tree


def lay_out(top, files):
    for name, content in files.items():
        path = Path(top) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def verdict(check, files, expected):
    """Why the case is wrong, or None if it is right."""
    with tempfile.TemporaryDirectory() as top:
        lay_out(top, files)
        complaints = check(Tree(top))
    if expected is None:
        return f"complains of what is right: {complaints}" if complaints else None
    if not any(expected in complaint for complaint in complaints):
        return f"expected a complaint with {expected!r}, got {complaints}"
    return None


def run_case(number, group, function, files, expected):
    title = f"{group}.{function}: {'passes' if expected is None else 'finds'} " \
            f"{expected or 'what is right'}".replace("#", "")
    try:
        wrong = verdict(getattr(importlib.import_module(group), function), files, expected)
    except ToolMissing as reason:
        wrong = str(reason)
    print(f"{'not ok' if wrong else 'ok'} {number} {title}")
    if wrong:
        print(f"# {wrong}")
    return wrong is None


def check_every_check_has_a_case(number):
    proved = {(group, function) for group, function, _, expected in CASES if expected}
    missing = [f"{group}.{check.__name__}" for group in lint.GROUPS
               for _, check in importlib.import_module(group).CHECKS
               if (group, check.__name__) not in proved]
    print(f"{'not ok' if missing else 'ok'} {number} every check is proved able to fail")
    for name in missing:
        print(f"# {name} has no case that fails")
    return not missing


def main():
    print(f"1..{len(CASES) + 1}")
    results = [run_case(number, *case) for number, case in enumerate(CASES, 1)]
    results.append(check_every_check_has_a_case(len(CASES) + 1))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
