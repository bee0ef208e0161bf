/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What GTK 4.8 has not yet, behind one door: questions, and choosing files. */

/**
 * XushiAnswer:
 * @response: the identifier of the button that was pressed; "cancel" also for Esc
 */
typedef void (*XushiAnswer) (const char *response, gpointer user_data);

/* A short message that goes away by itself; @message is plain text. */
void xushi_dialog_toast (AdwToastOverlay *overlay, const char *message);

/* An error with one button. @body may be NULL. */
void xushi_dialog_show_error (GtkWindow *parent, const char *heading, const char *body);

/**
 * xushi_dialog_ask:
 * @accept: the text of the button that does it; its response is "accept"
 * @destructive: whether that button is marked as one that destroys
 *
 * A question with a button to cancel.
 */
void xushi_dialog_ask (GtkWindow *parent, const char *heading, const char *body,
                       const char *accept, gboolean destructive, XushiAnswer answer,
                       gpointer user_data);

/**
 * XushiNamed:
 * @text: (nullable): what was typed; NULL where it was cancelled
 */
typedef void (*XushiNamed) (const char *text, gpointer user_data);

/* Asks for one line of text. */
void xushi_dialog_ask_text (GtkWindow *parent, const char *heading, const char *label,
                            const char *text, const char *accept, XushiNamed named,
                            gpointer user_data);

/**
 * XushiChosen:
 * @path: (nullable): NULL where it was cancelled
 */
typedef void (*XushiChosen) (const char *path, gpointer user_data);

typedef enum
{
  XUSHI_FILES_PLAN,    /* *.xushi */
  XUSHI_FILES_REPORT,  /* *.txt, *.docx */
  XUSHI_FILES_TABLE,   /* *.csv, *.tsv, *.xlsx */
  XUSHI_FILES_PAGES,   /* *.pdf, *.png, *.svg */
} XushiFiles;

void xushi_dialog_open_file (GtkWindow *parent, const char *title, XushiFiles files,
                             XushiChosen chosen, gpointer user_data);

/* @name: proposed, with its suffix. Overwriting is confirmed by the dialog. A name without any
 * suffix gets the kind's first one. */
void xushi_dialog_save_file (GtkWindow *parent, const char *title, XushiFiles files,
                             const char *name, XushiChosen chosen, gpointer user_data);

G_END_DECLS
