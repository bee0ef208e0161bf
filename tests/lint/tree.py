# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's files as the checks see them, and the little C parsing that they need."""

import re
import os
import shutil
import subprocess
from pathlib import Path

TOP_FOLDERS = ("src", "tests", "ui", "resources", "po", "docs", ".ci")

C_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
C_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
C_NAME = re.compile(r"^([A-Za-z_]\w*) \(")


class ToolMissing(Exception):
    """A check cannot be made here, and so it has failed; the text says why."""


class Tree:
    """The files below @top: those in the top folder itself and in the project's folders."""

    def __init__(self, top):
        self.top = Path(top)

    def files(self, *patterns):
        """The paths, relative to the top and sorted, that match one of the glob patterns."""
        found = set()
        for pattern in patterns:
            for path in self.top.glob(pattern):
                relative = path.relative_to(self.top)
                if path.is_file() and (len(relative.parts) == 1
                                       or relative.parts[0] in TOP_FOLDERS):
                    if "__pycache__" not in relative.parts:
                        found.add(str(relative))
        return sorted(found)

    def sources(self):
        """The C files of the programs."""
        return self.files("src/**/*.c", "src/**/*.h")

    def read(self, path):
        return (self.top / path).read_text(encoding="utf-8")

    def exists(self, path):
        return (self.top / path).exists()


def run_tool(tree, command, **options):
    """Runs a program in the top folder; raises ToolMissing if it is not installed.

    Returns the exit status and everything it printed, in English whatever the user's language.
    """
    if shutil.which(command[0]) is None:
        raise ToolMissing(f"{command[0]} is not installed; ./dev test installs it")
    options.setdefault("env", {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
    done = subprocess.run(command, cwd=tree.top, stdin=subprocess.DEVNULL, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    return done.returncode, done.stdout.decode("utf-8", "replace").strip()


def tool_complaints(tree, command, what, **options):
    """One complaint with what the tool printed, if it fails."""
    status, output = run_tool(tree, command, **options)
    return [f"{what}: {output or f'exit status {status}'}"] if status != 0 else []


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def blank_comments(text):
    """@text with its comments blanked out; strings, lines and offsets stay."""
    def blank(match):
        token = match.group(0)
        if token[0] != "/":
            return token
        return re.sub(r"[^\n]", " ", token)
    return C_TOKEN.sub(blank, text)


def strings_of(text):
    """(line, content) of each string literal outside comments; content as written."""
    for match in C_TOKEN.finditer(text):
        if match.group(0)[0] == '"':
            yield line_of(text, match.start()), match.group(0)[1:-1]


def includes_of(text):
    """(line, "<" or '"', path) of each #include."""
    code = blank_comments(text)
    for match in C_INCLUDE.finditer(code):
        yield line_of(code, match.start()), match.group(1), match.group(2)


def functions_of(text):
    """(name, line, length) of each function, measured from its opening to its closing brace.

    GTK's style makes this easy: the braces of a function are alone in the first column,
    and its name begins a line.
    """
    name, name_line, opened = None, 0, 0
    for number, line in enumerate(blank_comments(text).splitlines(), 1):
        match = C_NAME.match(line)
        if match and not opened:
            name, name_line = match.group(1), number
        elif line.startswith("{") and name:
            opened = number
        elif line.startswith("}"):
            if opened and name:
                yield name, name_line, number - opened + 1
            name, opened = None, 0
        elif line.rstrip().endswith(";") and not line.startswith((" ", "\t")) and not opened:
            name = None
