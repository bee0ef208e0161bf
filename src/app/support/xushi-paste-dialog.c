/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-paste-dialog.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-enter-key.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-paste-source.h"

/* XushiPasteDialog: see the header. Keys: Enter enters what can be entered, Esc closes; the focus is
 * in the list. */
struct _XushiPasteDialog
{
  AdwWindow parent_instance;

  XushiGrid *target;        /* owned: where the block goes */
  XushiGridPaste *plan;     /* owned */
  XushiPasteSource *source; /* owned */
  XushiPasteTold told;
  GWeakRef owner;

  /* Template children. */
  GtkWidget *enter;
  GtkLabel *summary;
  XushiGrid *list;
  GtkLabel *reason;
  GtkWidget *adds;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (XushiPasteDialog, xushi_paste_dialog, ADW_TYPE_WINDOW)

static void
refresh (XushiPasteDialog *self)
{
  g_autofree char *summary = xushi_paste_source_dup_summary (self->source), *label = NULL;
  guint n = xushi_grid_paste_get_n_entered (self->plan);
  gboolean all = n == 0
                 || xushi_grid_paste_count (self->plan, XUSHI_PASTE_SKIP)
                            + xushi_grid_paste_count (self->plan, XUSHI_PASTE_REFUSE)
                        == 0;

  gtk_label_set_label (self->summary, summary);
  label = g_strdup_printf (
      all ? g_dngettext (GETTEXT_PACKAGE, "_Enter %u Cell", "_Enter %u Cells", n)
          : g_dngettext (GETTEXT_PACKAGE, "_Enter the Other %u Cell", "_Enter the Other %u Cells",
                         n),
      n);
  gtk_button_set_label (GTK_BUTTON (self->enter), label);
  gtk_widget_set_sensitive (self->enter, n > 0);
}

static void
refresh_adds (XushiPasteDialog *self)
{
  guint n = xushi_grid_paste_get_n_new_rows (self->plan);
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "_Add the %u row past the end of the table",
                   "_Add the %u rows past the end of the table", n),
      n);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->adds), label);
  gtk_widget_set_visible (self->adds, n > 0);
}

/* What does not fit into the column is read in full below the list. */
static void
cursor_moved_cb (XushiPasteDialog *self)
{
  g_autofree char *result = NULL;
  guint row;

  if (self->source != NULL && xushi_grid_get_cursor (self->list, &row, NULL))
    result = xushi_grid_source_dup_copy_text (XUSHI_GRID_SOURCE (self->source), row,
                                              XUSHI_PASTE_SOURCE_RESULT);
  gtk_label_set_label (self->reason, result != NULL ? result : "");
}

static void
adds_cb (XushiPasteDialog *self)
{
  if (self->plan == NULL)
    return;
  xushi_grid_paste_set_adds (self->plan,
                             gtk_check_button_get_active (GTK_CHECK_BUTTON (self->adds)));
  xushi_paste_source_refresh (self->source);
  refresh (self);
}

static void
tell (XushiPasteTold told, GObject *owner, XushiGridPaste *plan)
{
  g_autofree char *result = xushi_grid_paste_dup_result (plan);

  told (owner, result);
}

/* A row that was refused only now is listed with the others, and the dialog stays. */
static void
enter_cb (XushiPasteDialog *self)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_sensitive (self->enter))
    return;
  if (xushi_grid_enter_block (self->target, self->plan, &error))
    {
      if (owner != NULL)
        tell (self->told, owner, self->plan);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->error, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
  xushi_paste_source_refresh (self->source);
  refresh (self);
}

static gboolean
enter_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  enter_cb (XUSHI_PASTE_DIALOG (gtk_widget_get_root (widget)));
  return GDK_EVENT_STOP;
}

static void
xushi_paste_dialog_dispose (GObject *object)
{
  XushiPasteDialog *self = XUSHI_PASTE_DIALOG (object);

  g_clear_object (&self->target);
  g_clear_object (&self->plan);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (xushi_paste_dialog_parent_class)->dispose (object);
}

static void
xushi_paste_dialog_finalize (GObject *object)
{
  g_weak_ref_clear (&XUSHI_PASTE_DIALOG (object)->owner);
  G_OBJECT_CLASS (xushi_paste_dialog_parent_class)->finalize (object);
}

static void
xushi_paste_dialog_class_init (XushiPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_paste_dialog_finalize;
  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-paste-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiPasteDialog, child)
  BIND (enter);
  BIND (summary);
  BIND (list);
  BIND (reason);
  BIND (adds);
  BIND (error);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, adds_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
xushi_paste_dialog_init (XushiPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_weak_ref_init (&self->owner, NULL);
  /* In the list Enter would move the cursor. */
  xushi_enter_key_catch (gtk_widget_get_parent (GTK_WIDGET (self->list)), enter_key_cb, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What becomes of each cell"), -1);
}

static void
ask (XushiGrid *grid, XushiGridPaste *plan, XushiPasteTold told, GObject *owner)
{
  XushiPasteDialog *self
      = g_object_new (XUSHI_TYPE_PASTE_DIALOG, "transient-for",
                      gtk_widget_get_root (GTK_WIDGET (grid)), "modal", TRUE, NULL);
  g_autofree char *title = xushi_grid_paste_dup_title (plan);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->target = g_object_ref (grid);
  self->plan = g_object_ref (plan);
  self->source = xushi_paste_source_new (plan);
  self->told = told;
  g_weak_ref_set (&self->owner, owner);
  gtk_window_set_title (GTK_WINDOW (self), title);
  refresh_adds (self);
  refresh (self);
  xushi_grid_set_source (self->list, XUSHI_GRID_SOURCE (self->source));
  cursor_moved_cb (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->enter);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_window_present (GTK_WINDOW (self));
}

void
xushi_paste_dialog_offer (XushiGrid *grid, XushiGridPaste *plan, XushiPasteTold told,
                          GObject *owner)
{
  g_autoptr (GError) error = NULL;

  if (!xushi_grid_paste_is_partial (plan))
    {
      if (xushi_grid_enter_block (grid, plan, &error))
        {
          tell (told, owner, plan);
          return;
        }
      /* Unless it is known which row is at fault, there is nothing to choose. */
      if (!xushi_grid_paste_is_partial (plan))
        {
          told (owner, error->message);
          return;
        }
    }
  ask (grid, plan, told, owner);
}
