/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-months.h"

#include "app/details/xushi-details-table.h"
#include "rows/xushi-months-source.h"

struct _XushiDetailsMonths
{
  XushiDetailsSection parent_instance;

  XushiMonthsSource *source; /* owned, nullable until first shown */

  /* Template children. */
  XushiDetailsTable *table;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (XushiDetailsMonths, xushi_details_months, XUSHI_TYPE_DETAILS_SECTION)

/* Where figures are entered for this indicator. */
static XushiMonthsColumn
get_usual_column (const XushiSpec *spec)
{
  if (spec->measure == XUSHI_MEASURE_MILESTONE || spec->measure == XUSHI_MEASURE_TEXT)
    return XUSHI_MONTHS_NOTE;
  return spec->net ? XUSHI_MONTHS_ADDED : XUSHI_MONTHS_VALUE;
}

/* Puts the cursor at the data month: that is where the next figure goes. */
static void
place_cursor (XushiDetailsMonths *self, XushiSession *session, const XushiSpec *spec)
{
  XushiGrid *grid = xushi_details_table_get_grid (self->table);
  guint row, column;

  if (spec != NULL && gtk_widget_get_focus_child (GTK_WIDGET (grid)) == NULL
      && xushi_grid_get_cursor (grid, &row, &column))
    xushi_grid_set_cursor (grid, (guint) xushi_session_get_month (session) - 1,
                           get_usual_column (spec));
}

static void
show_problem (XushiDetailsMonths *self)
{
  const char *problem = xushi_months_source_get_problem (self->source);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
xushi_details_months_refresh (XushiDetailsSection *section)
{
  XushiDetailsMonths *self = XUSHI_DETAILS_MONTHS (section);
  XushiSession *session
      = xushi_details_context_get_session (xushi_details_section_get_context (section));

  if (self->source == NULL)
    {
      self->source = xushi_months_source_new (session);
      xushi_details_table_set_source (self->table, XUSHI_GRID_SOURCE (self->source));
    }
  xushi_months_source_show (self->source, xushi_details_section_get_indicator (section));
  place_cursor (self, session, xushi_details_section_get_spec (section));
  show_problem (self);
}

/* Tasks are tracked by their nodes, and text has no figures: their months are notes. */
static gboolean
xushi_details_months_is_relevant (XushiDetailsSection *section)
{
  const XushiSpec *spec = xushi_details_section_get_spec (section);

  return spec->measure != XUSHI_MEASURE_TEXT
         && !(spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0);
}

static void
xushi_details_months_dispose (GObject *object)
{
  g_clear_object (&XUSHI_DETAILS_MONTHS (object)->source);
  G_OBJECT_CLASS (xushi_details_months_parent_class)->dispose (object);
}

static void
xushi_details_months_class_init (XushiDetailsMonthsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  object_class->dispose = xushi_details_months_dispose;
  section_class->refresh = xushi_details_months_refresh;
  section_class->is_relevant = xushi_details_months_is_relevant;
  g_type_ensure (XUSHI_TYPE_DETAILS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-months.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsMonths, table);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsMonths, problem);
}

static void
xushi_details_months_init (XushiDetailsMonths *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
xushi_details_months_enter (XushiDetailsMonths *self, int month)
{
  const XushiSpec *spec;
  XushiGrid *grid;

  g_return_if_fail (XUSHI_IS_DETAILS_MONTHS (self));

  spec = xushi_details_section_get_spec (XUSHI_DETAILS_SECTION (self));
  if (spec == NULL)
    return;
  xushi_details_section_set_open (XUSHI_DETAILS_SECTION (self), TRUE);
  grid = xushi_details_table_get_grid (self->table);
  xushi_grid_set_cursor (grid, (guint) month - 1, get_usual_column (spec));
  gtk_widget_grab_focus (GTK_WIDGET (grid));
}
