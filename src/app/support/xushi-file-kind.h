/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The kinds of files that are chosen in dialogs, and the names they get. */
typedef enum
{
  XUSHI_FILES_PLAN,    /* *.xushi */
  XUSHI_FILES_REPORT,  /* to be read: *.txt, *.docx, *.pdf, *.odt, *.html …, and what is refused with
                          a sentence on what to do */
  XUSHI_FILES_SHEET,   /* to be read likewise: *.xlsx, *.csv, *.ods … */
  XUSHI_FILES_TABLE,   /* to be written: *.csv, *.tsv, *.xlsx */
  XUSHI_FILES_PAGES,   /* *.pdf, *.png, *.svg */
} XushiFiles;

/* (transfer none): what files of a kind are called, translated. */
const char *xushi_files_get_label (XushiFiles files);

/* How many formats the kind has, each with a suffix of its own. */
guint xushi_files_get_n_formats (XushiFiles files);

/* (transfer none): the suffix of a format with its dot, ".pdf". */
const char *xushi_files_get_suffix (XushiFiles files, guint format);

/* The format of @name by its suffix, ignoring case; -1 if the suffix is not of the kind: "2016.9"
 * has no format. */
int xushi_files_find_format (XushiFiles files, const char *name);

/**
 * xushi_files_complete_name:
 * @path: as it was typed
 * @proposed: the format that was proposed
 * @chosen: the format that was chosen in the end
 *
 * A typed suffix of the kind is kept, unless it is the proposed one and another format was chosen
 * since: then it is replaced by that of the choice. A name without a suffix of the kind gets one,
 * whatever dots it contains.
 *
 * Returns: (transfer full): the path of the file to write.
 */
char *xushi_files_complete_name (XushiFiles files, const char *path, guint proposed,
                                 guint chosen);

G_END_DECLS
