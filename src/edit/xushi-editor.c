/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-editor-private.h"

#include "base/xushi-i18n.h"

/* XushiEditor: see the header.
 *
 * The steps themselves are in the plan's file; the stacks name them. Undo takes back a step by a new
 * one; redo takes back that one. So the stacks can be built again from the file, and undo survives
 * closing. A step that fails stays on its stack, for instance while a USB stick is removed. */

/* The values of the properties when their listeners were last notified. Strings are owned,
 * nullable. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  char *undo_label;
  char *redo_label;
  char *saved_at;
} Told;

struct _XushiEditor
{
  GObject parent_instance;

  XushiStore *store; /* owned */
  GQueue undo;       /* of Step, newest at the head */
  GQueue redo;       /* of Step, the next one at the head: the steps that have undone others */
  guint depth;       /* of open groups */
  gboolean broken;   /* a command of the open group failed or was cancelled */
  gboolean paused;   /* the open group waits for its own next commands */
  Told told;
};

#define MAX_STEPS 1000

typedef struct
{
  char *label; /* owned: of what is done or undone */
  gint64 id;   /* in the file: the step to take back */
} Step;

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAVED_AT,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (XushiEditor, xushi_editor, G_TYPE_OBJECT)
G_DEFINE_QUARK (xushi-edit-error-quark, xushi_edit_error)

static void
free_step (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_free (step);
}

static Step *
new_step (const char *label, gint64 id)
{
  Step *step = g_new (Step, 1);

  step->label = g_strdup (label);
  step->id = id;
  return step;
}

static const char *
peek_label (GQueue *steps)
{
  const Step *step = g_queue_peek_head (steps);

  return step != NULL ? step->label : NULL;
}

static gboolean
remember (char **told, const char *value)
{
  if (g_strcmp0 (*told, value) == 0)
    return FALSE;
  g_free (*told);
  *told = g_strdup (value);
  return TRUE;
}

/* Notifies only properties that differ from the last notification: in a series of edits, usually
 * just the label. */
