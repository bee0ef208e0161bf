/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The kinds of files that are chosen in dialogs, and the names that they get. */
typedef enum
{
  XUSHI_FILES_PLAN,    /* *.xushi */
  XUSHI_FILES_REPORT,  /* *.txt, *.docx */
  XUSHI_FILES_TABLE,   /* *.csv, *.tsv, *.xlsx */
  XUSHI_FILES_PAGES,   /* *.pdf, *.png, *.svg */
} XushiFiles;

/* (transfer none): what files of a kind are called, translated. */
const char *xushi_files_get_label (XushiFiles files);

/* How many formats the kind has, each with a suffix of its own. */
guint xushi_files_get_n_formats (XushiFiles files);

/* (transfer none): the suffix of a format with its point, ".pdf". */
const char *xushi_files_get_suffix (XushiFiles files, guint format);

/* Which format @name has by its suffix, in letters of either case; -1 where it has none of the
 * kind: "2016.9" is no format. */
int xushi_files_find_format (XushiFiles files, const char *name);

/**
 * xushi_files_complete_name:
 * @path: as it was typed
 * @proposed: the format that was proposed
 * @chosen: the format that was chosen in the end
 *
 * A suffix of the kind that was typed is kept, unless it is that of the proposal and another
 * format was chosen since: then it becomes that of the choice. What has none of the kind gets it,
 * whatever points it has.
 *
 * Returns: (transfer full): the path of the file to write.
 */
char *xushi_files_complete_name (XushiFiles files, const char *path, guint proposed,
                                 guint chosen);

G_END_DECLS
