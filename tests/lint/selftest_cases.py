# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases of selftest.py: (group, check, files, words of the complaint or None)."""

import metadata
import sizes

LICENCE = "SPDX-License-" "Identifier: GPL-3.0-or-later"
PO_HEAD = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
           '"Language: zh_CN\\n"\n\n')
MODEL_MESON = "model_lib = static_library('m', dependencies: [core_deps, base_dep])\n"
GUIDE_ROW = "| `src/%s/` | holds | %s |\n"
TEMPLATE = ('<interface><template class="XushiThing" parent="GtkBox">%s</template></interface>')
THING_C = ('static void\nxushi_thing_class_init (XushiThingClass *klass)\n{\n'
           '  load (klass, "/io/github/xushi/Xushi/xushi-thing.ui");\n}\n')
BUNDLE = "<gresources><gresource><file>%s</file></gresource></gresources>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s">%s</svg>'
DESKTOP = ("[Desktop Entry]\nType=Application\nName=Xushi\nName[zh_CN]=序时\nExec=xushi\n"
           "Categories=Office;\n")
METAINFO = ('<component type="desktop-application"><id>io.github.xushi.Xushi</id>'
            "<name>Xushi</name>%s<releases>%s</releases></component>")
MIME = ('<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'
        '<mime-type type="application/x-xushi"><comment>Plan</comment>%s</mime-type></mime-info>')
EXAMPLE = "| case | given | lead | gap |\n| --- | --- | --- | --- |\n| vectors %s | x | %s | %s |\n"
TABLES = {"tests/assess/vectors.tsv": "id\tlead\tgap\nt1\t82.2\t\n",
          "tests/assess/cases.tsv": "id\tlead\tgap\n",
          "tests/assess/texts.tsv": "table\tcase\texplanation\nvectors.tsv\tt1\t1 ÷ 2\n"}
VERBS = "case $verb in\n  run | test) \"verb_$verb\" \"$@\" ;;\nesac\n"


def function_of(lines):
    return "void\nxushi_long (void)\n{\n" + "  step ();\n" * (lines - 2) + "}\n"


