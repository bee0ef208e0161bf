# SPDX-License-Identifier: GPL-3.0-or-later
"""The translation: every file with messages is listed, every message is in Chinese."""

import re
import tempfile
from pathlib import Path

from tree import C_TOKEN, run_tool, tool_complaints

KEYWORD = re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(")
POTFILES = "po/POTFILES"
CHINESE = "po/zh_CN.po"
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3")


def has_messages(tree, path):
    text = tree.read(path)
    if path.endswith((".c", ".h")):
        code = C_TOKEN.sub(lambda match: '""' if match.group(0)[0] == '"' else " ", text)
        code = re.sub(r"^[ \t]*#[ \t]*define.*$", "", code, flags=re.MULTILINE)
        return KEYWORD.search(code) is not None
    if path.endswith(".gschema.xml"):
        return "<summary>" in text or "<description>" in text
    return 'translatable="yes"' in text


def listed(tree):
    if not tree.exists(POTFILES):
        return []
    return [line.strip() for line in tree.read(POTFILES).splitlines()
            if line.strip() and not line.startswith("#")]


def check_listed(tree):
    known = set(listed(tree))
    return [f"{path}: has messages, but {POTFILES} does not name it"
            for path in tree.files("src/**/*.[ch]", "ui/*.ui", "resources/*.gschema.xml")
            if path not in known and has_messages(tree, path)]


def check_stale(tree):
    complaints = []
    for path in listed(tree):
        if not tree.exists(path):
            complaints.append(f"{POTFILES}: there is no {path}")
        elif path.endswith((".c", ".h", ".ui")) and not has_messages(tree, path):
            complaints.append(f"{POTFILES}: {path} has no messages")
    return complaints


def check_chinese(tree):
    complaints = tool_complaints(tree, ["msgfmt", "-c", "-o", "/dev/null", CHINESE], CHINESE)
    for kind in ("fuzzy", "untranslated"):
        _, output = run_tool(tree, ["msgattrib", f"--only-{kind}" if kind == "fuzzy"
                                    else "--untranslated", "--no-wrap", CHINESE])
        complaints += [f"{CHINESE}: {kind}: {line}" for line in output.splitlines()
                       if line.startswith("msgid ") and line != 'msgid ""']
    return complaints


def check_complete(tree):
    """Every message in the present sources is in the catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        pot = str(Path(folder) / "now.pot")
        command = ["xgettext", "--from-code=UTF-8", f"--files-from={POTFILES}", f"--output={pot}",
                   "--flag=_:1:pass-c-format"] + [f"--keyword={word}" for word in KEYWORDS]
        complaints = tool_complaints(tree, command, POTFILES)
        if complaints or not Path(pot).exists():
            return complaints
        return tool_complaints(tree, ["msgcmp", CHINESE, pot], f"{CHINESE} lacks messages")


CHECKS = [
    ("every file with messages is in POTFILES", check_listed),
    ("every file of POTFILES has messages", check_stale),
    ("the Chinese catalogue is sound, none fuzzy, none untranslated", check_chinese),
    ("the Chinese catalogue knows every message of the sources", check_complete),
]
