/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-slip-form.h"

G_BEGIN_DECLS

/* How slips are made. Strings are borrowed. */
typedef struct
{
  const char *uuid;    /* of the plan */
  const char *due;     /* (nullable): until when, "YYYY-MM-DD" */
  const char *contact; /* (nullable): whom to call, as it is to be written */
} XushiSlipOptions;

/* What becomes of the file of one slip. */
typedef enum
{
  XUSHI_SLIP_FILE_NEW,
  XUSHI_SLIP_FILE_REPLACED, /* the same slip was there, with nothing filled in */
  XUSHI_SLIP_FILE_FILLED,   /* kept: the same slip is there, filled in */
  XUSHI_SLIP_FILE_FOREIGN,  /* kept: something else has the name */
} XushiSlipFileState;

/**
 * xushi_slip_folder_look:
 * @suffix: ".xlsx" or ".pdf"
 *
 * Returns: what writing @form into @folder would do, or has to do: FILLED and FOREIGN are left alone.
 */
XushiSlipFileState xushi_slip_folder_look (const char *folder, const XushiSlipForms *forms,
                                           const XushiSlipForm *form, const char *suffix,
                                           const XushiSlipOptions *options);

/* (transfer full): the path of a form. */
char *xushi_slip_folder_get_path (const char *folder, const XushiSlipForm *form,
                                  const char *suffix);

/* Creates @folder where it is missing. FALSE with @error. */
gboolean xushi_slip_folder_prepare (const char *folder, GError **error);

/**
 * xushi_slip_folder_write_letter:
 * @suffix: of the files that it speaks of
 * @kept: (out): whether another text of this name is there, and was left alone
 *
 * Writes the text to send with the slips, a paragraph a department.
 */
gboolean xushi_slip_folder_write_letter (const char *folder, const XushiSlipForms *forms,
                                         const char *suffix, const XushiSlipOptions *options,
                                         gboolean *kept, GError **error);

G_END_DECLS