WALLS = [
    ("check_rooms_are_known", {"src/common/a.c": ""}, "src/common"),
    ("check_rooms_are_known", {"src/base/a.c": "", "src/main.c": ""}, None),
    ("check_rooms_are_known", {"src/app/a.c": ""}, "src/app"),
    ("check_rooms_are_known", {"src/app/tools/a.c": ""}, "src/app/tools"),
    ("check_rooms_are_known", {"src/app/meson.build": "", "src/app/area/a.c": ""}, None),
    ("check_rooms_have_files", {"src/page/meson.build": "", "src/page/a.h": ""}, "src/page"),
    ("check_rooms_have_files", {"src/app/meson.build": "", "src/app/area/meson.build": ""},
     "src/app/area"),
    ("check_rooms_have_files", {"src/app/meson.build": "", "src/page/meson.build": "",
                                "src/page/a.c": ""}, None),
    ("check_guide", {"CONTRIBUTING.md": "", "src/page/meson.build": ""}, "has no line"),
    ("check_guide", {"CONTRIBUTING.md": GUIDE_ROW % ("page", "`chart`")}, "in the guide alone"),
    ("check_guide", {"CONTRIBUTING.md": GUIDE_ROW % ("page", "`chart`"),
                     "src/page/meson.build": "page_deps = [base_dep, model_dep]\n"},
     "sees model, the guide says chart"),
    ("check_guide", {"CONTRIBUTING.md": GUIDE_ROW % ("app/area", "`chart`, `app/support`"),
                     "src/app/area/meson.build": "x = [app_support_dep, base_dep, chart_dep]\n"},
     None),
    ("check_files_are_unique", {"src/base/a.c": "", "src/page/a.c": ""}, "src/page/a.c"),
    ("check_files_are_unique", {"src/base/a.c": "", "src/base/a.h": "", "src/page/b.c": ""}, None),
    ("check_types_are_unique", {"src/base/a.h": "typedef struct\n{\n  int a;\n} XushiThing;\n",
                                "src/page/a.c": "struct _XushiThing\n{\n  int a;\n};\n"},
     "XushiThing: defined in base and in page"),
    ("check_types_are_unique", {"src/base/a.h": "typedef struct _XushiThing XushiThing;\n",
                                "src/app/area/a.h": "G_DECLARE_FINAL_TYPE (XushiThing, x, X, Y)"},
     "app/area and in base"),
    ("check_types_are_unique", {"src/base/a.h": "typedef struct _XushiThing XushiThing;\n",
                                "src/base/a.c": "struct _XushiThing\n{\n  int a;\n};\n",
                                "src/page/a.c": "/* XushiThing */\nstatic XushiThing one;\n"},
     None),
    ("check_build_runs_down", {"src/base/meson.build": "dependencies: [model_dep]\n"},
     "base may not see model"),
    ("check_build_runs_down", {"src/app/area/meson.build": "x = [app_details_dep]\n"},
     "app/area may not see app/details"),
    ("check_build_runs_down", {"src/app/details/meson.build": "x = [app_area_dep]\n"},
     "app/details may not see app/area"),
    ("check_build_runs_down", {"src/model/meson.build": MODEL_MESON,
                               "src/app/review/meson.build": "x = [app_forms_dep]\n"}, None),
    ("check_build_libraries", {"src/page/meson.build": "dependencies: [sqlite_dep]\n"}, "SQLite"),
    ("check_build_libraries", {"src/chart/meson.build": "dependencies: [gtk_dep]\n"}, "GTK"),
    ("check_build_libraries", {"src/app/area/meson.build": "dependencies: [gtk_dep, adw_dep]\n"},
     None),
    ("check_includes_run_down",
     {"src/base/a.c": '#include "model/b.h"\n', "src/model/b.h": ""}, "runs upward"),
    ("check_includes_run_down",
     {"src/model/a.c": '#include "assess/b.h"\n', "src/assess/b.h": "",
      "src/model/meson.build": "x = assess_dep\n"}, None),
    ("check_includes_run_down",
     {"src/page/a.c": '#include "store/b.h"\n', "src/store/b.h": "",
      "src/page/meson.build": MODEL_MESON}, "is not in meson's list"),
    ("check_includes_run_down",
     {"src/app/area/a.c": '#include "app/print/b.h"\n', "src/app/print/b.h": ""}, "runs upward"),
    ("check_includes_run_down",
     {"src/app/area/a.c": '#include "app/support/b.h"\n', "src/app/support/b.h": ""},
     "is not in meson's list"),
    ("check_includes_run_down", {"src/base/a.c": '#include "b.h"\n'}, "does not name its room"),
    ("check_includes_run_down", {"src/base/a.c": '#include "base/b.h"\n'}, "no such file"),
    ("check_includes_run_down",
     {"src/model/a.c": '#include "base/b.h"\n/*\n#include "app/c.h"\n*/\n',
      "src/base/b.h": "", "src/model/meson.build": MODEL_MESON}, None),
    ("check_gtk_above_the_line", {"src/chart/a.h": "#include <gtk/gtk.h>\n"}, "below the line"),
    ("check_gtk_above_the_line", {"src/cli/a.c": "#include <adwaita.h>\n"}, "below the line"),
    ("check_gtk_above_the_line", {"src/main.c": "#include <gtk/gtk.h>\n",
                                  "src/app/area/a.c": "#include <adwaita.h>\n"}, None),
    ("check_sql_in_store", {"src/edit/a.c": "#include <sqlite3.h>\n"}, "outside store"),
    ("check_sql_in_store", {"src/edit/a.c": 'run ("SELECT name FROM area");\n'}, "SQL outside"),
    ("check_sql_in_store", {"src/store/a.c": 'run ("SELECT name FROM area");\n',
                            "src/edit/a.c": '/* "SELECT name FROM area" */\n'}, None),
]

