# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine with a display and nothing else, in particular no session bus: the window opens, keeps
its settings, closes by its key, and prints nothing. Writes TAP; the argument is the build
folder."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

from waiting import wait_for  # noqa: E402

# What is not set on a bare machine: buses, settings, and how to draw.
UNSAID = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "GTK_A11Y", "GSETTINGS_BACKEND",
          "GSK_RENDERER", "GDK_DEBUG", "GDK_DISABLE")


def find_window(pid):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
                           capture_output=True, text=True, check=False).stdout.split()
    return found[0] if found else None


def environment_of(home):
    environment = {name: value for name, value in os.environ.items() if name not in UNSAID}
    if "ASAN_OPTIONS" in environment:
        # Otherwise a leak within GTK has no usable stack, and cannot be suppressed by name.
        environment["ASAN_OPTIONS"] += ":fast_unwind_on_malloc=0"
    # So that no dbus-launch is found in the path.
    return {**environment, "HOME": str(home), "PATH": str(home), "XDG_RUNTIME_DIR": str(home),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"), "G_DEBUG": ""}


def show_and_close(build, plan, home):
    """Opens the plan, closes the window by its key, and returns what the program printed."""
    program = subprocess.Popen([build / "src" / "xushi", plan], env=environment_of(home),
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        window = wait_for("a window", lambda: program.poll() is not None
                          or find_window(program.pid))
        assert program.poll() is None, program.communicate()[0]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

        def closes():
            subprocess.run(["xdotool", "key", "ctrl+q"], check=True)
            return program.poll() is not None
        wait_for("the program's end", closes)
        said = program.communicate()[0]
        assert program.returncode == 0, f"it ended with {program.returncode}:\n{said}"
        return said
    finally:
        program.kill()


def main():
    build = Path(sys.argv[1]).resolve()
    print("1..2", flush=True)
    with tempfile.TemporaryDirectory(prefix="xushi-alone-") as folder:
        home, plan = Path(folder), Path(folder) / "plan.xushi"
        subprocess.run([build / "src" / "xushi-cli", "new", plan, "--sample", "--demo-values"],
                       check=True)
        said = show_and_close(build, plan, home)
        print(f"{'not ok' if said else 'ok'} 1 nothing is said")
        for line in said.splitlines():
            print(f"# {line}")
        kept = home / "config" / "glib-2.0" / "settings" / "keyfile"
        found = kept.exists() and "plan.xushi" in kept.read_text(encoding="utf-8")
        print(f"{'ok' if found else 'not ok'} 2 the plan is among the recent ones")
    return 0 if found and not said else 1


if __name__ == "__main__":
    sys.exit(main())
