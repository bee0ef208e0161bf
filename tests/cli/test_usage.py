# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of the commands: help, manual page, completion and docs/formats.md say the same."""

import re
import subprocess
import sys
from pathlib import Path

from harness import USAGE, has, main, same

TOP = Path(__file__).parent.parent.parent
FORMATS = (TOP / "docs/formats.md").read_text("utf-8")
COMPLETION = TOP / "resources/completions/xushi-cli"
LANGUAGES = {"en": {"LC_ALL": "C", "LANGUAGE": ""}, "zh_CN": {}}


def commands(shop):
    out, _ = shop.run("help", "--commands")
    return [line.split("\t")[0] for line in out.splitlines() if not line.startswith("help\t")]


def options(shop, command):
    """The options of a command, each with the words that it takes or the name of its value."""
    out, _ = shop.run(command, "--help=options")
    return dict(line.split("\t") for line in out.splitlines())


def section(title):
    """The section of the document under this heading."""
    return re.split(r"^#+ ", FORMATS.split(f"# {title}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def columns(shop, command):
    """The columns that --help names."""
    out, _ = shop.run(command, "--help", LC_ALL="C", LANGUAGE="")
    found = re.search(r"\nColumns:\n((?:  .*\n)+)", out)
    return [name.strip() for name in found[1].split(",")] if found else []


def test_help(shop):
    for command in commands(shop):
        for language in LANGUAGES.values():
            out, err = shop.run(command, "--help", **language)
            same(err, "")
            same(shop.run("help", command, **language)[0], out, "help and --help")
            has(out, f"xushi-cli {command} ")
            for option in options(shop, command):
                if option not in ("--help",):
                    has(out, option)
            # An example is more than the line that shows how the command is written.
            same(out.count(f"  xushi-cli {command} ") >= 1, True, f"an example of {command}")
            same(re.search(r"\b0\b.*\b1\b.*\b2\b.*\b3\b", out.splitlines()[-1]) is not None, True,
                 "exit statuses")
    has(shop.run("--help")[0], "xushi-cli help")


def test_examples_are_understood(shop):
    """No example is wrong usage, whatever it says of files that are not there."""
    for command in commands(shop):
        out, _ = shop.run(command, "--help")
        for line in re.findall(rf"^  xushi-cli ({command} .*)$", out, re.MULTILINE):
            words = re.split(r" [|<] ", line)[0].split(" ")
            before = shop.state()
            shop.run(*words, status=(0, 2, 3))
            same("sample" in line or shop.state() == before, True, line)


def test_documented_options(shop):
    told = set()
    for line in section("Options").splitlines():
        row = re.match(r"\| `(--[a-z-]+)[^|]* \| ([a-z, ]+) \| ", line)
        if row:
            told |= {(row[1], command) for command in row[2].split(", ")}
    known = {(option, command) for command in commands(shop) for option in options(shop, command)
             if option.startswith("--") and option != "--help"}
    same(sorted(told - known), [], "options that docs/formats.md has too much")
    same(sorted(known - told), [], "options that docs/formats.md lacks")


def test_documented_words(shop):
    lines = dict(re.findall(r"^\| `(--[a-z-]+)(.*)$", section("Options"), re.MULTILINE))
    for command in commands(shop):
        for option, words in options(shop, command).items():
            for word in words.split("|") if "|" in words else []:
                has(lines[option], f"`{word}`")


def test_documented_commands(shop):
    for command in commands(shop):
        has(section("xushi-cli"), f"| `xushi-cli {command} ")


def test_documented_columns(shop):
    for command in commands(shop):
        for name in columns(shop, command):
            if not name.isdigit():
                has(FORMATS, f"`{name}`")


def test_columns_are_those_printed(shop):
    plan = shop.plan("key,name,low\nA,新增就业,12000\n")
    shop.run("freeze", plan, "--month", "8", "--name", "N")
    status = (0, 3)
    for command in (["status", plan, "--month", "9", "--format", "tsv"], ["log", plan],
                    ["check", plan, "--format", "tsv"], ["snapshots", plan], ["backups", plan],
                    ["compare", plan, "--since", "N", "--format", "tsv"],
                    ["export", plan, "-o", "-", "--format", "tsv"]):
        out, _ = shop.run(*command, status=status)
        same(out.split("\n", 1)[0].split("\t"), columns(shop, command[0]), command[0])


def test_manual(shop):
    for name, language in LANGUAGES.items():
        out, err = shop.run("help", "--man", **language)
        same(err, "")
        plain = out.replace("\\-", "-")
        for command in commands(shop):
            has(plain, f"\n.SS {command}\n")
            part = plain.split(f"\n.SS {command}\n")[1].split("\n.S")[0]
            for option in options(shop, command):
                if option != "--help" and option.startswith("--"):
                    has(part, option)
        has(plain, ".SH NAME" if name == "en" else ".SH 名称")
        for line in out.splitlines():
            if line.startswith("."):
                same(line.split(" ")[0] in (".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nf", ".fi",
                                            ".RS", ".RE"), True, f"a request of roff: {line}")


def complete(shop, *words):
    """What bash offers for the last of the words after the program."""
    line = " ".join(f"'{word}'" for word in (shop.program, *words))
    script = (f"source '{COMPLETION}'; COMP_WORDS=({line}); COMP_CWORD={len(words)}; _xushi_cli; "
              'printf "%s\\n" "${COMPREPLY[@]}"')
    out = subprocess.run(["bash", "-c", script], capture_output=True, check=True, timeout=60,
                         cwd=shop.folder).stdout.decode()
    return [word for word in out.splitlines() if word]


def test_completion(shop):
    names = commands(shop)
    same(complete(shop, ""), [*names, "help"])
    same(complete(shop, "sta"), ["status"])
    same(complete(shop, "help", "sta"), ["status"])
    for command in names:
        same(complete(shop, command, "-"), list(options(shop, command)), command)
    same(complete(shop, "status", "p.xushi", "--format", "t"), ["text", "tsv"])
    same(complete(shop, "status", "p.xushi", "--format", "=", "j"), ["json"])
    same(complete(shop, "status", "p.xushi", "--format", "="), ["text", "tsv", "json"])
    same(complete(shop, "print", "p.xushi", "--paper", ""), ["A4", "A3"])
    same(complete(shop, "print", "p.xushi", "--area", ""), [])


def test_chinese_of_other_countries(shop):
    for language in ("zh_TW.UTF-8", "zh_HK.UTF-8", "zh_SG.UTF-8"):
        has(shop.run("--help", LC_ALL=language, LANGUAGE="")[0], "用法")
        has(shop.run("--help", LC_ALL=language, LANGUAGE=f"{language[:5]}:en")[0], "用法")
    has(shop.run("--help", LC_ALL="de_DE.UTF-8", LANGUAGE="")[0], "Usage")


def test_nearly(shop):
    for words, meant in ((["stauts"], "status"), (["status", "p", "--mont=9"], "--month"),
                         (["help", "exprot"], "export")):
        err = shop.refuse(*words, status=USAGE)
        has(err, f"是不是“{meant}”？")
    same("是不是" in shop.refuse("dance", status=USAGE), False, "nothing is near")


if __name__ == "__main__":
    main(sys.modules[__name__])
