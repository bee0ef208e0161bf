/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-form.h"

#include "assess/xushi-judged-plan.h"
#include "base/xushi-file-name.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* Which departments get a slip, and what stands in each. */

static void
row_clear (gpointer data)
{
  XushiSlipFormRow *row = data;

  g_clear_object (&row->indicator);
}

static XushiSlipForm *
form_new (const char *department)
{
  XushiSlipForm *form = g_new0 (XushiSlipForm, 1);

  form->department = g_strdup (department);
  form->rows = g_array_new (FALSE, FALSE, sizeof (XushiSlipFormRow));
  g_array_set_clear_func (form->rows, row_clear);
  return form;
}

static void
form_free (gpointer data)
{
  XushiSlipForm *form = data;

  g_free (form->department);
  g_free (form->file_name);
  g_array_unref (form->rows);
  g_free (form);
}

/* 上年同期 is asked for where the office keeps it: where some earlier month has it. */
static gboolean
keeps_last_year (XushiIndicator *indicator, int month)
{
  for (int m = 1; m < month; m++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, m);

      if (reading != NULL && xushi_is_known (reading->last_year))
        return TRUE;
    }
  return FALSE;
}

/* A row for the indicator, or one for each node that is open. */
static void
add_rows (XushiSlipForms *self, XushiSlipForm *form, XushiIndicator *indicator,
          XushiJudgedPlan *before)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int year = xushi_plan_get_info (self->plan)->year;
  gboolean nodes = spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0;
  XushiSlipFormRow row
      = { .last_year = !nodes && keeps_last_year (indicator, self->month),
          .behind = before != NULL
                    && xushi_judged_plan_get (before, indicator)->light == XUSHI_LIGHT_BEHIND };

  form->n_items++;
  for (guint i = 0; i < MAX (spec->nodes->len, 1); i++)
    {
      const XushiNode *node = nodes ? g_ptr_array_index (spec->nodes, i) : NULL;

      if (node != NULL && xushi_node_is_finished (node, year, self->month))
        continue;
      if (node == NULL && i > 0)
        break;
      row.indicator = g_object_ref (indicator);
      row.node = node != NULL ? node->id : 0;
      row.node_index = i;
      g_array_append_val (form->rows, row);
    }
}

static XushiSlipForm *
ensure_form (XushiSlipForms *self, const char *department)
{
  XushiSlipForm *form = (XushiSlipForm *) xushi_slip_forms_find (self, department);

  if (form == NULL)
    {
      form = form_new (department);
      g_ptr_array_add (self->forms, form);
    }
  return form;
}

static void
add_indicator (XushiSlipForms *self, XushiIndicator *indicator, const char *const *departments,
               XushiJudgedPlan *before)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiAsked asked
      = xushi_asked_find (spec, xushi_plan_get_info (self->plan)->year, self->month);
  XushiSlipForm *form;

  if (spec->lead_department == NULL)
    {
      self->n_nobodys += departments == NULL && asked == XUSHI_ASKED_FOR;
      return;
    }
  if (departments != NULL && !g_strv_contains (departments, spec->lead_department))
    return;
  form = ensure_form (self, spec->lead_department);
  if (asked == XUSHI_ASKED_FOR)
    {
      add_rows (self, form, indicator, before);
      return;
    }
  form->left_out[asked]++;
  self->left_out[asked]++;
}

static gboolean
is_among (const gint64 *area_ids, XushiArea *area)
{
  for (const gint64 *id = area_ids; id != NULL && *id != 0; id++)
    if (*id == xushi_area_get_id (area))
      return TRUE;
  return area_ids == NULL;
}

/* In the order of xushi_plan_list_departments (). */
static int
compare_forms (gconstpointer a, gconstpointer b, gpointer data)
{
  GHashTable *places = data;
  const XushiSlipForm *first = *(XushiSlipForm *const *) a;
  const XushiSlipForm *second = *(XushiSlipForm *const *) b;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, first->department))
         - GPOINTER_TO_INT (g_hash_table_lookup (places, second->department));
}

static void
sort_forms (XushiSlipForms *self)
{
  g_autoptr (GPtrArray) departments = xushi_plan_list_departments (self->plan);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < departments->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (departments, i), GUINT_TO_POINTER (i));
  g_ptr_array_sort_with_data (self->forms, compare_forms, places);
}

/* Departments of one name, as far as files go, are numbered: FAT does not know capitals. */
static void
name_files (XushiSlipForms *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int year = xushi_plan_get_info (self->plan)->year;

  for (guint i = 0; i < self->forms->len; i++)
    {
      XushiSlipForm *form = g_ptr_array_index (self->forms, i);
      g_autofree char *safe = xushi_file_name_make_safe (form->department);
      g_autofree char *name = g_strdup (safe);
      char *folded = g_utf8_casefold (name, -1);

      for (guint n = 2; g_hash_table_contains (taken, folded); n++)
        {
          g_free (name);
          g_free (folded);
          name = g_strdup_printf ("%s_%u", safe, n);
          folded = g_utf8_casefold (name, -1);
        }
      g_hash_table_add (taken, folded);
      /* TRANSLATORS: the name of a file: department, year, month */
      form->file_name
          = g_strdup_printf (C_ ("slip", "%s_slip_%d-%02d"), name, year, self->month);
    }
}

XushiSlipForms *
xushi_slip_forms_new (XushiPlan *plan, int month, const char *const *departments,
                      const gint64 *area_ids)
{
  XushiSlipForms *self = g_new0 (XushiSlipForms, 1);
  g_autoptr (XushiJudgedPlan) before = month > 1 ? xushi_judged_plan_new (plan, month - 1) : NULL;

  self->plan = g_object_ref (plan);
  self->month = month;
  self->forms = g_ptr_array_new_with_free_func (form_free);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; is_among (area_ids, area) && j < xushi_area_get_n_indicators (area); j++)
        add_indicator (self, xushi_area_get_indicator (area, j), departments, before);
    }
  for (guint i = self->forms->len; i > 0; i--)
    if (((XushiSlipForm *) g_ptr_array_index (self->forms, i - 1))->rows->len == 0)
      g_ptr_array_remove_index (self->forms, i - 1);
  sort_forms (self);
  name_files (self);
  return self;
}

void
xushi_slip_forms_free (XushiSlipForms *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->forms);
  g_object_unref (self->plan);
  g_free (self);
}

const XushiSlipForm *
xushi_slip_forms_find (const XushiSlipForms *self, const char *department)
{
  for (guint i = 0; i < self->forms->len; i++)
    {
      const XushiSlipForm *form = g_ptr_array_index (self->forms, i);

      if (g_str_equal (form->department, department))
        return form;
    }
  return NULL;
}
