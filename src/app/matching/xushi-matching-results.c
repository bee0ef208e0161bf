/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matching/xushi-matching-results.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-match-result-source.h"
#include "widgets/xushi-grid.h"
#include "widgets/xushi-wrap-box.h"

/* XushiMatchingResults: see the header. The row under the cursor is read in full below the list. */
struct _XushiMatchingResults
{
  GtkBox parent_instance;

  XushiMatchResultSource *source; /* owned, nullable until it is set */
  GtkToggleButton *shown[XUSHI_N_MATCH_SHOW]; /* children of chips */

  /* Template children. */
  XushiWrapBox *chips;
  XushiGrid *grid;
  GtkLabel *about;
};

G_DEFINE_FINAL_TYPE (XushiMatchingResults, xushi_matching_results, GTK_TYPE_BOX)

static guint chosen_signal;

/* (transfer full) */
static char *
dup_chip_label (XushiMatchShow shown, guint n)
{
  switch (shown)
    {
    case XUSHI_MATCH_SHOW_WRONG:
      return g_strdup_printf (_ ("Wrong %u"), n);
    case XUSHI_MATCH_SHOW_DOUBTFUL:
      return g_strdup_printf (_ ("In doubt %u"), n);
    case XUSHI_MATCH_SHOW_LEFT_OUT:
      return g_strdup_printf (_ ("Not taken %u"), n);
    case XUSHI_MATCH_SHOW_TAKEN:
      return g_strdup_printf (_ ("Taken %u"), n);
    case XUSHI_MATCH_SHOW_ALL:
    case XUSHI_N_MATCH_SHOW:
    default:
      return g_strdup_printf (_ ("All %u"), n);
    }
}

static void
refresh_chips (XushiMatchingResults *self)
{
  for (int shown = 0; shown < XUSHI_N_MATCH_SHOW; shown++)
    {
      guint n = xushi_match_result_source_count (self->source, (XushiMatchShow) shown);
      g_autofree char *label = dup_chip_label ((XushiMatchShow) shown, n);

      gtk_button_set_label (GTK_BUTTON (self->shown[shown]), label);
      /* What is shown stays, so that the keyboard does not lose its place. */
      gtk_widget_set_visible (GTK_WIDGET (self->shown[shown]),
                                n > 0 || shown == XUSHI_MATCH_SHOW_ALL
                                    || gtk_toggle_button_get_active (self->shown[shown]));
    }
}

static void
chip_cb (XushiMatchingResults *self, GtkToggleButton *chip)
{
  if (self->source == NULL || !gtk_toggle_button_get_active (chip))
    return;
  for (int shown = 0; shown < XUSHI_N_MATCH_SHOW; shown++)
    if (self->shown[shown] == chip)
      xushi_match_result_source_set_shown (self->source, (XushiMatchShow) shown);
  refresh_chips (self);
}

static gboolean
has_focus (XushiMatchingResults *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));
}

static gboolean
get_row (XushiMatchingResults *self, guint *row)
{
  return self->source != NULL && xushi_grid_get_cursor (self->grid, row, NULL)
         && *row < xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (self->source));
}

static void
update_about (XushiMatchingResults *self)
{
  g_autofree char *text = NULL;
  guint row;

  if (get_row (self, &row))
    text = xushi_match_result_source_dup_sentence (self->source, row);
  gtk_label_set_label (self->about, text != NULL ? text : "");
}

static void
cursor_moved_cb (XushiMatchingResults *self)
{
  guint row;

  update_about (self);
  if (has_focus (self) && get_row (self, &row))
    g_signal_emit (self, chosen_signal, 0,
                   xushi_match_result_source_get_outcome (self->source, row)->row);
}

static void
changed_cb (XushiMatchingResults *self)
{
  refresh_chips (self);
  update_about (self);
}

static gboolean
xushi_matching_results_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_MATCHING_RESULTS (widget)->grid));
}

static void
xushi_matching_results_dispose (GObject *object)
{
  g_clear_object (&XUSHI_MATCHING_RESULTS (object)->source);
  G_OBJECT_CLASS (xushi_matching_results_parent_class)->dispose (object);
}

static void
xushi_matching_results_class_init (XushiMatchingResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_matching_results_dispose;
  widget_class->grab_focus = xushi_matching_results_grab_focus;
  g_type_ensure (XUSHI_TYPE_GRID);
  g_type_ensure (XUSHI_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-matching-results.ui");
  gtk_widget_class_set_css_name (widget_class, "matchingresults");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiMatchingResults, child)
  BIND (chips);
  BIND (grid);
  BIND (about);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  chosen_signal = g_signal_new ("row-chosen", XUSHI_TYPE_MATCHING_RESULTS, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
xushi_matching_results_init (XushiMatchingResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What each row becomes"), -1);
  for (int shown = 0; shown < XUSHI_N_MATCH_SHOW; shown++)
    {
      GtkWidget *chip = gtk_toggle_button_new ();

      self->shown[shown] = GTK_TOGGLE_BUTTON (chip);
      gtk_toggle_button_set_group (self->shown[shown], shown > 0 ? self->shown[0] : NULL);
      gtk_toggle_button_set_active (self->shown[shown], shown == XUSHI_MATCH_SHOW_ALL);
      gtk_widget_set_focus_on_click (chip, FALSE);
      gtk_widget_add_css_class (chip, "chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (chip, GTK_WIDGET (self->chips));
    }
}

void
xushi_matching_results_set_review (XushiMatchingResults *self, XushiTableReview *review)
{
  g_return_if_fail (XUSHI_IS_MATCHING_RESULTS (self) && self->source == NULL);

  self->source = xushi_match_result_source_new (review);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

void
xushi_matching_results_show_row (XushiMatchingResults *self, guint row)
{
  guint place, column = 0;

  g_return_if_fail (XUSHI_IS_MATCHING_RESULTS (self));

  place = xushi_match_result_source_find (self->source, row);
  if (place == XUSHI_GRID_NONE)
    return;
  xushi_grid_get_cursor (self->grid, NULL, &column);
  xushi_grid_set_cursor (self->grid, place, column);
}

char *
xushi_matching_results_dup_summary (XushiMatchingResults *self)
{
  g_return_val_if_fail (XUSHI_IS_MATCHING_RESULTS (self) && self->source != NULL, NULL);

  return xushi_match_result_source_dup_summary (self->source);
}
