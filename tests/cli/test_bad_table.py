# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line of bad-inputs.txt: its status, its words, no word of a library, nothing changed."""

import io
import os
import re
import shlex
import sqlite3
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness import Shop, has, same

# Almost all of the time is the start of the program.
WORKERS = 2

PLAN = ("key,name,measure,low,unit,joint,net,nodes\n"
        "A,新增就业,,12000,人,,,\n"
        "B,培育企业,,8,家,,,\n"
        "C,出口,,100,亿元,yes,,\n"
        "N,净增企业,,10,家,,yes,\n"
        "M,大桥,milestone,,,,,立项@2*10;开工@4*20\n"
        "T,文明,text,,,,,\n")
VALUES = "key,month,value\nA,9,9860\n"
REPORT = "地区生产总值增长8%以上。\n城镇新增就业1.2万人。\n"

# Three words of English in a row are a sentence that nobody has translated. The lines that show
# how a command is written are no sentences.
ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
# What libraries print, and names that only the program knows.
NOISE = ("GLib", "CRITICAL", "WARNING", "[ERROR]", "SQLITE", "sqlite", ".~", "Sanitizer")


def pack(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def furnish(shop):
    """The files that the lines name."""
    plan = shop.plan(PLAN)
    for name in ("dir", "dir.csv", "dir.tsv", "dir.xlsx", "dir.pdf"):
        shop.path(name).mkdir()
    whole = shop.read(plan)
    word = "<w:document><w:body><w:p>%s</w:p></w:body></w:document>"
    files = {
        "t.csv": PLAN, "good.csv": "name\na\n", "v.csv": VALUES, "r.txt": REPORT, "text.xlsx": PLAN[:9],
        "gbk.csv": PLAN.encode("gb18030"), "gbk.txt": REPORT.encode("gb18030"),
        "empty.csv": "", "empty.txt": "", "empty.xushi": "", "blank.csv": "\n,,\n  \n",
        "blank.txt": " \n\u3000\n", "weather.txt": "今天天气很好。\n", "plan.csv": whole,
        "cut.xushi": whole[:len(whole) // 2], "noise.bin": bytes(range(256)) * 8,
        "noise.xlsx": b"PK\x03\x04" + bytes(64), "other.zip": pack({"a.txt": "a"}),
        "bomb.docx": pack({"word/document.xml": "<a>" * 5000}),
        "picture.docx": pack({"word/document.xml": word % "<w:drawing/>"}),
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64),
        "scan.pdf": b"%PDF-1.5\n%\xe2\xe3\n", "text.rtf": "{\\rtf1}",
    }
    for name, contents in files.items():
        shop.write(name, contents)
    shop.path("link.xushi").symlink_to("nowhere.xushi")
    shop.path("hard.csv").hardlink_to(shop.path("plan.csv"))
    shop.path("same.pdf").symlink_to("plan.csv")
    with sqlite3.connect(shop.path("other.db")) as database:
        database.execute("CREATE TABLE plan (id INTEGER PRIMARY KEY)")
    database.close()


def read_lines(path):
    """(section, status, what is given, words), line by line."""
    section, status = None, None
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            section, status = line[1:-1].split(" ")
        elif line and not line.startswith("#"):
            given, *words = line.split(" | ")
            yield section, int(status), given, words


def unescape(match):
    """The byte that stands for \\n, \\r, \\t or \\xNN."""
    word = match[1].decode("ascii")
    return bytes([int(word[1:], 16)]) if word[0] == "x" else {"n": b"\n", "r": b"\r", "t": b"\t"}[word]


def command_of(shop, section, given):
    if section == "command":
        return [word.replace("␠", "") for word in shlex.split(given)]
    table = re.sub(rb"\\(n|r|t|x[0-9a-f]{2})", unescape, given.encode("utf-8"))
    name = "b.txt" if section == "report" else "b.csv"
    shop.write(name, table)
    return {"plan": ["new", "out.xushi", "--table", name],
            "values": ["record", "p.xushi", name],
            "report": ["new", "out.xushi", "--report", name]}[section]


def look(shop):
    """What must not change: every name, and every file by its inode, size and time."""
    return {entry.name: (entry.stat(follow_symlinks=False).st_ino,
                         entry.stat(follow_symlinks=False).st_size,
                         entry.stat(follow_symlinks=False).st_mtime_ns)
            for entry in os.scandir(shop.folder)}


def check(shop, section, status, given, words):
    command = command_of(shop, section, given)
    before = look(shop)
    out, err = shop.run(*command, status=status, LANGUAGE="zh_CN", LC_ALL="C.UTF-8",
                        G_DEBUG="fatal-warnings")
    same(look(shop), before, "the files")
    if status < 3:
        same(out, "", "standard output")
    for word in words:
        has(err, word)
    for word in NOISE:
        same(word in err, False, f"{word} in {err}")
    for line in err.splitlines():
        if not line.startswith("用法：") and "--help" not in line:
            same(ENGLISH.findall(line), [], f"English in {line}")


def run_lines(program, lines):
    """Checks some of the lines in a folder of their own; what is wrong with each, or None."""
    found = []
    with tempfile.TemporaryDirectory(prefix="xushi-bad-") as folder:
        shop = Shop(program, folder)
        furnish(shop)
        whole = shop.read("p.xushi")
        for line in lines:
            try:
                check(shop, *line)
                found.append(None)
            except AssertionError as error:
                found.append(str(error))
        same(shop.read("p.xushi"), whole, "the plan in the end")
    return found


def main():
    program = str(Path(sys.argv[1]).resolve())
    # The sanitizers make every start slow: there a share of the lines is run.
    every = max(int(os.environ.get("XUSHI_TEST_EVERY", "1")), 1)
    lines = list(read_lines(Path(__file__).with_name("bad-inputs.txt")))[::every]
    found = [None] * len(lines)
    with ThreadPoolExecutor(WORKERS) as pool:
        shares = [pool.submit(run_lines, program, lines[i::WORKERS]) for i in range(WORKERS)]
        for i, share in enumerate(shares):
            found[i::WORKERS] = share.result()
    print(f"1..{len(lines)}")
    for number, (line, wrong) in enumerate(zip(lines, found), 1):
        name = f"{number} {line[0]} {line[2][:60]!r}".replace("#", "+")
        print(f"ok {name}" if wrong is None else f"not ok {name}")
        for text in (wrong or "").splitlines():
            print(f"# {text}")
    sys.exit(1 if any(found) else 0)


if __name__ == "__main__":
    main()
