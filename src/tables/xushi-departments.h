/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The departments of a cell. */
typedef struct
{
  char *lead;         /* owned, nullable */
  GPtrArray *support; /* owned, of char *, in order */
  char *person;       /* owned, nullable: who answers for the lead, where the cell says both */
  gboolean said;      /* the cell itself says which of them leads */
} XushiDepartments;

void xushi_departments_clear (XushiDepartments *departments);

/**
 * xushi_departments_read:
 * @text: A、B，C or “牵头：A；配合：B” or “A（牵头）、B”
 * @leads: whether the first one leads where the cell does not say
 */
void xushi_departments_read (const char *text, gboolean leads, XushiDepartments *departments);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiDepartments, xushi_departments_clear)

G_END_DECLS
