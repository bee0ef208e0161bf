# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's day on the month sheet: all of October is typed by keyboard alone, with mistakes, doubts,
corrections and undo; the window is closed and opened again, and the file holds just what was meant.
The same through the accessibility bus alone. Writes TAP; the argument is the build folder."""

import sys

from window import main, pyatspi, wait_for

SHEET = "本月填报"
# What is to be typed for October: cumulative totals grow by a ninth, all else stays as it was.
FIGURES = """SELECT i.name, i.measure, r.value FROM indicator i
 JOIN reading r ON r.indicator = i.id AND r.month = 9
 WHERE i.frequency = 'monthly' AND i.measure NOT IN ('milestone', 'text') AND i.exempt IS NULL
 AND NOT i.net AND r.version = (SELECT max (version) FROM reading
                                WHERE indicator = i.id AND month = 9)"""
MOST_KEYS = 4.2


def text_of(value):
    return f"{value:.6f}".rstrip("0").rstrip(".")


def plan_figures(bench):
    """Name → what is typed for October, for every monthly figure that stands under one name."""
    figures, twice = {}, set()
    for name, measure, value in bench.rows(FIGURES):
        if value is None or name in figures:
            twice.add(name)
            continue
        grown = value * 10 / 9 if measure == "total" else value
        figures[name] = text_of(round(grown) if grown >= 100 else round(grown, 1))
    return {name: text for name, text in figures.items() if name not in twice}


class Typist:
    """Types, and counts every key."""

    def __init__(self, window, table):
        self.window, self.table, self.keys = window, table, 0

    def label(self):
        return self.window.cursor(self.table)

    def row(self):
        return self.label().split(", ")[0]

    def press(self, *keys):
        self.keys += len(keys)
        self.window.press(*keys)

    def enter(self, text):
        """Types a figure and Enter; returns the label of the cell where the cursor then stands."""
        before = self.label()
        self.keys += len(text)
        self.window.type(text)
        self.press("Return")
        return wait_for("Enter to have done something", lambda: self.label() != before
                        and self.label())


class Listener(Typist):
    """Does the same through the accessibility bus alone: no key is ever pressed."""

    def act(self, name):
        actions = self.table.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        actions.doAction(names.index(name))

    def press(self, *keys):
        for key in keys:
            self.act({"Return": "table.enter", "Escape": "table.discard",
                      "space": "table.tick"}[key])

    def enter(self, text):
        before = self.label()
        self.window.entry(self.table).queryEditableText().setTextContents(text)
        self.press("Return")
        return wait_for("the entry to be taken", lambda: self.label() != before and self.label())


def open_october(window):
    """The month sheet of October, with the cursor where the first figure is wanted."""
    month = wait_for("the month", lambda: next(
        (month for month in (9, 10) if window.find_now("label", f"2016年{month}月（累计）")), None))
    if month == 9:
        window.activate("win.next-month")
    window.find("label", "2016年10月（累计）")
    window.click("page tab", SHEET)
    return window.table(SHEET)


def run_down(typist, figures, slips):
    """From one cell that wants something to the next, until there is none; returns what was
    filled: names of figures, and the number of nodes that were ticked."""
    typed, ticked, seen = set(), 0, None
    while True:
        label = typist.label()
        row = typist.row()
        if label == seen or row in typed:
            return typed, ticked
        seen = label
        if "☐" in label:
            typist.press("space")
            ticked += 1
            wait_for("the node to be ticked", lambda: typist.label() != label)
            after = typist.label()
            typist.press("Return")
            wait_for("the next cell", lambda: typist.label() != after)
            continue
        for slip in slips.pop(row, ()):
            slip(typist, figures[row])
        said = typist.enter(figures.get(row, "1"))
        if "按Enter确认" in said:
            typist.press("Return")
            wait_for("the next cell", lambda: "按Enter确认" not in typist.label())
        typed.add(row)


def ten_thousand_times(typist, text):
    """Types 元 for 万元: the figure is doubted, and typed over."""
    said = typist.enter(text_of(float(text) * 10000))
    assert "按Enter确认" in said, said


def not_a_number(typist, text):
    """Types a letter: the figure is refused, stays, and is given up."""
    said = typist.enter(text + "x")
    assert "未接受" in said, said
    typist.press("Escape")
    wait_for("the refused text to go", lambda: "未接受" not in typist.label())


def type_october(bench, window, kind, slips):
    figures = plan_figures(bench)
    table = open_october(window)
    typist = kind(window, table)
    names = [name for name in figures]
    typed, ticked = run_down(typist, figures, dict(zip(names[4::9], slips)))
    assert len(typed) > 50 and ticked > 5, (len(typed), ticked)
    return typist, figures, typed, ticked


def compare(bench, figures, typed):
    """The last keys may still be on their way."""
    for name in typed & set(figures):
        wait_for(f"{name} to be {figures[name]}",
                 lambda name=name: bench.value(name, 10) == float(figures[name]))


def test_october_by_keyboard(bench):
    with bench.open() as window:
        slips = [(ten_thousand_times,), (not_a_number,), (ten_thousand_times,), (not_a_number,)]
        typist, figures, typed, ticked = type_october(bench, window, Typist, slips)
        # The last thing done is taken back, and done again.
        window.press("ctrl+z", "ctrl+y")
        typist.keys += 2
        n = len(typed) + ticked
        print(f"# {typist.keys} keys for {n} entries: {typist.keys / n:.2f} a value")
        assert typist.keys / n <= MOST_KEYS, (typist.keys, n)
        compare(bench, figures, typed)
        window.close()
    with bench.open() as window:
        open_october(window)
        compare(bench, figures, typed)
        # Nothing is left to fill in but what a task's later node or another month asks for.
        assert not window.find_label("已报0"), window.find_label("已报")


def test_october_through_accessibility(bench):
    with bench.open() as window:
        slips = [(ten_thousand_times,), (not_a_number,)]
        _, figures, typed, _ = type_october(bench, window, Listener, slips)
        compare(bench, figures, typed)


TESTS = [test_october_by_keyboard, test_october_through_accessibility]

if __name__ == "__main__":
    sys.exit(main(TESTS))
