/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "chart/xushi-chart-types.h"

G_BEGIN_DECLS

#define XUSHI_PAGE_ERROR (xushi_page_error_quark ())
GQuark xushi_page_error_quark (void);

typedef enum
{
  XUSHI_PAGE_ERROR_BAD_OPTION,  /* an unknown word for paper, orientation or part */
  XUSHI_PAGE_ERROR_BAD_SUFFIX,  /* a file name without a known suffix */
  XUSHI_PAGE_ERROR_NOT_WRITTEN, /* disk, folder or permission */
} XushiPageError;

typedef enum
{
  XUSHI_PAPER_A4,
  XUSHI_PAPER_A3,
} XushiPaper;

/**
 * XushiPageParts:
 *
 * What is printed, in this order.
 */
typedef enum
{
  XUSHI_PAGE_OVERVIEW = 1 << 0,    /* areas, main targets, the most urgent */
  XUSHI_PAGE_AREAS = 1 << 1,       /* every area, each on a new page */
  XUSHI_PAGE_FLAGS = 1 << 2,       /* behind, slow, overdue, unreported, with their reasons */
  XUSHI_PAGE_DEPARTMENTS = 1 << 3, /* a sheet for every lead department */
  XUSHI_PAGE_PHONE = 1 << 4,       /* 电话单: who has not reported, by lead department */
} XushiPageParts;

#define XUSHI_PAGE_N_PARTS 5

/**
 * XushiPageMargins: in points
 */
typedef struct
{
  double top;
  double right;
  double bottom;
  double left;
} XushiPageMargins;

/**
 * XushiPageSetup:
 * @paper: size of the paper
 * @portrait: upright
 * @margins: around the printed page
 * @parts: what is printed
 * @month: the data month, 1 to 12
 * @mono: black and white: shapes and hatches
 * @festive: red and green are swapped; no effect in mono
 * @signature: a line for the signatures at the end of every part
 * @quotes: the clause of the report under each indicator
 * @definitions: how its figure is counted, under each indicator that has it
 * @area_id: only this area, as its row in the store; 0 for all
 * @department: (nullable): only this department's sheet
 * @office: (nullable): the office at the foot; NULL for the plan's
 * @date: (nullable): "YYYY-MM-DD", the date of the pages; NULL prints none. It is also the creation
 *   date of a PDF, so that the same input gives the same bytes
 * @dpi: dots per inch of PNG files
 *
 * The appearance of the pages. The strings are borrowed: xushi_document_new () reads them and does
 * not keep them.
 */
typedef struct
{
  XushiPaper paper;
  gboolean portrait;
  XushiPageMargins margins;
  XushiPageParts parts;
  int month;
  gboolean mono;
  gboolean festive;
  gboolean signature;
  gboolean quotes;
  gboolean definitions;
  gint64 area_id;
  const char *department;
  const char *office;
  const char *date;
  double dpi;
} XushiPageSetup;

/**
 * xushi_page_setup_init:
 * @setup: (out caller-allocates):
 * @month: the data month
 *
 * A4, landscape, overview and areas, in colour, 144 dots per inch.
 */
void xushi_page_setup_init (XushiPageSetup *setup, int month);

/**
 * xushi_page_setup_get_size:
 *
 * Gets the size of the paper in its orientation, in points.
 */
void xushi_page_setup_get_size (const XushiPageSetup *setup, double *width, double *height);

/**
 * xushi_page_setup_get_content:
 *
 * Gets the rectangle inside the margins, in points. Margins that leave less than 200 × 200 points
 * are reduced.
 */
void xushi_page_setup_get_content (const XushiPageSetup *setup, XushiRect *content);

/* (transfer none): the word of the part 1 << @index, as commands and settings have it: "overview";
 * @index is less than XUSHI_PAGE_N_PARTS. */
const char *xushi_page_part_to_word (guint index);

/**
 * xushi_page_parts_parse:
 * @text: "overview,areas,flags,departments,phone", in any order
 *
 * Returns: FALSE with @error of XUSHI_PAGE_ERROR, which names the word and lists the choices.
 */
gboolean xushi_page_parts_parse (const char *text, XushiPageParts *parts, GError **error);

/**
 * xushi_paper_parse:
 * @text: "A4" or "A3", in any case
 */
gboolean xushi_paper_parse (const char *text, XushiPaper *paper, GError **error);

/**
 * xushi_orientation_parse:
 * @text: "landscape" or "portrait"
 */
gboolean xushi_orientation_parse (const char *text, gboolean *portrait, GError **error);

G_END_DECLS