SIZES = [
    ("check_files", {"src/base/a.c": "\n" * (sizes.FILE_LINES + 1)}, "src/base/a.c"),
    ("check_files", {"src/base/a.c": "\n" * sizes.FILE_LINES}, None),
    ("check_functions", {"tests/base/a.c": function_of(sizes.FUNCTION_LINES + 1)}, "xushi_long"),
    ("check_functions", {"src/base/a.c": function_of(sizes.FUNCTION_LINES)
                         + "static const int table[] =\n{\n" + "  1,\n" * 200 + "};\n"}, None),
]

STYLE = [
    ("check_licence", {"src/base/a.c": "int a;\n"}, "src/base/a.c"),
    ("check_licence", {"dev": "#!/bin/sh\n"}, "dev"),
    ("check_licence", {"src/base/a.c": f"/* {LICENCE} */\n"}, None),
    ("check_blanks", {"src/base/a.c": "int a; \n"}, "blanks at the end"),
    ("check_blanks", {"src/base/a.c": "\tint a;\n"}, "a tab"),
    ("check_blanks", {"README.md": "end"}, "not ended"),
    ("check_blanks", {"src/base/a.c": "int a;\n"}, None),
    ("check_headers", {"src/base/a.h": "int a;\n"}, "src/base/a.h"),
    ("check_headers", {"src/base/a.h": "#pragma once\n"}, None),
    ("check_goto", {"src/base/a.c": "{\n  go" "to out;\n}\n"}, "src/base/a.c"),
    ("check_goto", {"src/base/a.c": "/* where do you\n   go" "to */\n"}, None),
]

WORDS = [
    ("check_unfinished", {"src/base/a.c": "/* TO" "DO later */\n"}, "src/base/a.c:1"),
    ("check_unfinished", {"src/base/a.c": "/* to do it */\n"}, None),
    ("check_paths", {"README.md": "see /ho" "me/me/plan\n"}, "README.md:1"),
    ("check_paths", {"README.md": "see /usr/share/icons, src/work/x\n"}, None),
    ("check_chinese_sentences", {"src/app/a.c": 'show ("保存失败，请重试");\n'}, "a.c:1"),
    ("check_chinese_sentences", {"src/app/a.c": 'show ("第%d月");\nshow ("共%d项");\n'}, "a.c:2"),
    ("check_chinese_sentences",
     {"src/model/a.c": '/* "保存失败，请重试" */\n{ "total", "总量" },\n"choose 万, or 亿"\n',
      "src/extract/b.c": 'write ("与序时进度持平。");\n'}, None),
]

CATALOGUE = [
    ("check_listed", {"src/app/a.c": 'show (_("Open"));\n', "po/POTFILES": ""}, "src/app/a.c"),
    ("check_listed", {"ui/a.ui": '<property translatable="yes">Open</property>',
                      "po/POTFILES": ""}, "ui/a.ui"),
    ("check_listed", {"src/app/a.c": '/* _("Open") */\n', "po/POTFILES": ""}, None),
    ("check_stale", {"po/POTFILES": "src/app/gone.c\n"}, "gone.c"),
    ("check_stale", {"po/POTFILES": "src/app/a.c\n", "src/app/a.c": "int a;\n"}, "no messages"),
    ("check_stale", {"po/POTFILES": "src/app/a.c\n", "src/app/a.c": '_("Open")\n'}, None),
    ("check_chinese", {"po/zh_CN.po": PO_HEAD + 'msgid "Open"\nmsgstr ""\n'}, "untranslated"),
    ("check_chinese",
     {"po/zh_CN.po": PO_HEAD + '#, fuzzy\nmsgid "Open"\nmsgstr "打开"\n'}, "fuzzy"),
    ("check_chinese",
     {"po/zh_CN.po": PO_HEAD + '#, c-format\nmsgid "Open %d"\nmsgstr "打开 %s"\n'}, "format"),
    ("check_chinese", {"po/zh_CN.po": PO_HEAD + 'msgid "Open"\nmsgstr "打开"\n'}, None),
    ("check_complete", {"po/zh_CN.po": PO_HEAD, "po/POTFILES": "src/app/a.c\n",
                        "src/app/a.c": 'show (_("Open"));\n'}, "lacks messages"),
    ("check_complete", {"po/zh_CN.po": PO_HEAD + 'msgid "Open"\nmsgstr "打开"\n',
                        "po/POTFILES": "src/app/a.c\n",
                        "src/app/a.c": 'show (_("Open"));\n'}, None),
]

