/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-preview.h"

#include "app/print/xushi-print-sheet.h"
#include "app/print/xushi-print-thumbnails.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"

/* XushiPrintPreview: the page in view is a sheet, beside it are the thumbnails. What can be done is an
 * action, for the window's buttons, menu and keys.
 *
 * The zoom's state is a word: “page” and “width” for what fits the view, or percent. */

/* How long the window may not respond while pages are laid out, microseconds. */
#define SLICE 8000

static const int zooms[] = { 50, 75, 100, 125, 150, 200, 250, 300 };

struct _XushiPrintPreview
{
  GtkBox parent_instance;

  XushiDocument *document;     /* owned, nullable before there is one */
  GSimpleActionGroup *actions; /* owned */
  int zoom;                    /* of the sheet */
  char *number;                /* owned */
  guint stepping;              /* source: the document is being completed; 0 if not */
  guint wanted;                /* the page to be in view, from 0 */
  guint shown; /* the page in view: a different one until the wanted one is ready */

  /* Template children. */
  XushiPrintThumbnails *thumbnails;
  XushiPrintSheet *sheet;
};

enum
{
  PROP_NUMBER = 1,
  PROP_ZOOM_NAME,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  COMPLETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintPreview, xushi_print_preview, GTK_TYPE_BOX)

/* (transfer full): what the page is, in words; its number is what the window shows. */
static char *
describe_page (XushiPrintPreview *self, guint page, guint n)
{
  const char *title = xushi_document_get_page_title (self->document, page);

  g_free (self->number);
  if (xushi_document_is_complete (self->document))
    {
      /* TRANSLATORS: which page is in view, of how many */
      self->number = g_strdup_printf (_ ("%u / %u"), page + 1, n);
      return g_strdup_printf (_ ("Page %u of %u: %s"), page + 1, n, title);
    }
  /* TRANSLATORS: which page is in view while it is not known yet how many there are */
  self->number = g_strdup_printf (_ ("%u / …"), page + 1);
  return g_strdup_printf (_ ("Page %u: %s"), page + 1, title);
}

static void
enable (XushiPrintPreview *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_page (XushiPrintPreview *self, guint page)
{
  guint n = xushi_document_get_n_pages (self->document);
  g_autofree char *label = NULL;

  self->wanted = page;
  self->shown = MIN (page, n - 1);
  label = describe_page (self, self->shown, n);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
  xushi_print_sheet_show (self->sheet, self->document, self->shown, label);
  xushi_print_thumbnails_set_page (self->thumbnails, self->shown);
  enable (self, "previous", self->shown > 0);
  enable (self, "first", self->shown > 0);
  enable (self, "next", self->shown + 1 < n || self->stepping != 0);
  enable (self, "last", self->shown + 1 < n || self->stepping != 0);
}

static void
stop_stepping (XushiPrintPreview *self)
{
  g_clear_handle_id (&self->stepping, g_source_remove);
}

static void
complete (XushiPrintPreview *self)
{
  self->stepping = 0;
  xushi_print_thumbnails_update (self->thumbnails);
  show_page (self, self->wanted);
  g_signal_emit (self, signals[COMPLETED], 0);
}

/* Lays out the pages after the first, a slice at a time between the user's actions. */
static gboolean
step_cb (gpointer data)
{
  XushiPrintPreview *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (xushi_document_step (self->document))
    if (g_get_monotonic_time () > end)
      {
        xushi_print_thumbnails_update (self->thumbnails);
        return G_SOURCE_CONTINUE;
      }
  complete (self);
  return G_SOURCE_REMOVE;
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;

  show_page (self, self->shown - 1);
}

/* The page after the last one so far is only known when all are there. */
static void
finish (XushiPrintPreview *self, guint wanted)
{
  stop_stepping (self);
  while (xushi_document_step (self->document))
    ;
  self->wanted = wanted;
  complete (self);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;
  guint next = self->shown + 1;

  if (next == xushi_document_get_n_pages (self->document))
    finish (self, next);
  else
    show_page (self, next);
}

static void
first_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_page (data, 0);
}

static void
last_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;

  if (self->stepping != 0)
    finish (self, G_MAXUINT);
  show_page (self, xushi_document_get_n_pages (self->document) - 1);
}

static void
chosen_cb (XushiPrintPreview *self, guint page)
{
  show_page (self, page);
}

/* @word: of the zoom's state; an unknown one is left alone */
static gboolean
read_zoom (const char *word, int *zoom)
{
  if (g_str_equal (word, "page"))
    *zoom = XUSHI_PRINT_FIT_PAGE;
  else if (g_str_equal (word, "width"))
    *zoom = XUSHI_PRINT_FIT_WIDTH;
  else
    {
      guint64 percent;

      if (!g_ascii_string_to_unsigned (word, 10, (guint64) zooms[0],
                                       (guint64) zooms[G_N_ELEMENTS (zooms) - 1], &percent, NULL))
        return FALSE;
      *zoom = (int) percent;
    }
  return TRUE;
}

