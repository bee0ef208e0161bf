/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-difficulty.h"

#include "app/details/xushi-details-field.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"

typedef enum
{
  TEXT,
  LEVEL,
  LEADER,
  DEPARTMENT,
  DUE,
  RESULT,
  N_MEMBERS
} Member;

/* Their names in the template and in the keys of their fields. */
static const struct
{
  const char *name;
  gsize offset;
} members[N_MEMBERS] = {
  [TEXT] = { "text", G_STRUCT_OFFSET (XushiDifficulty, text) },
  [LEVEL] = { "level", G_STRUCT_OFFSET (XushiDifficulty, level) },
  [LEADER] = { "leader", G_STRUCT_OFFSET (XushiDifficulty, leader) },
  [DEPARTMENT] = { "department", G_STRUCT_OFFSET (XushiDifficulty, department) },
  [DUE] = { "due", G_STRUCT_OFFSET (XushiDifficulty, due) },
  [RESULT] = { "result", G_STRUCT_OFFSET (XushiDifficulty, result) },
};

struct _XushiDetailsDifficulty
{
  XushiDetailsSection parent_instance;

  gint64 id;

  /* Template children. */
  XushiDetailsField *fields[N_MEMBERS];
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (XushiDetailsDifficulty, xushi_details_difficulty, XUSHI_TYPE_DETAILS_SECTION)

/* (nullable) */
static const XushiDifficulty *
find_difficulty (XushiDetailsDifficulty *self)
{
  XushiIndicator *indicator = xushi_details_section_get_indicator (XUSHI_DETAILS_SECTION (self));
  GPtrArray *difficulties
      = indicator != NULL ? xushi_indicator_get_difficulties (indicator) : NULL;

  for (guint i = 0; difficulties != NULL && i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (difficulty->id == self->id)
        return difficulty;
    }
  return NULL;
}

static char **
find_member (const XushiDifficulty *difficulty, Member member)
{
  return (char **) G_STRUCT_MEMBER_P (difficulty, members[member].offset);
}

static GError *
refuse (const char *reason)
{
  return g_error_new_literal (XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, reason);
}

static GError *
put (XushiDetailsDifficulty *self, Member member, const char *text)
{
  XushiDetailsContext *context
      = xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self));
  const XushiDifficulty *present = find_difficulty (self);
  g_autoptr (XushiDifficulty) difficulty = NULL;
  GError *error = NULL;

  if (present == NULL)
    return NULL;
  difficulty = xushi_difficulty_copy (present);
  xushi_spec_set_string (find_member (difficulty, member), text);
  if (difficulty->text == NULL)
    return refuse (_ ("Say what the difficulty is; the button deletes it."));
  xushi_editor_put_difficulty (xushi_details_context_get_editor (context),
                               xushi_details_context_get_indicator (context), difficulty,
                               &error);
  return error;
}

static GError *
put_due (XushiDetailsDifficulty *self, const char *text)
{
  XushiSession *session = xushi_details_context_get_session (
      xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self)));
  g_autofree char *date = xushi_date_read (text, xushi_session_get_year (session));

  if (date == NULL)
    return refuse (_ ("This is no date; write it as 2016-10-20 or 10-20."));
  return put (self, DUE, date);
}

static GError *
take_cb (XushiDetailsField *field, const char *text, XushiDetailsDifficulty *self)
{
  int member = 0;

  while (member < N_MEMBERS && self->fields[member] != field)
    member++;
  g_return_val_if_fail (member < N_MEMBERS, NULL);
  return member == DUE ? put_due (self, text) : put (self, (Member) member, text);
}

static void
delete_cb (XushiDetailsDifficulty *self)
{
  g_autoptr (XushiDetailsContext) context
      = g_object_ref (xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self)));
  g_autoptr (GError) error = NULL;

  if (xushi_editor_delete_difficulty (xushi_details_context_get_editor (context),
                                      xushi_details_context_get_indicator (context), self->id,
                                      &error))
    xushi_details_context_tell (context, _ ("The difficulty was deleted; Ctrl+Z brings it back."));
  else
    xushi_details_context_tell (context, error->message);
}

