/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-problems.h"

#include "base/xushi-i18n.h"

struct _XushiProblems
{
  GPtrArray *kept; /* owned: XushiProblem */
  guint n_errors;
  guint n_warnings;
  guint n_notes;
};

static void
free_problem (XushiProblem *problem)
{
  g_free (problem->column);
  g_free (problem->reason);
  g_free (problem);
}

XushiProblems *
xushi_problems_new (void)
{
  XushiProblems *self = g_new0 (XushiProblems, 1);

  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) free_problem);
  return self;
}

void
xushi_problems_free (XushiProblems *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/* How much a problem matters. */
static int
rank (const XushiProblem *problem)
{
  return problem->told ? 0 : problem->warning ? 1 : 2;
}

/* Makes room for a problem that matters more than another one that is kept. */
static gboolean
make_room (XushiProblems *self, const XushiProblem *problem)
{
  for (int lower = 0; lower < rank (problem); lower++)
    for (guint i = self->kept->len; i > 0; i--)
      if (rank (g_ptr_array_index (self->kept, i - 1)) == lower)
        {
          g_ptr_array_remove_index (self->kept, i - 1);
          return TRUE;
        }
  return FALSE;
}

static void
keep (XushiProblems *self, XushiProblem *problem)
{
  if (self->kept->len < XUSHI_PROBLEMS_MAX || make_room (self, problem))
    g_ptr_array_add (self->kept, problem);
  else
    free_problem (problem);
}

void
xushi_problems_take (XushiProblems *self, gboolean warning, guint line, const char *column,
                     char *reason)
{
  XushiProblem *problem = g_new (XushiProblem, 1);

  if (warning)
    self->n_warnings++;
  else
    self->n_errors++;
  *problem = (XushiProblem) { warning, FALSE, line, g_strdup (column), reason };
  keep (self, problem);
}

void
xushi_problems_note (XushiProblems *self, guint line, const char *column, char *reason)
{
  XushiProblem *problem = g_new (XushiProblem, 1);

  self->n_notes++;
  *problem = (XushiProblem) { TRUE, TRUE, line, g_strdup (column), reason };
  keep (self, problem);
}

guint
xushi_problems_get_n_errors (const XushiProblems *self)
{
  return self->n_errors;
}

guint
xushi_problems_get_n_warnings (const XushiProblems *self)
{
  return self->n_warnings;
}

guint
xushi_problems_get_n_notes (const XushiProblems *self)
{
  return self->n_notes;
}

guint
xushi_problems_get_n_kept (const XushiProblems *self)
{
  return self->kept->len;
}

const XushiProblem *
xushi_problems_get (const XushiProblems *self, guint position)
{
  return g_ptr_array_index (self->kept, position);
}

char *
xushi_problem_to_text (const XushiProblem *problem)
{
  if (problem->line == 0)
    return g_strdup (problem->reason);
  if (problem->column == NULL)
    /* TRANSLATORS: place and sentence */
    return g_strdup_printf (_ ("line %u: %s"), problem->line, problem->reason);
  /* TRANSLATORS: place and sentence */
  return g_strdup_printf (_ ("line %u, column “%s”: %s"), problem->line, problem->column,
                          problem->reason);
}

char *
xushi_problems_to_text (const XushiProblems *self, const char *prefix)
{
  GString *text = g_string_new (NULL);
  guint n_all = self->n_errors + self->n_warnings + self->n_notes;

  for (guint i = 0; i < self->kept->len; i++)
    {
      g_autofree char *line = xushi_problem_to_text (xushi_problems_get (self, i));

      g_string_append_printf (text, "%s%s\n", prefix != NULL ? prefix : "", line);
    }
  if (n_all > self->kept->len)
    {
      g_string_append (text, prefix != NULL ? prefix : "");
      g_string_append_printf (text, _ ("%u more problems are not listed."), n_all - self->kept->len);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

gboolean
xushi_problems_settle (const XushiProblems *self, GError **error)
{
  if (self->n_errors == 0)
    return TRUE;
  g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
               g_dngettext (GETTEXT_PACKAGE, "The table has %u error; nothing was taken from it.",
                            "The table has %u errors; nothing was taken from it.",
                            self->n_errors),
               self->n_errors);
  return FALSE;
}