static void
change_zoom_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  XushiPrintPreview *self = data;

  if (!read_zoom (g_variant_get_string (state, NULL), &self->zoom))
    return;
  g_simple_action_set_state (action, state);
  xushi_print_sheet_set_zoom (self->sheet, self->zoom);
  enable (self, "zoom-in", self->zoom < zooms[G_N_ELEMENTS (zooms) - 1]);
  enable (self, "zoom-out", self->zoom != zooms[0]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM_NAME]);
}

static void
set_percent (XushiPrintPreview *self, int percent)
{
  g_autofree char *word = g_strdup_printf ("%d", percent);

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "zoom",
                                      g_variant_new_string (word));
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;
  double scale = xushi_print_sheet_get_scale (self->sheet);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (zooms) && zooms[i] <= scale + 0.5)
    i++;
  set_percent (self, zooms[i]);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;
  double scale = xushi_print_sheet_get_scale (self->sheet);
  guint i = G_N_ELEMENTS (zooms) - 1;

  while (i > 0 && zooms[i] >= scale - 0.5)
    i--;
  set_percent (self, zooms[i]);
}

static void
zoom_turned_cb (XushiPrintPreview *self, int steps)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions),
                                  steps > 0 ? "zoom-in" : "zoom-out", NULL);
}

/* (transfer full) */
static char *
name_zoom (XushiPrintPreview *self)
{
  if (self->zoom == XUSHI_PRINT_FIT_PAGE)
    return g_strdup (_ ("Whole page"));
  if (self->zoom == XUSHI_PRINT_FIT_WIDTH)
    return g_strdup (_ ("Page width"));
  return g_strdup_printf ("%d%%", self->zoom);
}

static void
xushi_print_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiPrintPreview *self = XUSHI_PRINT_PREVIEW (object);

  if (id == PROP_NUMBER)
    g_value_set_string (value, self->number);
  else if (id == PROP_ZOOM_NAME)
    g_value_take_string (value, name_zoom (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The keys go to the page. */
static gboolean
xushi_print_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_PRINT_PREVIEW (widget)->sheet));
}

static void
xushi_print_preview_dispose (GObject *object)
{
  XushiPrintPreview *self = XUSHI_PRINT_PREVIEW (object);
  GtkWidget *child;

  stop_stepping (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (xushi_print_preview_parent_class)->dispose (object);
}

static void
xushi_print_preview_finalize (GObject *object)
{
  XushiPrintPreview *self = XUSHI_PRINT_PREVIEW (object);

  g_object_unref (self->actions);
  g_free (self->number);
  G_OBJECT_CLASS (xushi_print_preview_parent_class)->finalize (object);
}

static void
xushi_print_preview_class_init (XushiPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_print_preview_get_property;
  object_class->dispose = xushi_print_preview_dispose;
  object_class->finalize = xushi_print_preview_finalize;
  widget_class->grab_focus = xushi_print_preview_grab_focus;
  g_type_ensure (XUSHI_TYPE_PRINT_SHEET);
  g_type_ensure (XUSHI_TYPE_PRINT_THUMBNAILS);
  props[PROP_NUMBER]
      = g_param_spec_string ("number", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ZOOM_NAME] = g_param_spec_string ("zoom-name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[COMPLETED] = g_signal_new ("completed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintPreview, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, XushiPrintPreview, sheet);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_turned_cb);
}

static void
xushi_print_preview_init (XushiPrintPreview *self)
{
  static const GActionEntry entries[] = {
    { .name = "previous", .activate = previous_cb },
    { .name = "next", .activate = next_cb },
    { .name = "first", .activate = first_cb },
    { .name = "last", .activate = last_cb },
    { .name = "zoom", .parameter_type = "s", .state = "'page'", .change_state = change_zoom_cb },
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
  };
  g_autoptr (GAction) thumbnails
      = g_settings_create_action (xushi_settings_get (), "print-thumbnails");

  self->zoom = XUSHI_PRINT_FIT_PAGE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), thumbnails);
  for (guint i = 0; i < 4; i++)
    enable (self, entries[i].name, FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (xushi_settings_get (), "print-thumbnails", self->thumbnails, "visible",
                   G_SETTINGS_BIND_GET);
}

void
xushi_print_preview_set_document (XushiPrintPreview *self, XushiDocument *document)
{
  g_return_if_fail (XUSHI_IS_PRINT_PREVIEW (self));
  g_return_if_fail (XUSHI_IS_DOCUMENT (document));
  stop_stepping (self);
  g_set_object (&self->document, document);
  xushi_print_thumbnails_set_document (self->thumbnails, document);
  if (!xushi_document_is_complete (document))
    {
      self->stepping = g_idle_add_full (G_PRIORITY_LOW, step_cb, self, NULL);
      show_page (self, self->wanted);
    }
  else
    complete (self);
}

XushiDocument *
xushi_print_preview_get_document (XushiPrintPreview *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_PREVIEW (self), NULL);
  return self->document;
}

guint
xushi_print_preview_get_page (XushiPrintPreview *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_PREVIEW (self), 0);
  return self->shown;
}

GActionGroup *
xushi_print_preview_get_actions (XushiPrintPreview *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_PREVIEW (self), NULL);
  return G_ACTION_GROUP (self->actions);
}
