# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls between the rooms: every include runs down the list, and only where meson says."""

import re

from tree import includes_of, strings_of

# The rooms from the ground up. A room may see rooms that stand before it, never one behind.
ROOMS = ("base", "model", "assess", "store", "extract", "edit", "tables", "documents", "intake",
         "chart", "figure", "page", "cli", "widgets", "app")
# Here GTK begins; every room before these is built without it.
GTK_ROOMS = ("widgets", "app")

GTK_HEADER = re.compile(r"^(gtk|gdk|gsk|adw)[/.]|^adwaita\.h$")
SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+(TABLE|INDEX|VIEW|TRIGGER)|DROP\s+TABLE|PRAGMA\s)")
MESON_DEP = re.compile(r"\b(\w+)_dep\b")


def room_of(path):
    """The room of src/ROOM/file, None for a file of src/ itself (the two main programs)."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else None


def is_below(lower, upper):
    return ROOMS.index(lower) < ROOMS.index(upper)


def allowed_rooms(tree, room):
    """The rooms that @room's own meson.build lets it see, and itself."""
    path = f"src/{room}/meson.build"
    if not tree.exists(path):
        return {room}
    code = re.sub(r"#.*", "", tree.read(path))
    return {name for name in MESON_DEP.findall(code) if name in ROOMS} | {room}


def check_rooms_are_known(tree):
    rooms = {room_of(path) for path in tree.files("src/*/*")} - {None}
    return [f"src/{room}: not in the list of rooms of tests/lint/walls.py"
            for room in sorted(rooms - set(ROOMS))]


def check_build_runs_down(tree):
    complaints = []
    for room in ROOMS:
        for other in sorted(allowed_rooms(tree, room) - {room}):
            if not is_below(other, room):
                complaints.append(f"src/{room}/meson.build: {other} stands above {room}")
    return complaints


def check_build_libraries(tree):
    """SQLite is given to store alone, GTK only above the line."""
    complaints = []
    for room in ROOMS:
        path = f"src/{room}/meson.build"
        if not tree.exists(path):
            continue
        names = set(MESON_DEP.findall(re.sub(r"#.*", "", tree.read(path))))
        if "sqlite" in names and room != "store":
            complaints.append(f"{path}: SQLite belongs to store alone")
        if names & {"gtk", "adw"} and room not in GTK_ROOMS:
            complaints.append(f"{path}: GTK begins at {GTK_ROOMS[0]}")
    return complaints


def check_includes_run_down(tree):
    complaints = []
    allowed = {room: allowed_rooms(tree, room) for room in ROOMS}
    for path in tree.sources():
        room = room_of(path)
        if room is not None and room not in ROOMS:
            continue
        for line, kind, header in includes_of(tree.read(path)):
            if kind != '"':
                continue
            other = header.split("/")[0] if "/" in header else None
            place = f"{path}:{line}: #include \"{header}\""
            if header.endswith("-resources.h"):
                continue
            if other not in ROOMS:
                complaints.append(f"{place} does not name its room")
            elif not tree.exists(f"src/{header}"):
                complaints.append(f"{place}: there is no such file")
            elif room is not None and other not in allowed[room]:
                word = "runs upward" if not is_below(other, room) else "is not in meson's list"
                complaints.append(f"{place} {word}: {room} may see "
                                  + ", ".join(sorted(allowed[room])))
    return complaints


def check_gtk_above_the_line(tree):
    complaints = []
    for path in tree.sources():
        if room_of(path) in GTK_ROOMS or path == "src/main.c":
            continue
        for line, _, header in includes_of(tree.read(path)):
            if GTK_HEADER.search(header):
                complaints.append(f"{path}:{line}: <{header}> below the line where GTK begins")
    return complaints


def check_sql_in_store(tree):
    complaints = []
    for path in tree.sources():
        if room_of(path) == "store":
            continue
        text = tree.read(path)
        for line, _, header in includes_of(text):
            if header.startswith("sqlite3"):
                complaints.append(f"{path}:{line}: <{header}> outside store")
        for line, string in strings_of(text):
            if SQL.search(string):
                complaints.append(f"{path}:{line}: SQL outside store: {string}")
    return complaints


CHECKS = [
    ("every room is known", check_rooms_are_known),
    ("meson's lists run downward", check_build_runs_down),
    ("meson gives SQLite to store, GTK to widgets and app", check_build_libraries),
    ("includes run downward, as meson lists them", check_includes_run_down),
    ("GTK is included only above the line", check_gtk_above_the_line),
    ("SQL is spoken only in store", check_sql_in_store),
]
