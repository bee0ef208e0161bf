/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "golden-picture.h"

G_BEGIN_DECLS

/* One golden picture: a page of a part, from 0, in a form. */
typedef struct
{
  guint part;
  guint page;
  GoldenForm form;
  char *name; /* (owned): of its file, "areas-1-mono.png" */
} GoldenView;

void golden_view_free (GoldenView *view);

/**
 * GoldenPages:
 *
 * The sample plan of a clean machine in September, with its invented figures, and its compact pages
 * in the pinned faces; in a temporary folder until it is freed. To be made before anything is drawn.
 */
typedef struct _GoldenPages GoldenPages;

GoldenPages *golden_pages_new (void);
void golden_pages_free (GoldenPages *self);

/* (transfer full) (element-type GoldenView): the pictures of part @part, of all for
 * XUSHI_PAGE_N_PARTS. */
GPtrArray *golden_pages_list (guint part);

/**
 * golden_pages_draw:
 *
 * Draws what @view shows; golden-faces tells with what texts.
 *
 * Returns: (transfer full) (nullable): NULL if a page in black and white has colours.
 */
GoldenPicture *golden_pages_draw (GoldenPages *self, const GoldenView *view);

/* (transfer full): the path of a file that is deleted with the pages. */
char *golden_pages_get_scratch (GoldenPages *self, const char *name);

/* (transfer full): below tests/ of the source, where the typefaces and the pictures lie. */
char *golden_pages_find_data (const char *folder, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoldenPages, golden_pages_free)

G_END_DECLS
