# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell scripts, the Python programs, and what the README says about them."""

import os
import re

from tree import tool_complaints

SHELL = ("dev", ".ci/run", "tests/**/*.sh")


def check_syntax(tree):
    complaints = []
    for path in tree.files(*SHELL):
        complaints += tool_complaints(tree, ["bash", "-n", path], path)
    return complaints


def check_executable(tree):
    return [f"{path}: not executable" for path in ("dev", ".ci/run")
            if tree.exists(path) and not os.access(tree.top / path, os.X_OK)]


def check_shellcheck(tree):
    complaints = []
    for path in tree.files(*SHELL):
        complaints += tool_complaints(tree, ["shellcheck", path], path)
    return complaints


def check_python(tree):
    complaints = []
    for path in tree.files("tests/**/*.py"):
        try:
            compile(tree.read(path), path, "exec")
        except SyntaxError as error:
            complaints.append(f"{path}: {error}")
    return complaints


def check_verbs(tree):
    """The README names every verb that ./dev knows."""
    verbs = re.search(r"^  ([a-z |]+)\) \"verb_\$verb\"", tree.read("dev"), re.MULTILINE)
    if not verbs:
        return ["dev: its list of verbs is not found"]
    readme = tree.read("README.md") if tree.exists("README.md") else ""
    return [f"README.md: ./dev {verb} is not told" for verb in verbs.group(1).split(" | ")
            if f"./dev {verb}" not in readme]


CHECKS = [
    ("shell scripts can be read", check_syntax),
    ("./dev and .ci/run can be run", check_executable),
    ("shellcheck has nothing to say", check_shellcheck),
    ("Python programs can be read", check_python),
    ("the README names every verb of ./dev", check_verbs),
]
