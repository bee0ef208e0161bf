/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_proposal_write_name:
 * @subject: of the reader: 国家重点扶持高新技术企业(新认定)
 * @quote: (nullable): its clause
 * @rate: whether its figure is a rate: then a verb that the clause does not have came from another one
 *   of the list (培育企业20家，城镇化率达到70%), and is left out
 *
 * The name of an indicator as plans have it, the sample's among them: the verb that says which things
 * are meant stands in front (新认定国家重点扶持高新技术企业); other brackets stay, in full width.
 *
 * Returns: (transfer full)
 */
char *xushi_proposal_write_name (const char *subject, const char *quote, gboolean rate);

/**
 * xushi_proposal_is_verb:
 *
 * Returns: whether @word consists of verbs that say which things of a kind are meant: 新认定, 新建、续建.
 */
gboolean xushi_proposal_is_verb (const char *word);

G_END_DECLS
