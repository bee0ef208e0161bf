# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told about the program: each file is validated by the tool for its kind."""

import os
import re
import shutil
import struct
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from tree import run_tool, tool_complaints

APP_ID = "io.github.xushi.Xushi"
DESKTOP = f"resources/desktop/{APP_ID}.desktop"
METAINFO = f"resources/desktop/{APP_ID}.metainfo.xml"
MIME = f"resources/desktop/{APP_ID}.mime.xml"
MIME_TYPE = "application/x-xushi"
# From shared-mime-info, which ./dev test installs.
COMMON_TYPES = "/usr/share/mime/packages/freedesktop.org.xml"
SCHEMA = f"resources/{APP_ID}.gschema.xml"
ICONS = "resources/icons/**/*.svg"
SVG = "{http://www.w3.org/2000/svg}"
APPLICATION_ID = 0x58555348
# AppStream 1.0 asks for a home page, and the project has none yet.
NO_HOMEPAGE = "url-homepage-missing"


def check_desktop(tree):
    return tool_complaints(tree, ["desktop-file-validate", DESKTOP], DESKTOP)


def check_metainfo(tree):
    status, output = run_tool(tree, ["appstreamcli", "validate", "--no-net", METAINFO])
    complaints = [f"{METAINFO}: {line}" for line in output.splitlines()
                  if re.match(r"[EW]: ", line) and not line.endswith(NO_HOMEPAGE)]
    if status != 0 and NO_HOMEPAGE not in output and not complaints:
        complaints.append(f"{METAINFO}: {output or f'exit status {status}'}")
    version = re.search(r"version: '([^']+)'", tree.read("meson.build"))
    if version and f'<release version="{version.group(1)}"' not in tree.read(METAINFO):
        complaints.append(f"{METAINFO}: no release {version.group(1)}, which meson.build builds")
    return complaints


def check_chinese(tree):
    """Name, summary and every sentence are translated into Chinese."""
    complaints = []
    keys = re.findall(r"^(\w+)=", tree.read(DESKTOP), re.MULTILINE)
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        if key in keys and f"\n{key}[zh_CN]=" not in tree.read(DESKTOP):
            complaints.append(f"{DESKTOP}: {key} has no Chinese")
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for path, tags in ((METAINFO, ("name", "summary", "developer_name", "p", "li")),
                       (MIME, ("comment",))):
        elements = [element for element in ElementTree.fromstring(tree.read(path)).iter()
                    if element.tag.split("}")[-1] in tags]
        chinese = sum(element.get(language) == "zh_CN" for element in elements)
        if chinese * 2 != len(elements):
            complaints.append(f"{path}: {len(elements) - chinese} in English, {chinese} in Chinese")
    return complaints


def check_schema(tree):
    return tool_complaints(
        tree, ["glib-compile-schemas", "--strict", "--dry-run", "resources"], SCHEMA)


def make_types(tree, folder):
    """Creates a desktop database in @folder that knows the common types and ours; returns what
    was wrong with them."""
    packages = Path(folder) / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(COMMON_TYPES, packages)
    shutil.copy(tree.top / MIME, packages)
    status, output = run_tool(tree, ["update-mime-database", str(packages.parent)],
                              env=dict(os.environ, PKGSYSTEM_ENABLE_FSYNC="0"))
    return output if status != 0 else ""


def type_of(tree, folder, data, name):
    """The type that this desktop gives to a file of this content and name. A Xushi
    installed on this machine has no effect on it."""
    path = Path(folder) / name
    path.write_bytes(data)
    _, output = run_tool(tree, ["gio", "info", "-a", "standard::content-type", str(path)],
                         env=dict(os.environ, XDG_DATA_HOME=folder, XDG_DATA_DIRS=folder))
    match = re.search(r"standard::content-type: (\S+)", output)
    return match.group(1) if match else output


def check_mime(tree):
    """A plan is recognised by its name, or without one by the mark in its header."""
    complaints = tool_complaints(tree, ["xmllint", "--noout", "--nonet", MIME], MIME)
    if complaints:
        return complaints
    plain = b"SQLite format 3\0" + bytes(84)
    marked = plain[:68] + struct.pack(">I", APPLICATION_ID) + plain[72:]
    with tempfile.TemporaryDirectory() as folder:
        wrong = make_types(tree, folder)
        if wrong:
            return [f"{MIME}: {wrong}"]
        for data, name, expected in ((plain, "named.xushi", True), (marked, "plan", True),
                                     (marked, "plan.db", True), (plain, "other", False)):
            found = type_of(tree, folder, data, name)
            if (found == MIME_TYPE) != expected:
                complaints.append(f"{MIME}: a file \"{name}\" of {len(data)} bytes is {found}")
    return complaints


def svg_complaints(path, text):
    """What disqualifies a drawing as an icon: a wrong grid, or parts from elsewhere."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [f"{path}: {error}"]
    complaints = []
    grid = "16" if "-symbolic" in path else "128"
    if root.tag != f"{SVG}svg":
        complaints.append(f"{path}: not an SVG drawing")
    if (root.get("width"), root.get("height")) != (grid, grid) \
            or root.get("viewBox") != f"0 0 {grid} {grid}":
        complaints.append(f"{path}: not on the grid of {grid}")
    for element in root.iter():
        name = element.tag.replace(SVG, "")
        if name in ("image", "text", "script", "foreignObject"):
            complaints.append(f"{path}: <{name}> depends on what is not in the file")
    return complaints


def check_icons(tree):
    complaints = []
    icons = tree.files(ICONS)
    for needed in (f"scalable/apps/{APP_ID}.svg", f"symbolic/apps/{APP_ID}-symbolic.svg"):
        if f"resources/icons/hicolor/{needed}" not in icons:
            complaints.append(f"resources/icons: no {needed}")
    for path in icons:
        complaints += svg_complaints(path, tree.read(path))
    return complaints


CHECKS = [
    ("the desktop file is valid", check_desktop),
    ("the metainfo is valid and knows the version", check_metainfo),
    ("desktop file, metainfo and file type speak Chinese", check_chinese),
    ("the settings' schema compiles strictly", check_schema),
    ("the type of a plan's file is told by name and by content", check_mime),
    ("the icons are drawings on their grid", check_icons),
]