/* (transfer full): the date as people say it: without its year, which is the plan's. */
static char *
describe_date (const char *date)
{
  int month, day;

  if (!xushi_date_parse (date, NULL, &month, &day))
    return g_strdup (date);
  /* TRANSLATORS: a date of the plan's year: month, day */
  return g_strdup_printf (C_ ("date", "%1$02d-%2$02d"), month, day);
}

/* “征地未完成 → 分管副县长，国土局，10月20日前；结果：已解决” */
char *
xushi_details_difficulty_describe (const XushiDifficulty *difficulty)
{
  g_autoptr (GString) text = g_string_new (difficulty->text);
  const char *handed[] = { difficulty->level, difficulty->leader, difficulty->department };
  gboolean any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (handed); i++)
    if (handed[i] != NULL)
      {
        g_string_append_printf (text, "%s%s", any ? _ (", ") : " → ", handed[i]);
        any = TRUE;
      }
  if (difficulty->due != NULL)
    {
      g_autofree char *due = describe_date (difficulty->due);

      g_string_append (text, any ? _ (", ") : " → ");
      g_string_append_printf (text, _ ("by %s"), due);
    }
  if (difficulty->result != NULL)
    g_string_append_printf (text, _ ("; result: %s"), difficulty->result);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
xushi_details_difficulty_refresh (XushiDetailsSection *section)
{
  XushiDetailsDifficulty *self = XUSHI_DETAILS_DIFFICULTY (section);
  const XushiDifficulty *difficulty = find_difficulty (self);

  if (difficulty == NULL)
    return;
  for (int member = 0; member < N_MEMBERS; member++)
    xushi_details_field_set_text (self->fields[member],
                                  *find_member (difficulty, (Member) member));
  gtk_widget_set_sensitive (self->delete, xushi_details_context_is_editable (
                                              xushi_details_section_get_context (section)));
}

static char *
xushi_details_difficulty_summarize (XushiDetailsSection *section)
{
  const XushiDifficulty *difficulty = find_difficulty (XUSHI_DETAILS_DIFFICULTY (section));

  return difficulty != NULL ? xushi_details_difficulty_describe (difficulty) : NULL;
}

static gboolean
xushi_details_difficulty_is_relevant (XushiDetailsSection *section)
{
  return xushi_indicator_get_difficulties (xushi_details_section_get_indicator (section))->len
         == 1;
}

static void
xushi_details_difficulty_class_init (XushiDetailsDifficultyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_difficulty_refresh;
  section_class->summarize = xushi_details_difficulty_summarize;
  section_class->is_relevant = xushi_details_difficulty_is_relevant;
  g_type_ensure (XUSHI_TYPE_DETAILS_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-details-difficulty.ui");
  for (gsize i = 0; i < N_MEMBERS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, members[i].name, FALSE,
        G_STRUCT_OFFSET (XushiDetailsDifficulty, fields) + (gssize) (i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsDifficulty, delete);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
xushi_details_difficulty_init (XushiDetailsDifficulty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
xushi_details_difficulty_new (XushiDetailsContext *context, gint64 difficulty, guint number)
{
  XushiDetailsDifficulty *self = g_object_new (XUSHI_TYPE_DETAILS_DIFFICULTY, NULL);
  g_autofree char *title = g_strdup_printf (_ ("No. %u"), number);

  self->id = difficulty;
  for (int i = 0; i < N_MEMBERS; i++)
    {
      g_autofree char *key
          = g_strdup_printf ("difficulty.%s/%" G_GINT64_FORMAT, members[i].name, difficulty);

      g_object_set (self->fields[i], "key", key, NULL);
    }
  g_object_set (self, "title", title, "context", context, NULL);
  xushi_details_field_complete (self->fields[LEADER], XUSHI_COMPLETE_LEADER);
  xushi_details_field_complete (self->fields[DEPARTMENT], XUSHI_COMPLETE_DEPARTMENT);
  return GTK_WIDGET (self);
}

gint64
xushi_details_difficulty_get_id (XushiDetailsDifficulty *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_DIFFICULTY (self), 0);

  return self->id;
}
