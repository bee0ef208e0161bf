/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_COMPLETE_DEPARTMENT,
  XUSHI_COMPLETE_DEPARTMENTS, /* several, joined by 、: the last one is completed */
  XUSHI_COMPLETE_LEADER,
} XushiComplete;

/* The list below an entry of those names in the plan that what is typed may mean: the same that a
 * cell of the table offers. The entry keeps the focus. Nothing is chosen until Down is pressed: Enter
 * takes what was typed, also where it is part of a name that is offered. */

/* (transfer full): a popover that points at @entry; to be given to gtk_widget_set_parent (), and to
 * be unparented before @entry goes. */
GtkWidget *xushi_details_completion_new (GtkEntry *entry, XushiDetailsContext *context,
                                         XushiComplete what);

/* To be called when the user has changed the text. */
void xushi_details_completion_update (GtkWidget *list);

/* Closes the list: to be called when the focus has left the entry. */
void xushi_details_completion_drop (GtkWidget *list);

/* To be called for each key before the entry has it. Returns: TRUE if it is used up. */
gboolean xushi_details_completion_key (GtkWidget *list, guint key);

G_END_DECLS
