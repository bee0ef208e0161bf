/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether two names mean the same indicator: by the words of the field, and not by their spelling
 * alone. Pure functions. */

typedef enum
{
  XUSHI_ALIKE_NOT,     /* different things, however near their names are */
  XUSHI_ALIKE_SIMILAR, /* perhaps the same: a clerk has to look */
  XUSHI_ALIKE_SAME,    /* the same in other words */
  XUSHI_ALIKE_EQUAL,   /* the same name */
} XushiAlike;

/* A name in the form in which it is compared. */
typedef struct
{
  char *name;    /* owned: folded */
  char *form;    /* owned: without scopes and verbs, in one word for each thing */
  char *letters; /* owned: the characters of @form, sorted: 新增城镇就业 is 城镇新增就业 */
  char *verb;    /* owned: which of the things are meant; empty where the name does not say */
  GArray *pairs; /* owned: of guint64: the neighbouring characters of @form, sorted */
} XushiNameForm;

/* @place: (nullable): the plan's place (德清县), which names may begin with */
void xushi_name_form_init (XushiNameForm *self, const char *name, const char *place);
void xushi_name_form_clear (XushiNameForm *self);

/**
 * xushi_name_form_compare:
 * @same_clause: both come from the same clause of a report, so that less likeness is enough
 * @likeness: (out): the share of common pairs of characters, 0 to 1
 */
XushiAlike xushi_name_form_compare (const XushiNameForm *a, const XushiNameForm *b,
                                    gboolean same_clause, double *likeness);

G_END_DECLS
