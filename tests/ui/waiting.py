# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits for a condition, with a time limit."""

import time

# Long enough for a sanitized program on a busy machine; only failures wait that long.
BOUND = 30.0


class TimedOut(AssertionError):
    """A condition did not come true in time."""


def wait_for(what, condition, bound=BOUND):
    """Returns the first true value of condition ()."""
    end = time.monotonic() + bound
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise TimedOut(f"waited {bound:.0f} s for {what}")
        time.sleep(0.03)
