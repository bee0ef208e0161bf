#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one target over its seeds: run_seeds.py XUSHI-CLI PROGRAM TARGET. The status is PROGRAM's."""

import subprocess
import sys
import tempfile
from pathlib import Path

import seeds


def main():
    cli, program, target = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        seeds.lay_out(cli, Path(folder), target)
        return subprocess.run([program, Path(folder) / target], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
