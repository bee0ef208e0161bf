#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one group of the project's checks and reports in TAP.

    lint.py TOP GROUP

A group is a module beside this file with a list CHECKS of (title, function). The function
gets the Tree and returns its complaints, each a line that names the place. A check whose tool is
missing fails. `selftest.py` proves that each check can fail.
"""

import importlib
import sys

from tree import ToolMissing, Tree

GROUPS = ("walls", "sizes", "style", "words", "catalogue", "templates", "metadata", "scripts",
          "pages")


def main():
    top, group = sys.argv[1:]
    tree = Tree(top)
    checks = importlib.import_module(group).CHECKS
    print(f"1..{len(checks)}")
    failed = False
    for number, (title, check) in enumerate(checks, 1):
        try:
            complaints = check(tree)
        except ToolMissing as reason:
            complaints = [str(reason)]
        print(f"{'not ok' if complaints else 'ok'} {number} {title}")
        for complaint in complaints:
            for line in complaint.splitlines():
                print(f"# {line}")
        failed = failed or bool(complaints)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
