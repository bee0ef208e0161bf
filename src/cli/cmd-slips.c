/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "chart/xushi-chart-text.h"
#include "cli/xushi-cli-filter.h"
#include "cli/xushi-cli-report.h"
#include "page/xushi-document.h"
#include "slips/xushi-slip-book.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *output;
  char *month;
  char *format;
  char *due;
  char *contact;
  XushiCliFilter filter; /* areas and departments */
  gboolean dry_run;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->output);
  g_free (wish->month);
  g_free (wish->format);
  g_free (wish->due);
  g_free (wish->contact);
  xushi_cli_filter_clear (&wish->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* What is written, and what has become of it. */
typedef struct
{
  const Wish *wish;
  XushiSlipForms *forms; /* owned */
  XushiSlipOptions options;
  const char *suffix;
  const gint64 *area_ids; /* borrowed, nullable */
  guint n_written;
  guint n_replaced;
  guint n_kept;
} Slips;

static XushiCliStatus
check_wish (const Wish *wish, int *month)
{
  static const char *const formats[] = { "xlsx", "pdf", NULL };
  XushiCliStatus status;

  if (wish->output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_slips, _ ("Name the folder by -o."));
  status = xushi_cli_parse_number (&xushi_cli_slips, "--month", wish->month, 1, 12, month);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_check_word (&xushi_cli_slips, "--format", wish->format, formats);
  if (status != XUSHI_CLI_DONE)
    return status;
  if (wish->due != NULL && !xushi_date_parse (wish->due, NULL, NULL, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_slips, _ ("The due date is written YYYY-MM-DD."));
  if (wish->contact != NULL && !g_utf8_validate (wish->contact, -1, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_slips, _ ("The contact must be UTF-8."));
  return XUSHI_CLI_DONE;
}

static gboolean
write_pdf (Slips *self, const XushiSlipForm *form, const char *path, GError **error)
{
  const char *departments[] = { form->department, NULL };
  XushiPageSetup setup;
  g_autoptr (XushiDocument) document = NULL;

  xushi_page_setup_init (&setup, self->forms->month);
  setup.parts = XUSHI_PAGE_SLIPS;
  setup.portrait = TRUE; /* two forms share a sheet */
  setup.area_ids = self->area_ids;
  setup.departments = departments;
  setup.due = self->wish->due;
  document = xushi_document_new (self->forms->plan, &setup);
  return xushi_document_save (document, path, NULL, NULL, error);
}

/* Tells of a file that stays as it is. */
static void
tell_kept (Slips *self, const char *path, XushiSlipFileState state)
{
  self->n_kept++;
  if (state == XUSHI_SLIP_FILE_FILLED)
    xushi_cli_say (_ ("%s: kept, for it has been filled in; collect it, or move it away.\n"), path);
  else
    xushi_cli_say (_ ("%s: kept, for it is another file; move it away, or choose another folder.\n"),
                   path);
}

static gboolean
write_form (Slips *self, const XushiSlipForm *form, GError **error)
{
  g_autofree char *path
      = xushi_slip_folder_get_path (self->wish->output, form, self->suffix);
  XushiSlipFileState state = xushi_slip_folder_look (self->wish->output, self->forms, form,
                                                     self->suffix, &self->options);
  g_autofree char *line = NULL;

  if (state == XUSHI_SLIP_FILE_FILLED || state == XUSHI_SLIP_FILE_FOREIGN)
    {
      tell_kept (self, path, state);
      return TRUE;
    }
  self->n_written++;
  self->n_replaced += state == XUSHI_SLIP_FILE_REPLACED;
  if (self->wish->dry_run)
    {
      line = g_strdup_printf ("%s\t%s\t%u\n", form->department, path, form->n_items);
      return xushi_cli_put (line);
    }
  if (g_str_equal (self->suffix, ".pdf"))
    return write_pdf (self, form, path, error);
  return xushi_slip_book_write (self->forms, form, &self->options, path,
                                state == XUSHI_SLIP_FILE_REPLACED, error);
}

/* What no slip asks for, and why. */
static void
tell_left_out (const Slips *self)
{
  const guint *left_out = self->forms->left_out;
  guint n = left_out[XUSHI_ASKED_NOT_DUE] + left_out[XUSHI_ASKED_EXEMPT]
            + left_out[XUSHI_ASKED_FINISHED];

  if (n > 0)
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "%u indicator is not asked for (not due: %u, exempt: %u, "
                                "finished: %u).\n",
                                "%u indicators are not asked for (not due: %u, exempt: %u, "
                                "finished: %u).\n",
                                n),
                   n, left_out[XUSHI_ASKED_NOT_DUE], left_out[XUSHI_ASKED_EXEMPT],
                   left_out[XUSHI_ASKED_FINISHED]);
  if (self->forms->n_nobodys > 0)
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "%u indicator has no lead department and is on no slip; name one in "
                                "the plan.\n",
                                "%u indicators have no lead department and are on no slip; name one "
                                "in the plan.\n",
                                self->forms->n_nobodys),
                   self->forms->n_nobodys);
}

