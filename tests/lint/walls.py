# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls between the rooms: every include runs down the list, and only where meson says."""

import re

from tree import blank_comments, includes_of, strings_of

# The rooms from the ground up. A room may see only the rooms listed before it.
GROUND = ("base", "model", "assess", "store", "extract", "edit", "meeting", "tables", "documents", "intake",
          "chart", "figure", "rows", "page", "cli", "widgets")
# The rooms within app, and which of the others each may see: siblings never see each other.
BASIS = ("app/support",)
APP = {
    "app/support": (),
    "app/area": BASIS,
    "app/month": BASIS,
    "app/overview": BASIS,
    "app/details": BASIS,
    "app/print": BASIS,
    "app/meetings": BASIS,
    "app/matching": BASIS,
    "app/forms": (*BASIS, "app/matching"),
    "app/review": (*BASIS, "app/forms"),
}
APP["app/shell"] = tuple(APP)
ROOMS = (*GROUND, *APP)
# The rooms that use GTK; all others are built without it.
GTK_ROOMS = ("widgets", *APP)
GUIDE = "CONTRIBUTING.md"

GTK_HEADER = re.compile(r"^(gtk|gdk|gsk|adw)[/.]|^adwaita\.h$")
SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+(TABLE|INDEX|VIEW|TRIGGER)|DROP\s+TABLE|PRAGMA\s)")
MESON_DEP = re.compile(r"\b(\w+)_dep\b")


# A line of the guide's tables of rooms: its folder, and what it sees.
GUIDE_ROW = re.compile(r"^\| `src/([\w/]+)/` \|.*\|([^|]*)\|$", re.MULTILINE)
# What defines a type of the project: a struct, a union, an enum, a typedef, a GObject.
TYPE = re.compile(
    r"^(?:struct|union|enum) _?(Xushi\w+)\n\{|^\} (Xushi\w+);|^typedef [^;{}]*?\b(Xushi\w+);"
    r"|^typedef [^;{}]*\(\*(Xushi\w+)\)|^G_DECLARE_\w+ \((Xushi\w+)"
    r"|^G_DEFINE_\w*TYPE\w* \((Xushi\w+)", re.MULTILINE)


def room_of_folder(folders):
    """The room of these folders: app has rooms of its own; sub-folders of any other room belong
    to it."""
    return "/".join(folders[:2] if folders[0] == "app" else folders[:1])


def room_of(path):
    """The room of src/ROOM/file, None for a file of src/ itself (the two main programs)."""
    folders = path.split("/")[1:-1]
    return room_of_folder(folders) if folders else None


def is_below(lower, upper):
    """Whether @upper may see @lower, as far as the order of the rooms goes."""
    if lower in APP and upper in APP:
        return lower in APP[upper]
    return ROOMS.index(lower) < ROOMS.index(upper)


def dependencies(tree, path):
    """The names of the dependencies in this meson.build, without their “_dep”."""
    return set(MESON_DEP.findall(re.sub(r"#.*", "", tree.read(path))))


def allowed_rooms(tree, room):
    """The rooms that @room's own meson.build lets it see, and itself."""
    path = f"src/{room}/meson.build"
    names = dependencies(tree, path) if tree.exists(path) else set()
    return {other for other in ROOMS if other.replace("/", "_") in names} | {room}


def check_rooms_are_known(tree):
    rooms = {room_of(path) for path in tree.files("src/*/**/*") if path != "src/app/meson.build"}
    return [f"src/{room}: not in the list of rooms of tests/lint/walls.py"
            for room in sorted(rooms - set(ROOMS))]


def check_rooms_have_files(tree):
    rooms = {room_of(path) for path in tree.files("src/*/**/meson.build")} - {"app"}
    inhabited = {room_of(path) for path in tree.files("src/**/*.c")}
    return [f"src/{room}: a room without a C file" for room in sorted(rooms - inhabited)]


def check_guide(tree):
    """The guide's tables name the existing rooms, and what meson lets each of them see."""
    complaints = []
    rooms = {room_of(path) for path in tree.files("src/*/**/meson.build")} - {"app"}
    told = dict(GUIDE_ROW.findall(tree.read(GUIDE)))
    for room in sorted(rooms ^ set(told)):
        place = "has no line in the guide" if room in rooms else "is in the guide alone"
        complaints.append(f"{GUIDE}: src/{room}/ {place}")
    for room in sorted(rooms & set(told)):
        seen = allowed_rooms(tree, room) - {room, "base"}
        named = set(re.findall(r"`([\w/]+)`", told[room]))
        if seen != named:
            complaints.append(f"{GUIDE}: src/{room}/ sees {', '.join(sorted(seen)) or 'nothing'}, "
                              f"the guide says {', '.join(sorted(named)) or 'nothing'}")
    return complaints


def check_types_are_unique(tree):
    """A name means the same type in every room."""
    rooms = {}
    for path in tree.sources():
        for match in TYPE.finditer(blank_comments(tree.read(path))):
            name = next(group for group in match.groups() if group)
            rooms.setdefault(name, set()).add(room_of(path))
    return [f"{name}: defined in {' and in '.join(sorted(owners))}"
            for name, owners in sorted(rooms.items()) if len(owners) > 1]


def check_files_are_unique(tree):
    """One name, one file: files of the same name would be confused."""
    owners = {}
    for path in tree.files("src/*/**/*.[ch]"):
        owners.setdefault(path.split("/")[-1], []).append(path)
    return [" and ".join(paths) + " have one name" for paths in owners.values() if len(paths) > 1]


def check_build_runs_down(tree):
    complaints = []
    for room in ROOMS:
        for other in sorted(allowed_rooms(tree, room) - {room}):
            if not is_below(other, room):
                complaints.append(f"src/{room}/meson.build: {room} may not see {other}")
    return complaints


def check_build_libraries(tree):
    """Only store may use SQLite, and only the rooms of GTK_ROOMS may use GTK."""
    complaints = []
    for room in ROOMS:
        path = f"src/{room}/meson.build"
        if not tree.exists(path):
            continue
        names = dependencies(tree, path)
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
            other = room_of_folder(header.split("/")[:-1]) if "/" in header else None
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
    ("no room is without a file", check_rooms_have_files),
    ("the guide names the rooms and what they see", check_guide),
    ("no name of a file stands in two rooms", check_files_are_unique),
    ("no name of a type stands in two rooms", check_types_are_unique),
    ("meson's lists run downward", check_build_runs_down),
    ("meson gives SQLite to store, GTK to widgets and app", check_build_libraries),
    ("includes run downward, as meson lists them", check_includes_run_down),
    ("GTK is included only above the line", check_gtk_above_the_line),
    ("SQL is spoken only in store", check_sql_in_store),
]
