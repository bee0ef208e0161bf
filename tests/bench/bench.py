#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks and prints one table: each figure beside its baseline of the same run, their
ratio, and whether it meets its target. Missing a target is no failure; not being able to measure
is.

Usage: bench.py BUILD [MODULE…]
"""
import importlib
import os
import subprocess
import sys
import tempfile

import plans

MODULES = ["window", "steps", "keystrokes", "pdf", "record"]
RUNS = 7


class Bench:
    """What a benchmark is given: the programs, a temporary folder, and the plans."""

    def __init__(self, build, folder):
        self.build = os.path.abspath(build)
        self.folder = folder
        self.runs = RUNS
        self.cli = os.path.join(self.build, "src", "xushi-cli")
        self.first_frame = os.path.join(self.build, "tests", "bench", "first-frame")
        self.bare_window = os.path.join(self.build, "tests", "bench", "bare-window")
        self.window_steps = os.path.join(self.build, "tests", "bench", "window-steps")
        self.window_keys = os.path.join(self.build, "tests", "bench", "window-keys")
        self._made = {}

    def environment(self, **more):
        """What programs need of the caller's environment: above all no choice of a renderer."""
        home = os.path.join(self.folder, "home")
        os.makedirs(home, mode=0o700, exist_ok=True)
        return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home,
                "XDG_RUNTIME_DIR": home, "TMPDIR": self.folder, "LC_ALL": "C.UTF-8",
                "LANGUAGE": "zh_CN", "FC_LANG": "zh-cn", "GSETTINGS_BACKEND": "memory",
                "GSETTINGS_SCHEMA_DIR": os.path.join(self.build, "resources"),
                "XUSHI_LOCALEDIR": os.path.join(self.build, "po"), **more}

    def _once(self, key, make):
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def make_plan(self, n):
        """The path of a plan with @n indicators, made once."""
        return self._once(n, lambda: plans.make_plan(self.cli, self.folder, n,
                                                     self.environment()))

    def make_workbook(self, n):
        """The path of the same table for a spreadsheet program; None without ssconvert."""
        return self._once(("workbook", n), lambda: plans.make_workbook(self.folder, n))

    def sample(self):
        """The path of the sample's plan with its demonstration values, made once."""
        def make():
            path = os.path.join(self.folder, "sample.xushi")
            subprocess.run([self.cli, "new", path, "--sample", "--demo-values"], check=True,
                           stdout=subprocess.DEVNULL, env=self.environment())
            return path
        return self._once("sample", make)


def tell_machine():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        models = [line.split(":", 1)[1].strip() for line in info if line.startswith("model name")]
    version = subprocess.run(["pkg-config", "--modversion", "gtk4"], check=False,
                             capture_output=True, text=True).stdout.strip()
    load = os.getloadavg()[0]
    return (f"{os.cpu_count()} cores, {models[0] if models else 'unknown processor'}, "
            f"GTK {version or 'unknown'}, load {load:.1f}")


def tell_number(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def tell_figure(figure):
    sign = "≥" if figure.faster else "≤"
    bare = figure.base is None
    # Without a baseline the ratio is the value itself, and the target has its unit.
    unit = f" {figure.unit}" if bare else ""
    return (figure.what, f"{tell_number(figure.value)} {figure.unit}",
            "" if bare else f"{figure.baseline} {tell_number(figure.base)} {figure.unit}",
            "" if bare else f"{figure.ratio:.2f}",
            "" if figure.target is None else f"{sign} {figure.target:g}{unit}",
            {True: "met", False: "MISSED", None: ""}[figure.met])


def print_table(lines):
    table = [("what", "Xushi", "baseline", "ratio", "target", ""), *lines]
    widths = [max(len(row[i]) for row in table) for i in range(6)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    lines, failures = [], []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(sys.argv[1], folder)
        for name in sys.argv[2:] or MODULES:
            try:
                figures = importlib.import_module(name).measure(bench)
                lines += [tell_figure(figure) for figure in figures]
            # Whatever stops one benchmark, the others still report what they found.
            except Exception as error:  # pylint: disable=broad-except
                failures.append(f"{name}: {type(error).__name__}: {error}")
    print_table(lines)
    print(tell_machine())
    for failure in failures:
        print(f"could not be measured: {failure}", file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
