# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function grows too long to be read at once."""

from tree import functions_of

FILE_LINES = 600
FUNCTION_LINES = 60


def c_files(tree):
    return tree.files("src/**/*.[ch]", "tests/**/*.[ch]")


def check_files(tree):
    complaints = []
    for path in c_files(tree) + tree.files("tests/**/*.py", "dev"):
        lines = len(tree.read(path).splitlines())
        if lines > FILE_LINES:
            complaints.append(f"{path}: {lines} lines, the limit is {FILE_LINES}")
    return complaints


def check_functions(tree):
    complaints = []
    for path in c_files(tree):
        for name, line, length in functions_of(tree.read(path)):
            if length > FUNCTION_LINES:
                complaints.append(f"{path}:{line}: {name} () has {length} lines, "
                                  f"the limit is {FUNCTION_LINES}")
    return complaints


CHECKS = [
    (f"no file over {FILE_LINES} lines", check_files),
    (f"no function over {FUNCTION_LINES} lines", check_functions),
]