TEMPLATES = [
    ("check_well_formed", {"ui/a.ui": "<interface>"}, "ui/a.ui"),
    ("check_well_formed", {"ui/a.ui": "<interface/>"}, None),
    ("check_bundled", {"ui/a.ui": "<interface/>",
                       "resources/xushi-app.gresource.xml": BUNDLE % "b.ui"}, "ui/a.ui"),
    ("check_bundled", {"ui/a.ui": "<interface/>",
                       "resources/xushi-app.gresource.xml": BUNDLE % "a.ui"}, None),
    ("check_used", {"ui/xushi-thing.ui": TEMPLATE % ""}, "no source file"),
    ("check_used", {"ui/xushi-thing.ui": TEMPLATE.replace("Thing", "Other") % "",
                    "src/app/a.c": THING_C}, "XushiOther"),
    ("check_used", {"ui/xushi-thing.ui": TEMPLATE % "", "src/app/a.c": THING_C}, None),
    ("check_translatable", {"ui/a.ui": TEMPLATE % '<property name="label">Open</property>'},
     "Open"),
    ("check_translatable",
     {"ui/a.ui": TEMPLATE % '<property name="label" translatable="yes">Open</property>'
      '<property name="label">—</property><property name="name">Open</property>'}, None),
]

METADATA = [
    ("check_desktop", {metadata.DESKTOP: DESKTOP.replace("Exec", "Run")}, "Run"),
    ("check_desktop", {metadata.DESKTOP: DESKTOP}, None),
    ("check_metainfo", {metadata.METAINFO: METAINFO % ("", ""), "meson.build": ""}, "summary"),
    ("check_metainfo", {metadata.METAINFO: METAINFO % ("", '<release version="1.0"/>'),
                        "meson.build": "version: '2.0',\n"}, "no release 2.0"),
    ("check_chinese", {metadata.DESKTOP: DESKTOP + "Comment=Follow targets\n",
                       metadata.METAINFO: METAINFO % ("", ""), metadata.MIME: MIME % ""},
     "Comment has no Chinese"),
    ("check_chinese", {metadata.DESKTOP: DESKTOP, metadata.METAINFO: METAINFO % ("", ""),
                       metadata.MIME: MIME % ""}, "1 in English, 0 in Chinese"),
    ("check_chinese",
     {metadata.DESKTOP: DESKTOP,
      metadata.METAINFO: METAINFO % ('<name xml:lang="zh_CN">序时</name>', ""),
      metadata.MIME: MIME % '<comment xml:lang="zh_CN">计划</comment>'}, None),
    ("check_schema", {metadata.SCHEMA: '<schemalist><schema id="a.b" path="/a/b/">'
                      '<key name="Wrong_Name" type="b"/></schema></schemalist>'}, "Wrong_Name"),
    ("check_schema", {metadata.SCHEMA: '<schemalist><schema id="a.b" path="/a/b/">'
                      '<key name="shown" type="b"><default>true</default></key></schema>'
                      '</schemalist>'}, None),
    ("check_mime", {metadata.MIME: MIME % '<glob pattern="*.xushi"/>'}, '"plan"'),
    ("check_mime", {metadata.MIME: "<mime-info>"}, "mime.xml"),
    ("check_icons", {}, "no scalable/apps"),
    ("check_icons", {"resources/icons/a.svg": SVG % (64, 64, 64, 64, "")}, "grid of 128"),
    ("check_icons", {"resources/icons/a.svg": SVG % (128, 128, 128, 128, "<text>A</text>")},
     "<text>"),
    ("check_icons", {"resources/icons/a.svg": "<svg"}, "a.svg"),
]

