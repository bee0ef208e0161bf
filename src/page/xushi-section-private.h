/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-section.h"

G_BEGIN_DECLS

/* What collecting and laying out a section share. */

/* The height that a plate needs for its letters; lower groups have a heading instead. */
double xushi_section_plate_height (const char *group, const XushiPageLook *look);

/* Sets the pages, when all heights are known. */
void xushi_section_divide (XushiSection *section, const XushiSectionRoom *room);

/* A GCompareFunc over doubles. */
int xushi_section_compare_doubles (gconstpointer a, gconstpointer b);

G_END_DECLS
