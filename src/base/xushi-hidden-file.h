/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of files that are being made, ".~xushi-PLACE-PID-START-N-XXXXXX": they tell which process
 * makes the file, so that what a killed one has left can be told from what a living one is writing.
 * PLACE stands for the computer and the space of process numbers on it, START for when the process
 * began, since numbers are given again. N counts the files of the process: no two of its names are the
 * same, even where one of the files is gone. */

/* (transfer full): a path in @folder for g_mkstemp (). */
char *xushi_hidden_file_make_template (const char *folder);

/**
 * xushi_hidden_file_clean:
 *
 * Removes from @folder the files of this computer whose maker is dead, with SQLite's journals and
 * the lock files of such plans. What belongs to a living process, to another computer or to another
 * space of process numbers stays, as do folders and links. Says nothing: a file that cannot be
 * removed is in nobody's way.
 */
void xushi_hidden_file_clean (const char *folder);

G_END_DECLS
