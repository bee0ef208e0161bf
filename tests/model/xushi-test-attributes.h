/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"

G_BEGIN_DECLS

/* This many variants cover every word of every vocabulary and every kind of pace. */
#define XUSHI_TEST_N_VARIANTS 8

/* Gives every attribute of @record, which must be initialised, a permitted value; driven by the
 * list, so that new attributes are covered automatically. Variant 0 differs from “not given” in all
 * of them; others go through the words. A spec passes its check, but names a parent and a group
 * that do not exist. */
void xushi_test_attributes_fill (const XushiAttributeList *list, gpointer record, guint variant);

G_END_DECLS
