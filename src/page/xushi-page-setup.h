/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "assess/xushi-comparison.h"
#include "chart/xushi-chart-types.h"

G_BEGIN_DECLS

#define XUSHI_PAGE_ERROR (xushi_page_error_quark ())
GQuark xushi_page_error_quark (void);

typedef enum
{
  XUSHI_PAGE_ERROR_BAD_OPTION,  /* an unknown word for paper, orientation, density or part */
  XUSHI_PAGE_ERROR_BAD_SUFFIX,  /* a file name without a known suffix */
  XUSHI_PAGE_ERROR_NOT_WRITTEN, /* disk, folder or permission */
} XushiPageError;

typedef enum
{
  XUSHI_PAPER_A4,
  XUSHI_PAPER_A3,
} XushiPaper;

/**
 * XushiDensity:
 *
 * How closely the rows are set.
 */
typedef enum
{
  XUSHI_DENSITY_COMPACT, /* rows of 17 points: as many to a page as a sheet of figures has */
  XUSHI_DENSITY_NORMAL,
  XUSHI_DENSITY_WALL,    /* type of 14 points, to be read from some steps away */
} XushiDensity;

/**
 * XushiForm:
 *
 * The form of the pages, which sets their margins.
 */
typedef enum
{
  XUSHI_FORM_NORMAL,   /* 15 mm around */
  XUSHI_FORM_BINDING,  /* 28 mm on the left, where the staples go */
  XUSHI_FORM_OFFICIAL, /* GB/T 9704-2012: 37, 35, 28 and 26 mm, its typefaces, a ruled table */
} XushiForm;

/**
 * XushiPageParts:
 *
 * What is printed. The bits are in the order in which the parts came; the pages are in that of
 * xushi_page_part_at ().
 */
typedef enum
{
  XUSHI_PAGE_OVERVIEW = 1 << 0,    /* areas, main targets, the most urgent */
  XUSHI_PAGE_AREAS = 1 << 1,       /* every area, one after the other */
  XUSHI_PAGE_FLAGS = 1 << 2,       /* behind, slow, overdue, unreported, with their reasons */
  XUSHI_PAGE_CHANGES = 1 << 3,     /* 较上次: what has changed since the last meeting */
  XUSHI_PAGE_REGISTER = 1 << 4,    /* 目标调整台账: every version of the adjusted targets */
  XUSHI_PAGE_DEPARTMENTS = 1 << 5, /* a roster: what every department leads and supports */
  XUSHI_PAGE_PHONE = 1 << 6,       /* 电话单: who has not reported, by lead department */
  XUSHI_PAGE_NODES = 1 << 7,       /* steps and difficulties */
  XUSHI_PAGE_VALUES = 1 << 8,      /* every value of the year */
  XUSHI_PAGE_SLIPS = 1 << 9,       /* 报送表: a form for every lead department */
} XushiPageParts;

#define XUSHI_PAGE_N_PARTS 10

/**
 * XushiPageSetup:
 * @paper: size of the paper
 * @portrait: upright
 * @density: how closely rows are set
 * @form: margins, typefaces and rules
 * @parts: what is printed
 * @month: the data month, 1 to 12
 * @mono: black and white: shapes and hatches
 * @festive: red and green are swapped; no effect in mono
 * @signature: a line for the signatures at the end of every part
 * @quotes: the clause of the report under each indicator
 * @definitions: how its figure is counted, under each indicator that has it
 * @area_ids: (nullable): only these areas, as their rows in the store; ends in 0. NULL for all
 * @departments: (nullable): only what these departments lead, and their entries in the roster;
 *   NULL-terminated. NULL for all
 * @lights: only what has these lights, as bits; 0 for all
 * @office: (nullable): the office at the foot; NULL for the plan's
 * @date: (nullable): "YYYY-MM-DD", the date of the pages; NULL prints none. It is also the creation
 *   date of a PDF, so that the same input gives the same bytes
 * @due: (nullable): "YYYY-MM-DD", until when slips are to be returned; NULL leaves it to be written
 * @meeting: (nullable): the name of the meeting whose frozen pages these are; NULL for pages of the
 *   plan as it is
 * @comparison: (nullable): with what the last meeting has seen; NULL leaves out what is told of it
 * @target_versions: (nullable) (element-type XushiTargetVersion): every version of each target that
 *   was adjusted, by indicator, oldest first, for the register
 * @dpi: dots per inch of PNG files
 *
 * The appearance of the pages. Strings and lists are borrowed: xushi_document_new () reads them and
 * does not keep them.
 */
typedef struct
{
  XushiPaper paper;
  gboolean portrait;
  XushiDensity density;
  XushiForm form;
  XushiPageParts parts;
  int month;
  gboolean mono;
  gboolean festive;
  gboolean signature;
  gboolean quotes;
  gboolean definitions;
  const gint64 *area_ids;
  const char *const *departments;
  guint lights;
  const char *office;
  const char *date;
  const char *due;
  const char *meeting;
  const XushiComparison *comparison;
  const GPtrArray *target_versions;
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
 * Gets the rectangle inside the margins, in points.
 */
void xushi_page_setup_get_content (const XushiPageSetup *setup, XushiRect *content);

/**
 * xushi_density_parse:
 * @text: "compact", "normal" or "wall"
 */
gboolean xushi_density_parse (const char *text, XushiDensity *density, GError **error);

/**
 * xushi_form_parse:
 * @text: "normal", "binding" or "official"
 */
gboolean xushi_form_parse (const char *text, XushiForm *form, GError **error);

/* (transfer none): the words that the two above read. */
const char *xushi_density_to_word (XushiDensity density);
const char *xushi_form_to_word (XushiForm form);

/* (transfer none): the word of the part 1 << @index, as commands and settings have it: "overview";
 * @index is less than XUSHI_PAGE_N_PARTS. */
const char *xushi_page_part_to_word (guint index);

/* (transfer none): what the same part is called where it is chosen, translated: "Overview". */
const char *xushi_page_part_to_label (guint index);

/**
 * xushi_page_parts_parse:
 * @text: words of parts, joined by commas, in any order
 *
 * Returns: FALSE with @error of XUSHI_PAGE_ERROR, which names the word and lists the choices.
 */
gboolean xushi_page_parts_parse (const char *text, XushiPageParts *chosen, GError **error);

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
