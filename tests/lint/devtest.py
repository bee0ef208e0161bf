#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev says when something is wrong: the reason in Chinese and English, with the log's last
lines or with the line that an administrator can copy. In TAP; the argument is the top folder.

Each case is a small project of its own, with ./dev as it is; machines without rights or packages
are simulated by programs placed first in the path.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(sys.argv[1])
# A system that lacks every package, and a user who may not install any.
NOTHING_THERE = {"apt-get": "exit 1", "dpkg-query": "exit 1"}
NO_RIGHTS = {"id": "echo 1000", "sudo": "exit 1"}


def lay_out(folder, files, programs):
    shutil.copy(TOP / "dev", folder)
    (folder / "tests").mkdir()
    shutil.copy(TOP / "tests" / "count.py", folder / "tests")
    (folder / "path").mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, text in programs.items():
        program = folder / "path" / name
        program.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        program.chmod(0o755)


def run_dev(folder, *arguments):
    """The exit status of ./dev, and all that it printed."""
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "TMPDIR")}
    environment.update(HOME=str(folder), PATH=f"{folder / 'path'}:{os.environ['PATH']}")
    done = subprocess.run(["bash", "./dev", *arguments], cwd=folder, env=environment, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.decode("utf-8", "replace")


PROJECT = "project('p', 'c')\n"
NEEDS_A_TOOL = PROJECT + "find_program('no-such-tool')\n"
OPTIONS = "option('tests', type: 'boolean', value: true)\n"
WARNS = ("project('p', 'c', default_options: ['warning_level=2'])\n"
         "executable('p', 'p.c')\n")
PACKAGES = "[build]\nsome-package\n"
# A test that tells where its files lie, and fails so that this is shown.
TELLS_ITS_FILES = {"meson_options.txt": OPTIONS, "packages.txt": "", "meson.build":
                   "project('p')\ntest('tells', find_program('tells.sh'))\n",
                   "tells.sh": "#!/bin/sh\necho \"files: ${TMPDIR:-on the disk}\"\nexit 1\n"}
# A disk in memory with so many blocks left, and the folder that is made there.
FOLDER = {"mktemp": 'mkdir -p in-memory && echo "in-memory"'}
LITTLE_ROOM = {**FOLDER, "df": "printf 'head\\nshm 65536 20000 45536 0%% /dev/shm\\n'"}
ROOM = {**FOLDER, "df": "printf 'head\\nshm 9999999 0 9999999 0%% /dev/shm\\n'"}

# (title, files, programs, arguments, words that must be said, the last line or None)
CASES = [
    ("a build that cannot be configured",
     {"meson.build": NEEDS_A_TOOL, "meson_options.txt": OPTIONS, "packages.txt": ""}, {},
     ["build"], ["编译失败", "The build failed", "no-such-tool", "日志末尾", "build-log/build.log"],
     None),
    ("a program that does not compile",
     {"meson.build": PROJECT + "alias_target('programs', executable('p', 'p.c'))\n",
      "meson_options.txt": OPTIONS, "packages.txt": "", "p.c": "int main (void) { return x; }\n"},
     {}, ["build"], ["编译失败", "The build failed", "p.c:1"], None),
    ("packages that may not be installed",
     {"meson.build": PROJECT, "packages.txt": PACKAGES}, {**NOTHING_THERE, **NO_RIGHTS},
     ["build"], ["没有管理员权限", "Ask an administrator",
                 "apt-get install -y --no-install-recommends some-package"], None),
    ("packages that cannot be fetched",
     {"meson.build": PROJECT, "packages.txt": PACKAGES}, {**NOTHING_THERE, "id": "echo 0"},
     ["run"], ["软件包没有装上", "could not be installed", "some-package"], None),
    ("a test tool that is missing is a failure",
     {"meson.build": NEEDS_A_TOOL, "meson_options.txt": OPTIONS, "packages.txt": ""}, {},
     ["test", "--quick"], ["no-such-tool", "FAILED: build: it cannot be built"],
     "0 passed, 1 failed"),
    ("a warning of the compiler is a failure",
     {"meson.build": WARNS, "meson_options.txt": OPTIONS, "packages.txt": "",
      "p.c": "int main (void) { int unused; return 0; }\n"}, {},
     ["test", "--quick"], ["unused", "FAILED: build: it cannot be built"], "0 passed, 1 failed"),
    ("the files of the tests lie in memory", TELLS_ITS_FILES, ROOM,
     ["test", "--quick"], ["files: in-memory", "FAILED: build: tells"], "1 passed, 1 failed"),
    ("but not where that has little room", TELLS_ITS_FILES, LITTLE_ROOM,
     ["test", "--quick"], ["files: on the disk", "FAILED: build: tells"], "1 passed, 1 failed"),
    ("nor where all is to be tried", TELLS_ITS_FILES, ROOM,
     ["test", "--whole"], ["files: on the disk", "FAILED: build: tells"], None),
    ("a verb that there is not", {"packages.txt": ""}, {}, ["fly"],
     ["没有这个命令：fly", "There is no such verb: fly", "./dev run"], None),
]


def check(files, programs, arguments, words, last):
    """What is wrong with what ./dev does, or None."""
    with tempfile.TemporaryDirectory(prefix="xushi-dev-") as folder:
        lay_out(Path(folder), files, programs)
        status, said = run_dev(Path(folder), *arguments)
        left = (Path(folder) / "in-memory").exists()
    missing = [word for word in words if word not in said]
    if status == 0:
        return f"it ended well:\n{said}"
    if left:
        return "it leaves the files of the tests behind"
    if missing:
        return f"it does not say {missing}, but:\n{said}"
    if last is not None and said.splitlines()[-1] != last:
        return f"its last line is {said.splitlines()[-1]!r}"
    return None


def main():
    print(f"1..{len(CASES)}")
    failed = False
    for number, (title, *case) in enumerate(CASES, 1):
        wrong = check(*case)
        failed = failed or wrong is not None
        print(f"{'not ok' if wrong else 'ok'} {number} {title}")
        for line in (wrong or "").splitlines():
            print(f"# {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