SCRIPTS = [
    ("check_syntax", {"dev": "if true; then\n"}, "dev"),
    ("check_syntax", {"dev": "true\n"}, None),
    ("check_executable", {"dev": "true\n"}, "dev"),
    ("check_shellcheck", {"dev": "#!/bin/sh\necho $1\n"}, "SC2086"),
    ("check_shellcheck", {"dev": "#!/bin/sh\necho \"$1\"\n"}, None),
    ("check_python", {"tests/a.py": "def\n"}, "tests/a.py"),
    ("check_python", {"tests/a.py": "A = 1\n"}, None),
    ("check_verbs", {"dev": VERBS, "README.md": "./dev run\n"}, "./dev test"),
    ("check_verbs", {"dev": VERBS, "README.md": "./dev run, ./dev test\n"}, None),
]

PAGES = [
    ("check_links", {"README.md": "[guide](GUIDE.md)\n"}, "GUIDE.md"),
    ("check_links", {"README.md": "[guide](docs/GUIDE.md#top), [web](https://a.b)\n",
                     "docs/GUIDE.md": "[back](../README.md)\n"}, None),
    ("check_paths", {"README.md": "see `src/base/gone.c`.\n"}, "README.md:1: there is no src/base"),
    ("check_paths", {"docs/a.md": "\nrun tests/ROOM/\n"}, "docs/a.md:2: there is no tests/ROOM/"),
    ("check_paths", {"CONTRIBUTING.md": "src/base/a.c, tests/ROOM/a.sh and build/src/xushi.\n",
                     "src/base/a.c": "", "tests/base/a.sh": ""}, None),
    ("check_sections", {"src/base/a.c": "/* (section 9) */\n"}, "a.c:1: section 9"),
    ("check_sections", {"src/base/a.c": "\n/* As docs/a.md, sections 1 and\n * 4.2, say. */\n",
                        "docs/a.md": "## 1. One\n### 4.1 Two\n"},
     "a.c:2: docs/a.md has no section 4.2"),
    ("check_sections", {"src/base/a.c": "/* docs/a.md,\n * section 1 */\n"}, "no docs/a.md"),
    ("check_sections", {"tests/base/a.c": "/* See docs/a.md, sections 1 to 2,\n   and docs/a.md,\n"
                                          "   section 2.1. */\n",
                        "docs/a.md": "## 1. One\n## 2. Two\n### 2.1 Three\n"}, None),
    ("check_examples", {**TABLES, "docs/domain.md": EXAMPLE % ("t1", "82.3", "—")},
     "vectors t1: lead is 82.3, not 82.2"),
    ("check_examples", {**TABLES, "docs/domain.md": EXAMPLE % ("t9", "82.2", "—")},
     "there is no vectors t9"),
    ("check_examples", {**TABLES, "docs/domain.md": EXAMPLE % ("t1", "82.2", "—")
                        + "\n| case | explanation |\n| --- | --- |\n| vectors t1 | 1 ÷ 3 |\n"},
     "vectors t1: explanation is 1 ÷ 3, not 1 ÷ 2"),
    ("check_examples", {**TABLES, "docs/domain.md": EXAMPLE % ("t1", "82.2", "—")}, None),
]

CASES = [(group, *case) for group, cases in (
    ("walls", WALLS), ("sizes", SIZES), ("style", STYLE), ("words", WORDS),
    ("catalogue", CATALOGUE), ("templates", TEMPLATES), ("metadata", METADATA),
    ("scripts", SCRIPTS), ("pages", PAGES)) for case in cases]
