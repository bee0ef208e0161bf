/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-indicator.h"

/* XushiIndicator: one line of the plan with its monthly readings.
 *
 * It only mirrors what the store holds: a change goes to the store first and comes back through the
 * setters, followed by one “changed”. Readings are sorted by month, one per month, and take no
 * memory where there are none. */
struct _XushiIndicator
{
  GObject parent_instance;

  gint64 id;
  gint64 area_id;
  XushiSpec *spec;         /* owned */
  GPtrArray *readings;     /* owned, nullable: of XushiReading */
  GPtrArray *difficulties; /* owned, nullable: of XushiDifficulty */
  int n_targets;
  int depth;
  guint revision;
};

G_DEFINE_FINAL_TYPE (XushiIndicator, xushi_indicator, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
xushi_indicator_finalize (GObject *object)
{
  XushiIndicator *self = XUSHI_INDICATOR (object);

  g_clear_pointer (&self->spec, xushi_spec_free);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->difficulties, g_ptr_array_unref);
  G_OBJECT_CLASS (xushi_indicator_parent_class)->finalize (object);
}

static void
xushi_indicator_class_init (XushiIndicatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_indicator_finalize;

  /**
   * XushiIndicator::changed:
   *
   * An attribute or a reading has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xushi_indicator_init (XushiIndicator *self)
{
  self->n_targets = 1;
}

XushiIndicator *
xushi_indicator_new (gint64 id, XushiSpec *spec)
{
  XushiIndicator *self;

  g_return_val_if_fail (spec != NULL, NULL);

  self = g_object_new (XUSHI_TYPE_INDICATOR, NULL);
  self->id = id;
  self->spec = spec;
  return self;
}

gint64
xushi_indicator_get_id (XushiIndicator *self)
{
  return self->id;
}

const gint64 *
xushi_indicator_peek_id (XushiIndicator *self)
{
  return &self->id;
}

gint64
xushi_indicator_get_area_id (XushiIndicator *self)
{
  return self->area_id;
}

const XushiSpec *
xushi_indicator_get_spec (XushiIndicator *self)
{
  return self->spec;
}

const char *
xushi_indicator_get_name (XushiIndicator *self)
{
  return self->spec->name;
}

/* The index where the reading of @month is, or would be inserted. */
static guint
find_reading (XushiIndicator *self, int month, gboolean *found)
{
  guint i = 0;

  *found = FALSE;
  for (; self->readings != NULL && i < self->readings->len; i++)
    {
      const XushiReading *reading = g_ptr_array_index (self->readings, i);

      if (reading->month >= month)
        {
          *found = reading->month == month;
          break;
        }
    }
  return i;
}

const XushiReading *
xushi_indicator_get_reading (XushiIndicator *self, int month)
{
  gboolean found;
  guint i = find_reading (self, month, &found);

  return found ? g_ptr_array_index (self->readings, i) : NULL;
}

XushiReading *
xushi_indicator_copy_reading (XushiIndicator *self, int month)
{
  const XushiReading *present = xushi_indicator_get_reading (self, month);

  return present != NULL ? xushi_reading_copy (present) : xushi_reading_new (month);
}

GPtrArray *
xushi_indicator_get_difficulties (XushiIndicator *self)
{
  if (self->difficulties == NULL)
    self->difficulties
        = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_difficulty_free);
  return self->difficulties;
}

int
xushi_indicator_get_n_targets (XushiIndicator *self)
{
  return self->n_targets;
}

int
xushi_indicator_get_depth (XushiIndicator *self)
{
  return self->depth;
}

guint
xushi_indicator_get_revision (XushiIndicator *self)
{
  return self->revision;
}

void
xushi_indicator_set_area_id (XushiIndicator *self, gint64 area_id)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  self->area_id = area_id;
}

void
xushi_indicator_take_spec (XushiIndicator *self, XushiSpec *spec)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));
  g_return_if_fail (spec != NULL);

  xushi_spec_free (self->spec);
  self->spec = spec;
  self->revision++;
}

void
xushi_indicator_take_reading (XushiIndicator *self, XushiReading *reading)
{
  gboolean found;
  guint i;

  g_return_if_fail (XUSHI_IS_INDICATOR (self));
  g_return_if_fail (reading != NULL);

  i = find_reading (self, reading->month, &found);
  if (self->readings == NULL)
    self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_reading_free);
  if (found)
    g_ptr_array_remove_index (self->readings, i);
  g_ptr_array_insert (self->readings, (int) i, reading);
  self->revision++;
}

void
xushi_indicator_take_readings (XushiIndicator *self, GPtrArray *readings)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  g_clear_pointer (&self->readings, g_ptr_array_unref);
  self->readings = readings;
  self->revision++;
}

void
xushi_indicator_clear_readings (XushiIndicator *self)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  xushi_indicator_take_readings (self, NULL);
}

void
xushi_indicator_take_difficulties (XushiIndicator *self, GPtrArray *difficulties)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  g_clear_pointer (&self->difficulties, g_ptr_array_unref);
  self->difficulties = difficulties;
  self->revision++;
}

void
xushi_indicator_set_n_targets (XushiIndicator *self, int n_targets)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  self->n_targets = n_targets;
}

void
xushi_indicator_set_depth (XushiIndicator *self, int depth)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  self->depth = depth;
}

void
xushi_indicator_emit_changed (XushiIndicator *self)
{
  g_return_if_fail (XUSHI_IS_INDICATOR (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
