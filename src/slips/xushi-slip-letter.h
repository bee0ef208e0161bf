/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-slip-folder.h"

G_BEGIN_DECLS

/* (transfer none): the name of its file, in the language of the messages. */
const char *xushi_slip_letter_get_name (void);

/* Whether a file of this name is such a text, in any language. */
gboolean xushi_slip_letter_is_name (const char *name);

/* (transfer full): the text to send with the slips: what, until when, how many items, whom to call;
 * a paragraph a department. Lines end in LF. */
char *xushi_slip_letter_write (const XushiSlipForms *forms, const char *suffix,
                               const XushiSlipOptions *options);

G_END_DECLS