static void
notify_differing (XushiEditor *self)
{
  const Told before = self->told;
  gboolean differs[N_PROPERTIES] = { FALSE };

  self->told.can_undo = self->undo.length > 0;
  self->told.can_redo = self->redo.length > 0;
  differs[PROP_CAN_UNDO] = self->told.can_undo != before.can_undo;
  differs[PROP_CAN_REDO] = self->told.can_redo != before.can_redo;
  differs[PROP_UNDO_LABEL] = remember (&self->told.undo_label, peek_label (&self->undo));
  differs[PROP_REDO_LABEL] = remember (&self->told.redo_label, peek_label (&self->redo));
  differs[PROP_SAVED_AT] = remember (&self->told.saved_at, xushi_store_get_saved_at (self->store));
  for (int i = PROP_CAN_UNDO; i < N_PROPERTIES; i++)
    if (differs[i])
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
push_undo (XushiEditor *self, Step *step)
{
  g_queue_push_head (&self->undo, step);
  if (self->undo.length > MAX_STEPS)
    free_step (g_queue_pop_tail (&self->undo));
}

static void
xushi_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiEditor *self = XUSHI_EDITOR (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, xushi_editor_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, xushi_editor_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, xushi_editor_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, xushi_editor_get_redo_label (self));
      break;
    case PROP_SAVED_AT:
      g_value_set_string (value, xushi_store_get_saved_at (self->store));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_editor_dispose (GObject *object)
{
  XushiEditor *self = XUSHI_EDITOR (object);

  if (self->depth > 0)
    xushi_store_rollback (self->store);
  self->depth = 0;
  g_queue_clear_full (&self->undo, free_step);
  g_queue_clear_full (&self->redo, free_step);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (xushi_editor_parent_class)->dispose (object);
}

static void
xushi_editor_finalize (GObject *object)
{
  XushiEditor *self = XUSHI_EDITOR (object);

  g_free (self->told.undo_label);
  g_free (self->told.redo_label);
  g_free (self->told.saved_at);
  G_OBJECT_CLASS (xushi_editor_parent_class)->finalize (object);
}

static void
xushi_editor_class_init (XushiEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_editor_get_property;
  object_class->dispose = xushi_editor_dispose;
  object_class->finalize = xushi_editor_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_SAVED_AT] = g_param_spec_string ("saved-at", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
xushi_editor_init (XushiEditor *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

gboolean
xushi_editor_refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, sentence);
  g_free (sentence);
  return FALSE;
}

/* After a failure inside a group nothing more of it may be written: SQLite may have rolled back by
 * itself, and later commands would be outside the transaction. */
static gboolean
check_whole (XushiEditor *self, GError **error)
{
  return !self->broken
         || xushi_editor_refuse (error, g_strdup (_ ("A part of this step has failed, so all of "
                                                     "it is dropped; nothing was changed.")));
}

/* Commands in between would become part of the step, and be discarded with it. */
static gboolean
check_not_paused (XushiEditor *self, GError **error)
{
  return !self->paused
         || xushi_editor_refuse (error,
                                 g_strdup_printf (_ ("Not now: “%s” is still being written. Wait "
                                                     "until it is finished, or cancel it."),
                                                  xushi_store_get_label (self->store)));
}

/* @id: 0 where nothing differs. */
static void
take_step (XushiEditor *self, const char *label, gint64 id)
{
  if (id == 0)
    return;
  push_undo (self, new_step (label, id));
  g_queue_clear_full (&self->redo, free_step);
  notify_differing (self);
}

static gboolean
commit_step (XushiEditor *self, GError **error)
{
  g_autofree char *label = g_strdup (xushi_store_get_label (self->store));
  gint64 id = 0;

  if (!xushi_store_commit (self->store, &id, error))
    return FALSE;
  take_step (self, label, id);
  return TRUE;
}

gboolean
xushi_editor_start (XushiEditor *self, const char *label, GError **error)
{
  if (!check_not_paused (self, error))
    return FALSE;
  if (self->depth > 0)
    return check_whole (self, error);
  return xushi_store_begin (self->store, label, error);
}

gboolean
xushi_editor_is_grouped (XushiEditor *self)
{
  return self->depth > 0;
}

gboolean
xushi_editor_finish (XushiEditor *self, gboolean written, GError **error)
{
  if (self->depth > 0)
    {
      self->broken = self->broken || !written;
      return written;
    }
  if (!written)
    {
      xushi_store_rollback (self->store);
      return FALSE;
    }
  return commit_step (self, error);
}

static void
recall_steps (XushiEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = xushi_history_read (self->store, MAX_STEPS, &error);
  /* Of the steps that are newer than those still to come: the edits that they are about, and
   * whether one is an edit itself. */
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean edited = FALSE;

  g_queue_clear_full (&self->undo, free_step);
  g_queue_clear_full (&self->redo, free_step);
  if (steps == NULL)
    {
      /* The history says why when it is asked for. */
      g_debug ("%s", error->message);
      notify_differing (self);
      return;
    }
  for (guint i = 0; i < steps->len; i++)
    {
      XushiHistoryStep *step = g_ptr_array_index (steps, i);
      gboolean is_last = g_hash_table_add (known, &step->edit);

      /* An edit forgets what could be redone before it, even if it was undone in turn. */
      edited = edited || step->kind == XUSHI_HISTORY_EDIT;
      if (step->is_undone)
        continue;
      /* What lies below a step that cannot be taken back can be undone only by itself. */
      if (!step->is_kept)
        break;
      if (step->kind == XUSHI_HISTORY_EDIT)
        g_queue_push_tail (&self->undo, new_step (step->what, step->id));
      else if (step->kind == XUSHI_HISTORY_UNDO && is_last && !edited)
        g_queue_push_tail (&self->redo, new_step (step->what, step->id));
    }
  notify_differing (self);
}

/* Another program may have undone steps, and made others; or the plan can be written from now on.
 * One that is only read takes no step back. */
static void
follow_store (XushiEditor *self)
{
  if (xushi_store_get_read_only_reason (self->store) == NULL)
    recall_steps (self);
}

XushiEditor *
xushi_editor_new (XushiStore *store)
{
  XushiEditor *self;

  g_return_val_if_fail (XUSHI_IS_STORE (store), NULL);

  self = g_object_new (XUSHI_TYPE_EDITOR, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "reread", G_CALLBACK (follow_store), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only-reason", G_CALLBACK (follow_store), self,
                           G_CONNECT_SWAPPED);
  follow_store (self);
  return self;
}

XushiStore *
xushi_editor_get_store (XushiEditor *self)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), NULL);

  return self->store;
}

XushiPlan *
xushi_editor_get_plan (XushiEditor *self)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), NULL);

  return xushi_store_get_plan (self->store);
}

gboolean
xushi_editor_can_undo (XushiEditor *self)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);

  return self->undo.length > 0;
}

gboolean
xushi_editor_can_redo (XushiEditor *self)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);

  return self->redo.length > 0;
}

const char *
xushi_editor_get_undo_label (XushiEditor *self)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), NULL);

  return peek_label (&self->undo);
}

const char *
xushi_editor_get_redo_label (XushiEditor *self)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), NULL);

  return peek_label (&self->redo);
}

static gboolean
check_idle (XushiEditor *self, GError **error)
{
  return check_not_paused (self, error)
         && (self->depth == 0
             || xushi_editor_refuse (error, g_strdup (_ ("Finish the step in hand first."))));
}

static gboolean
check_step (XushiEditor *self, GQueue *steps, const char *sentence, GError **error)
{
  if (!check_idle (self, error))
    return FALSE;
  return steps->length > 0 || xushi_editor_refuse (error, g_strdup (sentence));
}

