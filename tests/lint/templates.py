# SPDX-License-Identifier: GPL-3.0-or-later
"""The templates of ui/: well-formed, bundled, each used, and all their words translatable."""

import re
from xml.etree import ElementTree

BUNDLE = "resources/xushi-app.gresource.xml"
TEMPLATES = "ui/**/*.ui"
SHOWN = {"label", "title", "subtitle", "tooltip-text", "placeholder-text", "description",
         "heading", "body", "text"}
LETTER = re.compile(r"[^\W\d_]")


def parsed(tree):
    """(path, root) of each template; root is None if it is not XML."""
    for path in tree.files(TEMPLATES):
        try:
            yield path, ElementTree.fromstring(tree.read(path))
        except ElementTree.ParseError:
            yield path, None


def check_well_formed(tree):
    complaints = []
    for path in tree.files(TEMPLATES):
        try:
            ElementTree.fromstring(tree.read(path))
        except ElementTree.ParseError as error:
            complaints.append(f"{path}: {error}")
    return complaints


def check_bundled(tree):
    bundle = tree.read(BUNDLE) if tree.exists(BUNDLE) else ""
    names = set(re.findall(r"<file[^>]*>\s*([^<\s]+)\s*</file>", bundle))
    return [f"{path}: {BUNDLE} does not carry it" for path in tree.files(TEMPLATES)
            if path[len("ui/"):] not in names]


def check_used(tree):
    """A class template is loaded by the file that defines the class; any other by some file, or
    by GTK itself if the bundle has it under a name that GTK looks for."""
    bundle = tree.read(BUNDLE) if tree.exists(BUNDLE) else ""
    by_gtk = re.findall(r'alias="gtk/[^"]+">([^<]+)</file>', bundle)
    sources = {path: tree.read(path) for path in tree.files("src/**/*.c")}
    complaints = []
    for path, root in parsed(tree):
        name = path.split("/")[-1]
        if name in by_gtk:
            continue
        users = [text for text in sources.values() if f"/{name}\"" in text]
        template = root.find("template") if root is not None else None
        if not users:
            complaints.append(f"{path}: no source file loads it")
        elif template is not None:
            words = re.findall("[A-Z][a-z0-9]*", template.get("class", ""))
            macro = "_".join(words).lower()
            if not any(f"{macro}_class_init" in text for text in users):
                complaints.append(f"{path}: it is not {template.get('class')} that loads it")
    return complaints


def check_translatable(tree):
    complaints = []
    for path, root in parsed(tree):
        if root is None:
            continue
        for element in root.iter():
            name = element.get("name", "").replace("_", "-")
            text = (element.text or "").strip()
            if (element.tag in ("property", "attribute") and name in SHOWN
                    and LETTER.search(text) and element.get("translatable") != "yes"
                    and element.get("bind-source") is None):
                complaints.append(f"{path}: {name} \"{text}\" cannot be translated")
    return complaints


CHECKS = [
    ("templates are well-formed", check_well_formed),
    ("templates are in the bundle", check_bundled),
    ("each template is loaded by its class", check_used),
    ("the words of templates are translatable", check_translatable),
]
