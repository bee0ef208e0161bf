# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that have no place in the sources."""

import re

from tree import strings_of

EVERYTHING = ("*", ".ci/*", "src/**/*", "tests/**/*", "ui/**/*", "resources/**/*", "docs/**/*.md")
BINARY = (".png", ".pdf", ".docx", ".xlsx", ".xushi", ".db", ".zip", ".ttf")

# Written in two halves, so that this file passes its own check.
UNFINISHED = re.compile("|".join((r"\bTO" r"DO\b", r"\bFIX" r"ME\b", r"\bHA" r"CK\b",
                                  r"\bX" r"XX\b", "not imple" "mented")))
SOMEBODYS_PATH = re.compile(
    r"(?<![\w.$}])/(?:home|root|work|Users|mnt|media|farm)/\w|\bbash_" r"jobs\b|\.\./sha" r"red/")

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")
# A word table may contain its Chinese words, and an English sentence may quote one; a Chinese
# sentence belongs in the catalogue. It is recognised by its punctuation, by a place for an
# argument, or by its length.
SENTENCE = re.compile(r"[，。；：？！]|%[-+0-9.*]*l?[dusfg]|.{12,}")
# Where Chinese is the subject itself, and why.
CHINESE_MATTER = (
    (re.compile(r"^src/extract/"), "reads Chinese reports"),
    (re.compile(r"-words\.[ch]$"), "a table of words"),
)


def text_files(tree):
    for path in tree.files(*EVERYTHING):
        if path.endswith(BINARY) or path in ("LICENSE", ".git"):
            continue
        try:
            yield path, tree.read(path)
        except UnicodeDecodeError:
            # Test data in another encoding contains no words of ours.
            continue


def matches(tree, pattern, folders):
    complaints = []
    for path, text in text_files(tree):
        if folders and not path.startswith(folders):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if pattern.search(line):
                complaints.append(f"{path}:{number}: {line.strip()[:120]}")
    return complaints


def check_unfinished(tree):
    return matches(tree, UNFINISHED, ("src/", "tests/", "ui/", "resources/"))


def check_paths(tree):
    return matches(tree, SOMEBODYS_PATH, None)


def is_chinese_sentence(string):
    ideographs = len(CHINESE.findall(string))
    return (ideographs > 1 and ideographs * 2 > len(LATIN.findall(string))
            and SENTENCE.search(string) is not None)


def check_chinese_sentences(tree):
    complaints = []
    for path in tree.sources():
        if any(pattern.search(path) for pattern, _ in CHINESE_MATTER):
            continue
        for line, string in strings_of(tree.read(path)):
            if is_chinese_sentence(string):
                complaints.append(f"{path}:{line}: a Chinese sentence in the source: \"{string}\"")
    return complaints


CHECKS = [
    ("nothing calls itself unfinished", check_unfinished),
    ("no path of somebody's machine", check_paths),
    ("Chinese sentences stand in the catalogue", check_chinese_sentences),
]