/* Takes back the first step of @from, by a new one, which goes to @to. */
static gboolean
take_back (XushiEditor *self, GQueue *from, GQueue *to, const char *why, GError **error)
{
  gint64 taken = ((const Step *) g_queue_peek_head (from))->id, id = 0;
  Step *step;

  if (!xushi_store_undo (self->store, taken, why, &id, error))
    return FALSE;
  step = g_queue_peek_head (from);
  if (step == NULL || step->id != taken)
    {
      /* The plan was read again before: the stacks are those of the file then. */
      recall_steps (self);
      return TRUE;
    }
  g_queue_pop_head (from);
  /* The opposite direction takes back this step, not the one before. */
  step->id = id;
  g_queue_push_head (to, step);
  notify_differing (self);
  return TRUE;
}

gboolean
xushi_editor_undo (XushiEditor *self, GError **error)
{
  g_autofree char *why = NULL;
  Step *step;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);

  if (!check_step (self, &self->undo, _ ("There is nothing to undo."), error))
    return FALSE;
  step = g_queue_peek_head (&self->undo);
  why = g_strdup_printf (_ ("Undo: %s"), step->label);
  return take_back (self, &self->undo, &self->redo, why, error);
}

gboolean
xushi_editor_undo_step (XushiEditor *self, const XushiHistoryStep *step, GError **error)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!check_idle (self, error))
    return FALSE;
  if (step->is_undone)
    return xushi_editor_refuse (error, g_strdup_printf (_ ("“%s” is undone already."), step->what));
  why = g_strdup_printf (step->kind == XUSHI_HISTORY_UNDO ? _ ("Redo: %s") : _ ("Undo: %s"),
                         step->what);
  if (!xushi_store_undo (self->store, step->id, why, NULL, error))
    return FALSE;
  recall_steps (self);
  return TRUE;
}

gboolean
xushi_editor_redo (XushiEditor *self, GError **error)
{
  g_autofree char *why = NULL;
  Step *step;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);

  if (!check_step (self, &self->redo, _ ("There is nothing to redo."), error))
    return FALSE;
  step = g_queue_peek_head (&self->redo);
  why = g_strdup_printf (_ ("Redo: %s"), step->label);
  return take_back (self, &self->redo, &self->undo, why, error);
}

gboolean
xushi_editor_begin (XushiEditor *self, const char *label, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  if (!check_not_paused (self, error))
    return FALSE;
  if (self->depth > 0 ? !check_whole (self, error)
                      : !xushi_store_begin (self->store, label, error))
    return FALSE;
  self->depth++;
  return TRUE;
}

gboolean
xushi_editor_end (XushiEditor *self, GError **error)
{
  g_return_val_if_fail (self->depth > 0 && !self->paused, FALSE);

  self->depth--;
  if (!check_whole (self, error))
    {
      if (self->depth == 0)
        {
          xushi_store_rollback (self->store);
          self->broken = FALSE;
        }
      return FALSE;
    }
  if (self->depth > 0)
    return TRUE;
  return commit_step (self, error);
}

void
xushi_editor_pause (XushiEditor *self)
{
  g_return_if_fail (XUSHI_IS_EDITOR (self));
  g_return_if_fail (self->depth == 1 && !self->paused);

  self->paused = TRUE;
}

void
xushi_editor_resume (XushiEditor *self)
{
  g_return_if_fail (XUSHI_IS_EDITOR (self));
  g_return_if_fail (self->paused);

  self->paused = FALSE;
}

gboolean
xushi_editor_end_slice (XushiEditor *self, double *share, GError **error)
{
  g_autofree char *label = NULL;
  gint64 id = 0;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (self->depth == 1 && self->paused && !self->broken, FALSE);

  label = g_strdup (xushi_store_get_label (self->store));
  /* After the commit others may write, including the listeners that it notifies. */
  self->paused = FALSE;
  self->depth = 0;
  if (!xushi_store_commit_slice (self->store, share, &id, error))
    return FALSE;
  if (*share >= 1)
    take_step (self, label, id);
  else
    {
      self->depth = 1;
      self->paused = TRUE;
    }
  return TRUE;
}

void
xushi_editor_cancel (XushiEditor *self)
{
  g_return_if_fail (self->depth > 0);

  self->paused = FALSE;
  self->depth--;
  /* If an inner group is cancelled, the outer ones cannot be kept. */
  self->broken = self->depth > 0;
  if (self->depth == 0)
    xushi_store_rollback (self->store);
}

gboolean
xushi_editor_run (XushiEditor *self, const char *label, XushiEditorFunc func, gpointer data,
                  GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (!xushi_editor_begin (self, label, error))
    return FALSE;
  if (func (self, data, error))
    return xushi_editor_end (self, error);
  xushi_editor_cancel (self);
  return FALSE;
}
