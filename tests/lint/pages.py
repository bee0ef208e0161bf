# SPDX-License-Identifier: GPL-3.0-or-later
"""The developers' pages: what they name exists, and citations of them can be resolved."""

import re

from tree import C_TOKEN, line_of

PAGES = ("*.md", "docs/**/*.md")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")

# Pages that describe the present state; the news describes the past.
PRESENT = ("CONTRIBUTING.md", "README.md", "docs/*.md")
PATH = re.compile(r"(?<![A-Za-z0-9_/.-])(?:docs|po|resources|src|tests|ui)/[A-Za-z0-9_/.-]*")
# “tests/ROOM/” stands for the folder of any room.
PLACEHOLDER = re.compile(r"[A-Z]{2,}")

C_FILES = ("src/**/*.[ch]", "tests/**/*.[ch]")
HEADING = re.compile(r"^#{2,4} (\d+(?:\.\d+)*)\.? ", re.MULTILINE)
NUMBERS = r"sections? \d[\d.]*(?:(?:, | and | to )\d[\d.]*)*"
CITED = re.compile(rf"(docs/[\w-]+\.md), ({NUMBERS})")
UNNAMED = re.compile(NUMBERS, re.IGNORECASE)
NEXT_LINE = re.compile(r"\s*\n[\s*]*")

RULES = "docs/domain.md"
CASES = "tests/assess/"
# The heading of a column there, by the one in the page.
COLUMNS = {"completion": "completion", "pace": "pace_now", "lead": "lead", "gap": "gap",
           "light": "light", "explanation": "explanation", "mark": "mark",
           "difference": "difference"}


def check_links(tree):
    complaints = []
    for path in tree.files(*PAGES):
        for target in LINK.findall(tree.read(path)):
            if "://" not in target and not (tree.top / path).parent.joinpath(target).exists():
                complaints.append(f"{path}: there is no {target}")
    return complaints


def is_there(tree, path):
    return tree.exists(path) or any(tree.top.glob(PLACEHOLDER.sub("*", path)))


def check_paths(tree):
    complaints = []
    for page in tree.files(*PRESENT):
        text = tree.read(page)
        for match in PATH.finditer(text):
            path = match.group(0).rstrip(".-")
            if not is_there(tree, path):
                complaints.append(f"{page}:{line_of(text, match.start())}: there is no {path}")
    return complaints


def comments_of(text):
    """(line, words) of each comment, the words as if on one line."""
    for match in C_TOKEN.finditer(text):
        if match.group(0)[0] == "/":
            yield line_of(text, match.start()), NEXT_LINE.sub(" ", match.group(0))


def sections_of(tree, page):
    return set(HEADING.findall(tree.read(page)))


def complaints_of_comment(tree, words):
    for page, numbers in CITED.findall(words):
        if not tree.exists(page):
            yield f"there is no {page}"
            continue
        known = sections_of(tree, page)
        for number in re.findall(r"\d+(?:\.\d+)*", numbers):
            if number not in known:
                yield f"{page} has no section {number}"
    for unnamed in UNNAMED.findall(CITED.sub("", words)):
        yield f"{unnamed}: of which page? Write “{RULES}, section N”"


def check_sections(tree):
    complaints = []
    for path in tree.files(*C_FILES):
        for line, words in comments_of(tree.read(path)):
            complaints += [f"{path}:{line}: {complaint}"
                           for complaint in complaints_of_comment(tree, words)]
    return complaints


def read_table(tree, name):
    """The rows of a table of cases, each a dict by the column's heading."""
    head, *lines = tree.read(CASES + name).splitlines()
    columns = head.split("\t")
    return [dict(zip(columns, line.split("\t"))) for line in lines]


def examples_of(text):
    """(case, column, cell) of each cell of the page's tables whose first column is the case."""
    head = None
    for line in text.splitlines():
        if not line.startswith("|"):
            head = None
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "case":
            head = cells
        elif head and not cells[0].startswith("---"):
            for column, cell in zip(head[1:], cells[1:]):
                if column in COLUMNS:
                    yield cells[0], column, "" if cell == "—" else cell


def check_examples(tree):
    """The worked examples of the rules are the ones that the tests check."""
    if not tree.exists(RULES):
        return [f"there is no {RULES}"]
    known = {(f"{table} {row['id']}", column): row.get(COLUMNS[column], "")
             for table in ("vectors", "cases") for row in read_table(tree, f"{table}.tsv")
             for column in COLUMNS if column != "explanation"}
    known |= {(f"{row['table'][:-len('.tsv')]} {row['case']}", "explanation"): row["explanation"]
              for row in read_table(tree, "texts.tsv")}
    # A case is a line of then and one of now, which has what is expected.
    known |= {(f"comparison {row['case']}", column): row[column]
              for row in (read_table(tree, "comparison.tsv")
                          if tree.exists(CASES + "comparison.tsv") else [])
              for column in ("mark", "difference")}
    complaints = []
    for case, column, cell in examples_of(tree.read(RULES)):
        if (case, column) not in known:
            complaints.append(f"{RULES}: there is no {case} with a {column} in {CASES}")
        elif cell != known[case, column]:
            complaints.append(f"{RULES}: {case}: {column} is {cell}, not {known[case, column]}")
    return complaints


CHECKS = [
    ("links between pages lead somewhere", check_links),
    ("every file and folder that a page names is there", check_paths),
    ("every section that a comment cites is there", check_sections),
    ("the worked examples of the rules are those of the tests", check_examples),
]
