/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "model/xushi-text-length.h"
#include "store/xushi-field.h"
#include "store/xushi-sequence.h"

/* The writers of what belongs to the plan as a whole. */

gboolean
xushi_store_check_info (const XushiPlanInfo *info, GError **error)
{
  if (info->year < XUSHI_YEAR_MIN || info->year > XUSHI_YEAR_MAX)
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("The year of a plan lies between %d and %d, not at %d."),
                                XUSHI_YEAR_MIN, XUSHI_YEAR_MAX, info->year));
  return xushi_attributes_check_length (&xushi_plan_attributes, info, error);
}

gboolean
xushi_store_write_info (XushiDatabase *database, const XushiPlanInfo *info, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, database->sql[XUSHI_SQL_PUT_PLAN]);

  xushi_fields_bind (&xushi_plan_attributes, statement, info);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_set_info (XushiStore *self, const XushiPlanInfo *info, GError **error)
{
  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  return xushi_store_check_info (info, error)
         && xushi_store_write_info (self->database, info, error);
}

/* Whether the rules are usable: widths and tolerances of at least 0, a month of the year. */
static gboolean
check_rules (const XushiRules *rules)
{
  return rules->slow_width >= 0 && rules->tolerance_growth >= 0 && rules->tolerance_points >= 0
         && rules->tolerance_about_rate >= 0 && rules->tolerance_about_total >= 0
         && rules->tolerance_level >= 0 && rules->ratio_slow >= 0
         && rules->ratio_slow <= rules->ratio_pass && rules->start_month >= 1
         && rules->start_month <= 12;
}

gboolean
xushi_store_set_rules (XushiStore *self, const XushiRules *rules, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (!self->restoring && !check_rules (rules))
    return xushi_store_refuse (
        error, g_strdup (_ ("Widths and tolerances must be 0 or more, the lower ratio must not "
                            "be above the upper one, and the start month must lie between 1 and "
                            "12.")));
  statement = xushi_statement_new (self->database, self->database->sql[XUSHI_SQL_UPDATE_RULES]);
  xushi_fields_bind (&xushi_rule_attributes, statement, rules);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_put_page_set (XushiStore *self, const char *name, const char *pages, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (name == NULL || *name == '\0' || pages == NULL)
    return xushi_store_refuse (error, g_strdup (_ ("A set of page settings needs a name.")));
  statement = xushi_statement_new (self->database,
                                   "INSERT INTO page_set (id, name, pages) "
                                   "VALUES (:id, :name, :pages) "
                                   "ON CONFLICT (name) DO UPDATE SET pages = excluded.pages");
  xushi_statement_bind_int (statement, ":id", xushi_sequence_take (self->database));
  xushi_statement_bind_text (statement, ":name", name);
  xushi_statement_bind_text (statement, ":pages", pages);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_delete_page_set (XushiStore *self, gint64 set, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  statement = xushi_statement_new (self->database, "DELETE FROM page_set WHERE id = :id");
  xushi_statement_bind_int (statement, ":id", set);
  return xushi_statement_run (statement, error);
}
