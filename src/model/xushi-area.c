/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-area.h"

/* XushiArea: 工作领域, a tab of the plan: a GListModel of its indicators in the order shown. */
struct _XushiArea
{
  GObject parent_instance;

  gint64 id;
  char *name;            /* owned */
  GPtrArray *indicators; /* owned: of XushiIndicator */
};

enum
{
  PROP_NAME = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void xushi_area_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiArea, xushi_area, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      xushi_area_list_model_init))

static GType
xushi_area_get_item_type (GListModel *model)
{
  return XUSHI_TYPE_INDICATOR;
}

static guint
xushi_area_get_n_items (GListModel *model)
{
  return XUSHI_AREA (model)->indicators->len;
}

static gpointer
xushi_area_get_item (GListModel *model, guint position)
{
  XushiArea *self = XUSHI_AREA (model);

  return position < self->indicators->len
             ? g_object_ref (g_ptr_array_index (self->indicators, position))
             : NULL;
}

static void
xushi_area_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = xushi_area_get_item_type;
  iface->get_n_items = xushi_area_get_n_items;
  iface->get_item = xushi_area_get_item;
}

static void
xushi_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NAME)
    g_value_set_string (value, XUSHI_AREA (object)->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_area_finalize (GObject *object)
{
  XushiArea *self = XUSHI_AREA (object);

  g_free (self->name);
  g_ptr_array_unref (self->indicators);
  G_OBJECT_CLASS (xushi_area_parent_class)->finalize (object);
}

static void
xushi_area_class_init (XushiAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = xushi_area_get_property;
  object_class->finalize = xushi_area_finalize;

  properties[PROP_NAME] = g_param_spec_string (
      "name", NULL, NULL, NULL,
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
xushi_area_init (XushiArea *self)
{
  self->indicators = g_ptr_array_new_with_free_func (g_object_unref);
}

XushiArea *
xushi_area_new (gint64 id, const char *name)
{
  XushiArea *self = g_object_new (XUSHI_TYPE_AREA, NULL);

  self->id = id;
  self->name = g_strdup (name);
  return self;
}

gint64
xushi_area_get_id (XushiArea *self)
{
  return self->id;
}

const char *
xushi_area_get_name (XushiArea *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA (self), NULL);

  return self->name;
}

guint
xushi_area_get_n_indicators (XushiArea *self)
{
  return self->indicators->len;
}

XushiIndicator *
xushi_area_get_indicator (XushiArea *self, guint position)
{
  return g_ptr_array_index (self->indicators, position);
}

void
xushi_area_set_name (XushiArea *self, const char *name)
{
  g_return_if_fail (XUSHI_IS_AREA (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

void
xushi_area_set_indicators (XushiArea *self, GPtrArray *indicators)
{
  g_autoptr (GPtrArray) before = NULL;
  guint head = 0, tail = 0, shorter;

  g_return_if_fail (XUSHI_IS_AREA (self));
  g_return_if_fail (indicators != NULL);

  before = g_steal_pointer (&self->indicators);
  shorter = MIN (before->len, indicators->len);
  self->indicators = g_ptr_array_new_full (indicators->len, g_object_unref);
  for (guint i = 0; i < indicators->len; i++)
    {
      XushiIndicator *indicator = g_ptr_array_index (indicators, i);

      xushi_indicator_set_area_id (indicator, self->id);
      g_ptr_array_add (self->indicators, g_object_ref (indicator));
    }
  while (head < shorter
         && g_ptr_array_index (before, head) == g_ptr_array_index (indicators, head))
    head++;
  while (tail < shorter - head
         && g_ptr_array_index (before, before->len - 1 - tail)
                == g_ptr_array_index (indicators, indicators->len - 1 - tail))
    tail++;
  if (head + tail < before->len || head + tail < indicators->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                indicators->len - head - tail);
}
