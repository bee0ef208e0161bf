/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "page/xushi-page-setup.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * XushiDocument:
 *
 * The meeting pages of a plan at one data month, laid out and ready to be drawn. It shows the plan
 * as it was when the document was made: later edits do not change it, and it keeps no reference to
 * the plan. Printing, preview, PDF, PNG, SVG and the command line all draw the same pages. Use and
 * free a document in one thread; a copy of it may be used in another.
 */
#define XUSHI_TYPE_DOCUMENT (xushi_document_get_type ())
G_DECLARE_FINAL_TYPE (XushiDocument, xushi_document, XUSHI, DOCUMENT, GObject)

/**
 * xushi_document_new:
 * @setup: read, not kept
 *
 * Returns: (transfer full): the pages of @plan; at least one, even of an empty plan.
 */
XushiDocument *xushi_document_new (XushiPlan *plan, const XushiPageSetup *setup);

/* (transfer full): the same of a plan that is judged already, at the month of @setup. */
XushiDocument *xushi_document_new_judged (XushiJudgedPlan *judged, const XushiPageSetup *setup);

/**
 * xushi_document_begin:
 * @judged: at the month of @setup; must not be edited before the document is complete
 * @setup: read, not kept
 *
 * Returns: (transfer full): a document with its first page; xushi_document_step () adds the others.
 *   Until it is complete, no page shows the number of pages.
 */
XushiDocument *xushi_document_begin (XushiJudgedPlan *judged, const XushiPageSetup *setup);

/* Does a few milliseconds of the remaining work. Returns FALSE when the document is complete. */
gboolean xushi_document_step (XushiDocument *self);
gboolean xushi_document_is_complete (XushiDocument *self);

/* (transfer full): the same pages, to be drawn or saved in another thread; completes @self. */
XushiDocument *xushi_document_copy (XushiDocument *self);

/* The number of pages so far: at least one. */
guint xushi_document_get_n_pages (XushiDocument *self);

/* Gets the size of the paper in points; all pages have the same size. */
void xushi_document_get_page_size (XushiDocument *self, double *width, double *height);

/* (transfer none): the title of page @page, counted from 0: the part it belongs to. */
const char *xushi_document_get_page_title (XushiDocument *self, guint page);

/**
 * xushi_document_draw_page:
 * @cr: user space in points, its origin at the upper left corner of the paper
 * @page: counted from 0
 *
 * Draws the whole page with its margins. The background is not painted: a preview fills it with
 * white beforehand.
 */
void xushi_document_draw_page (XushiDocument *self, cairo_t *cr, guint page);

/**
 * xushi_document_describe:
 *
 * Gives a PDF its title, author and date; other surfaces are left alone. xushi_document_save () does
 * so, too.
 */
void xushi_document_describe (XushiDocument *self, cairo_surface_t *surface);

/**
 * XushiSaveWatch:
 * @cancellable: (nullable): stops saving at the next page
 * @tell: (nullable): gets the share done, 0 to 1, never decreasing; called in the saving thread
 * @data: for @tell
 */
typedef struct
{
  GCancellable *cancellable;
  void (*tell) (double share, gpointer data);
  gpointer data;
} XushiSaveWatch;

/* Whether the end of @path names a format; otherwise sets @error, of XUSHI_PAGE_ERROR. */
gboolean xushi_document_check_output_name (const char *path, GError **error);

/**
 * xushi_document_list_leftovers:
 * @path: as given to xushi_document_save ()
 * @files: (array zero-terminated=1): as it has written
 *
 * Returns: (transfer full) (element-type utf8): in the order of their names, the files beside these
 *   that are named as pages of @path are, "pages-7.png", from a print that had more; none for a PDF.
 */
GPtrArray *xushi_document_list_leftovers (const char *path, const char *const *files);

/**
 * xushi_document_save:
 * @path: where; the suffix gives the format: ".pdf" is one file, ".png" and ".svg" are one file per
 *   page, "name-1.png", "name-2.png" …, of ten and more "name-01.png"
 * @watch: (nullable): follows the progress
 * @files: (out) (optional) (transfer full): the paths that were written, NULL-terminated
 *
 * Writes next to the final names first and renames when everything is on disk: on failure existing
 * files are unchanged, and nothing half-written is left. The same document gives the same bytes.
 *
 * Returns: FALSE with @error of XUSHI_PAGE_ERROR, a translated sentence, or G_IO_ERROR_CANCELLED.
 */
gboolean xushi_document_save (XushiDocument *self, const char *path, const XushiSaveWatch *watch,
                              GStrv *files, GError **error);

G_END_DECLS
