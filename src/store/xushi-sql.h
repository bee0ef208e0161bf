/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statements that name the columns of attributes, and those that are run along with them. They
 * are generated from the model's lists, so that a new attribute needs no line here. */
typedef enum
{
  XUSHI_SQL_SELECT_PLAN,
  XUSHI_SQL_PUT_PLAN,
  XUSHI_SQL_SELECT_RULES,
  XUSHI_SQL_UPDATE_RULES,
  XUSHI_SQL_SELECT_INDICATORS, /* id, area, attributes; by id */
  XUSHI_SQL_SELECT_INDICATOR,  /* the same of :indicator */
  XUSHI_SQL_INSERT_INDICATOR,
  XUSHI_SQL_UPDATE_INDICATOR,
  XUSHI_SQL_SELECT_ALL_TARGETS, /* indicator, attributes; by version */
  XUSHI_SQL_SELECT_TARGETS,     /* the same of :indicator */
  XUSHI_SQL_SELECT_ADJUSTED_TARGETS, /* the same of those with more than one version */
  XUSHI_SQL_LIST_TARGETS,       /* version, attributes */
  XUSHI_SQL_INSERT_TARGET,
  XUSHI_SQL_UPDATE_TARGET, /* the newest version */
  XUSHI_SQL_SELECT_ALL_SUPPORT, /* indicator, name of the department; by position */
  XUSHI_SQL_SELECT_SUPPORT,     /* the same of :indicator */
  XUSHI_SQL_SELECT_ALL_NODES, /* indicator, id, attributes; by position */
  XUSHI_SQL_SELECT_NODES,     /* the same of :indicator */
  XUSHI_SQL_PUT_NODE,
  XUSHI_SQL_SELECT_ALL_VALUES, /* indicator, month, version, entered_at, entered_by, value */
  XUSHI_SQL_SELECT_VALUES,     /* the same of :indicator */
  XUSHI_SQL_SELECT_ALL_REPORTS, /* indicator, month, version, attributes except the value; of the
                                   readings that have any */
  XUSHI_SQL_SELECT_REPORTS,     /* the same of :indicator */
  XUSHI_SQL_LIST_READINGS, /* month, version, entered_at, entered_by, attributes; of
                              :indicator in :month, by version */
  XUSHI_SQL_NEWEST_READING, /* the same, the newest version only */
  XUSHI_SQL_INSERT_READING,
  XUSHI_SQL_SELECT_ALL_DIFFICULTIES, /* indicator, id, attributes; by id */
  XUSHI_SQL_SELECT_DIFFICULTIES,     /* the same of :indicator */
  XUSHI_SQL_INSERT_DIFFICULTY,
  XUSHI_SQL_UPDATE_DIFFICULTY,
  XUSHI_N_SQL,
} XushiSql;

/* (transfer full): of XUSHI_N_SQL texts. */
char **xushi_sql_new (void);

G_END_DECLS
