/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/collect/xushi-send-job.h"

#include "base/xushi-i18n.h"
#include "slips/xushi-slip-book.h"
#include "slips/xushi-slip-letter.h"

#define SUFFIX ".xlsx"

struct _XushiSendJob
{
  char *folder;          /* owned */
  XushiSlipForms *forms; /* owned */
  char *uuid;            /* owned */
  char *due;             /* owned, nullable */
  char *contact;         /* owned, nullable */
  GArray *states;        /* owned, of XushiSlipFileState: by form */
  guint n_done;
  gboolean kept_letter;
};

static XushiSlipOptions
get_options (XushiSendJob *self)
{
  return (XushiSlipOptions) { .uuid = self->uuid, .due = self->due, .contact = self->contact };
}

static const XushiSlipForm *
get_form (XushiSendJob *self, guint i)
{
  return g_ptr_array_index (self->forms->forms, i);
}

XushiSendJob *
xushi_send_job_new (const char *folder, XushiSlipForms *forms, const XushiSlipOptions *options)
{
  XushiSendJob *self = g_new0 (XushiSendJob, 1);

  self->folder = g_strdup (folder);
  self->forms = forms;
  self->uuid = g_strdup (options->uuid);
  self->due = g_strdup (options->due);
  self->contact = g_strdup (options->contact);
  self->states = g_array_new (FALSE, FALSE, sizeof (XushiSlipFileState));
  for (guint i = 0; i < forms->forms->len; i++)
    {
      XushiSlipFileState state
          = xushi_slip_folder_look (folder, forms, get_form (self, i), SUFFIX, options);

      g_array_append_val (self->states, state);
    }
  return self;
}

void
xushi_send_job_free (XushiSendJob *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->states);
  xushi_slip_forms_free (self->forms);
  g_free (self->folder);
  g_free (self->uuid);
  g_free (self->due);
  g_free (self->contact);
  g_free (self);
}

const char *
xushi_send_job_get_folder (XushiSendJob *self)
{
  return self->folder;
}

guint
xushi_send_job_count (XushiSendJob *self, XushiSlipFileState state)
{
  guint n = 0;

  for (guint i = 0; i < self->states->len; i++)
    n += g_array_index (self->states, XushiSlipFileState, i) == state;
  return n;
}

char *
xushi_send_job_list (XushiSendJob *self, XushiSlipFileState state)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->states->len; i++)
    if (g_array_index (self->states, XushiSlipFileState, i) == state)
      g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "",
                              get_form (self, i)->department);
  return g_string_free (names, FALSE);
}

static gboolean
write_form (XushiSendJob *self, guint i, GError **error)
{
  XushiSlipFileState state = g_array_index (self->states, XushiSlipFileState, i);
  const XushiSlipForm *form = get_form (self, i);
  const XushiSlipOptions options = get_options (self);
  g_autofree char *path = xushi_slip_folder_get_path (self->folder, form, SUFFIX);

  if (state == XUSHI_SLIP_FILE_FILLED || state == XUSHI_SLIP_FILE_FOREIGN)
    return TRUE;
  return xushi_slip_book_write (self->forms, form, &options, path,
                                state == XUSHI_SLIP_FILE_REPLACED, error);
}

gboolean
xushi_send_job_step (gpointer job, double *share, GError **error)
{
  XushiSendJob *self = job;
  const XushiSlipOptions options = get_options (self);

  if (self->n_done == 0 && !xushi_slip_folder_prepare (self->folder, error))
    return FALSE;
  if (self->n_done < self->states->len)
    {
      if (!write_form (self, self->n_done, error))
        return FALSE;
      self->n_done++;
      *share = (double) self->n_done / (self->states->len + 1);
      return TRUE;
    }
  *share = 1;
  return xushi_slip_folder_write_letter (self->folder, self->forms, SUFFIX, &options,
                                         &self->kept_letter, error);
}

gboolean
xushi_send_job_kept_letter (XushiSendJob *self)
{
  return self->kept_letter;
}

char *
xushi_send_job_dup_letter (XushiSendJob *self)
{
  const XushiSlipOptions options = get_options (self);

  return xushi_slip_letter_write (self->forms, SUFFIX, &options);
}
