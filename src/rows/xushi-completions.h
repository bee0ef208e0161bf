/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may be meant by a text that is being typed: names that stand elsewhere in the plan. */

/* More than a clerk takes in at a glance is not offered. */
#define XUSHI_COMPLETIONS_MAX 8

/* The one rule of what is offered: @typed stands anywhere in @name, in whatever case, and is not all
 * of it. */
gboolean xushi_completions_match (const char *name, const char *typed);

/**
 * xushi_completions_list:
 * @uses: name (const char *, borrowed) → how often it is used, as GUINT_TO_POINTER ()
 *
 * Returns: (transfer full): those that match, the most used first, of equally used ones in the order
 *   of their characters; at most XUSHI_COMPLETIONS_MAX; none for blank text.
 */
GStrv xushi_completions_list (GHashTable *uses, const char *typed);

G_END_DECLS
