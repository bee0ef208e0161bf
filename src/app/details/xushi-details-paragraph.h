/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiDetailsParagraph: a text that wraps and is as high as its lines, like a label. (A plain
 * GtkTextView knows its height only after it has been given its width, and is cut off until then.)
 * Tab moves the focus out of it. CSS node: “textview”. */
#define XUSHI_TYPE_DETAILS_PARAGRAPH (xushi_details_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsParagraph, xushi_details_paragraph, XUSHI, DETAILS_PARAGRAPH,
                      GtkTextView)

GtkWidget *xushi_details_paragraph_new (void);

/* (transfer full) */
char *xushi_details_paragraph_dup_text (XushiDetailsParagraph *self);

/* Sets the text; Ctrl+Z cannot bring back the previous text. */
void xushi_details_paragraph_set_text (XushiDetailsParagraph *self, const char *text);

G_END_DECLS
