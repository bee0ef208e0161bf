# SPDX-License-Identifier: GPL-3.0-or-later
"""What a benchmark found, and what it is compared with: the baseline measured in the same run, and
the target for their ratio.

A benchmark is a module of this folder with `measure(bench)`, which returns a list of Figure.
`bench.py` runs them all and prints one table; each also runs by itself.
"""
import dataclasses
import math


@dataclasses.dataclass
class Figure:
    """One line of the table. @value and @base are medians in @unit. The ratio is value / base
    and meets its target if it is no larger; with @faster it is base / value, how many times
    faster, and meets its target if it is no smaller. Without a baseline (@base None) the value
    itself is compared with the target. Without a target the figure is only reported."""
    what: str
    value: float
    unit: str
    baseline: str = ""
    base: float | None = None
    target: float | None = None
    faster: bool = False

    @property
    def ratio(self):
        if self.base is None:
            return self.value
        return self.base / self.value if self.faster else self.value / self.base

    @property
    def met(self):
        """True, False, or None if there is no target."""
        if self.target is None:
            return None
        if not math.isfinite(self.ratio):
            return False
        return self.ratio >= self.target if self.faster else self.ratio <= self.target
