/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-statement.h"

G_BEGIN_DECLS

/* How a member of a model's struct stands in a column. */
typedef enum
{
  XUSHI_FIELD_TEXT,      /* char *; NULL is NULL */
  XUSHI_FIELD_REFERENCE, /* char *, a name that stands in a table of its own: read, not bound */
  XUSHI_FIELD_NUMBER,    /* double; unknown is NULL */
  XUSHI_FIELD_INTEGER,   /* int */
  XUSHI_FIELD_COUNT,     /* int from 0; -1, which is not given, is NULL */
  XUSHI_FIELD_SWITCH,    /* gboolean */
  XUSHI_FIELD_PACE,      /* XushiPace; automatic is NULL */
  XUSHI_FIELD_MEASURE,
  XUSHI_FIELD_BOUND,
  XUSHI_FIELD_FREQUENCY,
  XUSHI_FIELD_AGGREGATE,
  XUSHI_FIELD_LIGHT, /* none is NULL */
  XUSHI_FIELD_JUDGE,
  XUSHI_FIELD_LEAD_MODE,
} XushiFieldType;

typedef struct
{
  const char *bind; /* ":column" */
  XushiFieldType type;
  gsize offset; /* of the member in its struct */
} XushiField;

/* The columns of one struct, in the order in which every SELECT of them names them. One list
 * serves reading, writing and the change log, so that none can forget a column. */
typedef struct
{
  const char *table; /* as the change log calls it */
  const XushiField *fields;
  int n_fields;
} XushiFieldList;

extern const XushiFieldList xushi_fields_of_indicator;  /* XushiSpec */
extern const XushiFieldList xushi_fields_of_target;     /* XushiTarget */
extern const XushiFieldList xushi_fields_of_reading;    /* XushiReading: what is said of a month */
extern const XushiFieldList xushi_fields_of_report;     /* the same but for the value */
extern const XushiFieldList xushi_fields_of_difficulty; /* XushiDifficulty */
extern const XushiFieldList xushi_fields_of_plan;       /* XushiPlanInfo */
extern const XushiFieldList xushi_fields_of_rule;       /* XushiRules */

/**
 * xushi_fields_bind:
 *
 * Binds every member of @record but references. Numbers that are not finite are no data and are
 * refused by the schema's limits.
 */
void xushi_fields_bind (const XushiFieldList *list, XushiStatement *statement,
                        gconstpointer record);

/**
 * xushi_fields_read:
 * @column: where the list's columns begin
 * @record: (inout): its strings must be NULL
 *
 * Returns: FALSE where a column holds a word that the program does not know; strings read so far
 *   belong to @record.
 */
gboolean xushi_fields_read (const XushiFieldList *list, XushiStatement *statement, int column,
                            gpointer record);

/* (transfer full) (nullable): the member as the change log writes it; NULL for none. */
char *xushi_field_to_text (const XushiField *field, gconstpointer record);

/* Whether every member of the list is the same in both. */
gboolean xushi_fields_equal (const XushiFieldList *list, gconstpointer a, gconstpointer b);
gboolean xushi_field_equal (const XushiField *field, gconstpointer a, gconstpointer b);

G_END_DECLS
