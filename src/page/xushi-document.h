/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "page/xushi-page-setup.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * XushiDocument:
 *
 * The meeting pages of a plan at one data month, laid out and ready to be drawn. It is a
 * picture of the plan as it was when the document was made: later edits do not change it, and
 * it keeps nothing of the plan. Printing, preview, PDF, PNG, SVG and the command line all draw
 * the same pages. A document is used and freed in one thread; a copy of it may be used in another.
 */
#define XUSHI_TYPE_DOCUMENT (xushi_document_get_type ())
G_DECLARE_FINAL_TYPE (XushiDocument, xushi_document, XUSHI, DOCUMENT, GObject)

/**
 * xushi_document_new:
 * @setup: looked at, not kept
 *
 * Returns: (transfer full): the pages of @plan; at least one, even of an empty plan.
 */
XushiDocument *xushi_document_new (XushiPlan *plan, const XushiPageSetup *setup);

/**
 * xushi_document_begin:
 * @judged: at the month of @setup; must not be edited before the document is complete
 * @setup: looked at, not kept
 *
 * Returns: (transfer full): a document of which the first page is there; the others come by
 *   xushi_document_step (). Before it is complete no page tells how many there are.
 */
XushiDocument *xushi_document_begin (XushiJudgedPlan *judged, const XushiPageSetup *setup);

/* A few milliseconds of the work that is left. FALSE when the document is complete. */
gboolean xushi_document_step (XushiDocument *self);
gboolean xushi_document_is_complete (XushiDocument *self);

/* (transfer full): the same pages, to be drawn or saved in another thread; completes @self. */
XushiDocument *xushi_document_copy (XushiDocument *self);

/* Those that there are so far: at least one. */
guint xushi_document_get_n_pages (XushiDocument *self);

/* Tells the size of the paper in points; all pages are of one size. */
void xushi_document_get_page_size (XushiDocument *self, double *width, double *height);

/* (transfer none): the title of page @page, counted from 0: the part it belongs to. */
const char *xushi_document_get_page_title (XushiDocument *self, guint page);

/**
 * xushi_document_draw_page:
 * @cr: user space in points, its origin at the upper left corner of the paper
 * @page: counted from 0
 *
 * Draws the whole page with its margins. The paper itself is left as it is: a preview fills it
 * with white beforehand.
 */
void xushi_document_draw_page (XushiDocument *self, cairo_t *cr, guint page);

/**
 * XushiSaveWatch:
 * @cancellable: (nullable): stops saving at the next page
 * @tell: (nullable): how much is done, from 0 to 1, never less than before; told in the thread that
 *   saves
 * @data: for @tell
 */
typedef struct
{
  GCancellable *cancellable;
  void (*tell) (double share, gpointer data);
  gpointer data;
} XushiSaveWatch;

/**
 * xushi_document_save:
 * @path: where; the suffix tells the format: ".pdf" is one file, ".png" and ".svg" are a file
 *   a page, "name-1.png", "name-2.png" …
 * @watch: (nullable): who follows it
 * @files: (out) (optional) (transfer full): the paths that were written, NULL-terminated
 *
 * Writes beside the final names first and renames when everything is on the disk: on failure
 * the files of before are still there, and nothing half-written is left. The same document gives
 * the same bytes.
 *
 * Returns: FALSE with @error of XUSHI_PAGE_ERROR, a translated sentence, or G_IO_ERROR_CANCELLED.
 */
gboolean xushi_document_save (XushiDocument *self, const char *path, const XushiSaveWatch *watch,
                              GStrv *files, GError **error);

G_END_DECLS
