# SPDX-License-Identifier: GPL-3.0-or-later
"""What every source file has in common: licence, layout, and no jumps."""

import re

from tree import blank_comments

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SOURCES = ("src/**/*.[ch]", "tests/**/*.[ch]", "tests/**/*.py", "tests/**/*.sh",
           "resources/**/*.css", "resources/**/*.sql", "dev", ".ci/run")
TEXTS = SOURCES + ("**/meson.build", "meson_options.txt", "**/*.ui", "**/*.xml", "*.md",
                   "docs/**/*.md", "packages.txt")
GOTO = re.compile(r"^\s*goto\b", re.MULTILINE)


def check_licence(tree):
    return [f"{path}: no line \"{SPDX}\" among the first three"
            for path in tree.files(*SOURCES)
            if SPDX not in "\n".join(tree.read(path).splitlines()[:3])]


def check_blanks(tree):
    complaints = []
    for path in tree.files(*TEXTS):
        text = tree.read(path)
        if "\r" in text:
            complaints.append(f"{path}: carriage returns")
        if text and not text.endswith("\n"):
            complaints.append(f"{path}: the last line is not ended")
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip(" \t"):
                complaints.append(f"{path}:{number}: blanks at the end of the line")
            if "\t" in line and path.endswith((".c", ".h", ".py")):
                complaints.append(f"{path}:{number}: a tab")
    return complaints


def check_headers(tree):
    return [f"{path}: no #pragma once" for path in tree.files("src/**/*.h", "tests/**/*.h")
            if "#pragma once" not in tree.read(path)]


def check_goto(tree):
    return [f"{path}: goto" for path in tree.files("src/**/*.c", "tests/**/*.c")
            if GOTO.search(blank_comments(tree.read(path)))]


CHECKS = [
    ("every source file names its licence", check_licence),
    ("no stray blanks, tabs or line ends", check_blanks),
    ("every header has #pragma once", check_headers),
    ("no goto", check_goto),
]