static void
tell_done (const Slips *self)
{
  if (self->wish->dry_run)
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u slip would be written.\n",
                                "%u slips would be written.\n", self->n_written),
                   self->n_written);
  else
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u slip was written.\n",
                                "%u slips were written.\n", self->n_written),
                   self->n_written);
  if (self->n_replaced > 0)
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "%u of them in place of the same one, which was not filled in.\n",
                                "%u of them in place of the same ones, which were not filled in.\n",
                                self->n_replaced),
                   self->n_replaced);
}

/* Returns whether a text of another kind is in the way. */
static XushiCliStatus
write_letter (Slips *self)
{
  g_autoptr (GError) error = NULL;
  gboolean kept = FALSE;

  if (self->wish->dry_run || self->forms->forms->len == 0)
    return XUSHI_CLI_DONE;
  if (!xushi_slip_folder_write_letter (self->wish->output, self->forms, self->suffix,
                                       &self->options, &kept, &error))
    return xushi_cli_refuse (self->wish->output, error);
  if (!kept)
    return XUSHI_CLI_DONE;
  xushi_cli_say (_ ("%s: the text to send with the slips was not written, for another one is there; "
                    "move it away.\n"),
                 self->wish->output);
  return XUSHI_CLI_WARNINGS;
}

static XushiCliStatus
write_slips (Slips *self)
{
  g_autoptr (GError) error = NULL;
  XushiCliStatus status;

  if (self->forms->forms->len == 0)
    {
      xushi_cli_say (_ ("Nothing is asked for in this month: there is no slip to write.\n"));
      tell_left_out (self);
      return XUSHI_CLI_WARNINGS;
    }
  if (!self->wish->dry_run && !xushi_slip_folder_prepare (self->wish->output, &error))
    return xushi_cli_refuse (self->wish->output, error);
  for (guint i = 0; i < self->forms->forms->len; i++)
    if (!write_form (self, g_ptr_array_index (self->forms->forms, i), &error))
      return error != NULL ? xushi_cli_refuse (self->wish->output, error) : XUSHI_CLI_REFUSED;
  status = write_letter (self);
  tell_done (self);
  tell_left_out (self);
  return status == XUSHI_CLI_DONE && self->n_kept > 0 ? XUSHI_CLI_WARNINGS : status;
}

static XushiCliStatus
make_slips (const char *path, Wish *wish, int month)
{
  g_autoptr (XushiStore) store = NULL;
  XushiCliStatus status;
  Slips self = { .wish = wish };

  store = xushi_cli_open (path, XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  status = xushi_cli_filter_choose (&wish->filter, &xushi_cli_slips, xushi_store_get_plan (store));
  if (status != XUSHI_CLI_DONE)
    return status;
  if (wish->format != NULL && g_str_equal (wish->format, "pdf"))
    xushi_text_prepare ();
  self.suffix = wish->format != NULL && g_str_equal (wish->format, "pdf") ? ".pdf" : ".xlsx";
  self.options = (XushiSlipOptions) { xushi_store_get_uuid (store), wish->due, wish->contact };
  if (wish->filter.area_ids != NULL)
    self.area_ids = (const gint64 *) (gpointer) wish->filter.area_ids->data;
  self.forms = xushi_slip_forms_new (xushi_store_get_plan (store), month,
                                     (const char *const *) wish->filter.leads, self.area_ids);
  status = write_slips (&self);
  xushi_slip_forms_free (self.forms);
  return status == XUSHI_CLI_DONE || status == XUSHI_CLI_WARNINGS
           ? xushi_cli_conclude (store, status)
           : status;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month, N_ ("Data month, 1 to 12"), "M" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output,
      N_ ("The folder to write into; it is created"), "FOLDER" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &wish.format,
      N_ ("xlsx: workbooks to be sent back, or pdf: forms to be filled in by hand"), "FORMAT" },
    { "due", 0, 0, G_OPTION_ARG_FILENAME, &wish.due,
      N_ ("Until when they are to be returned: YYYY-MM-DD"), "DATE" },
    { "contact", 0, 0, G_OPTION_ARG_FILENAME, &wish.contact,
      N_ ("Whom departments may call, as it is to be written"), "TEXT" },
    { "department", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wish.filter.departments,
      N_ ("Only what these departments lead; several times, or joined by commas"), "DEPARTMENT" },
    { "area", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wish.filter.areas,
      N_ ("Only these areas; several times, or joined by commas"), "AREA" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wish.dry_run,
      N_ ("List what would be written, and write nothing"), NULL },
    { NULL },
  };
  int month = 0;
  XushiCliStatus status;

  if (!xushi_cli_parse (&xushi_cli_slips, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = check_wish (&wish, &month);
  return status == XUSHI_CLI_DONE ? make_slips (arguments[0], &wish, month) : status;
}

const XushiCliCommand xushi_cli_slips
    = { .name = "slips", .parameters = "PLAN.xushi --month M -o FOLDER",
        .summary = N_ ("Write a return slip for each department"), .min_arguments = 1,
        .max_arguments = 1, .run = run,
        .examples = N_ ("slips plan.xushi --month 10 -o 10月报送表 --due 2016-11-05\n"
                        "slips plan.xushi --month 10 -o 10月报送表 --department 人社局,住建局 --dry-run") };
