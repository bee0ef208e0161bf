/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/**
 * XushiDetailsFieldSpec:
 * @id: (not owned): under which refused texts are kept; unique in the pane, lives as long as it
 * @title: (nullable): translated; NULL for a field that needs none, such as the name
 * @name: (nullable): the accessible name where there is no title, translated
 * @multiline: the text wraps; it is still one paragraph, Enter takes it
 * @read: (transfer full): what stands in the field
 * @write: takes what was typed; FALSE with @error, a translated sentence
 * @data: handed to both
 *
 * What a field of the pane is about.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *name;
  gboolean multiline;
  char *(*read) (XushiDetailsContext *context, gpointer data);
  gboolean (*write) (XushiDetailsContext *context, const char *text, gpointer data,
                     GError **error);
  gpointer data;
} XushiDetailsFieldSpec;

/* XushiDetailsField: one text of the indicator, edited in place. Enter and leaving take what was
 * typed, Esc takes it back. What is refused stays, marked, with the reason under it. A refresh
 * never touches what is being typed.
 *
 * CSS nodes: “detailsfield” with a box of title and “entry” or “textview” (both with the class
 * “details-input”), and a label “details-error”. */
#define XUSHI_TYPE_DETAILS_FIELD (xushi_details_field_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsField, xushi_details_field, XUSHI, DETAILS_FIELD, GtkWidget)

/* (transfer floating): copies @spec. */
GtkWidget *xushi_details_field_new (XushiDetailsContext *context,
                                    const XushiDetailsFieldSpec *spec);

/* Takes what is being typed. FALSE where it was refused: it stays, marked. */
gboolean xushi_details_field_commit (XushiDetailsField *self);

/* (transfer none): the GtkEntry or GtkTextView. */
GtkWidget *xushi_details_field_get_input (XushiDetailsField *self);

G_END_DECLS
