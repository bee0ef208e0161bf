/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-details-completion.h"
#include "app/details/xushi-details-field.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"

/* What a field of a difficulty is about: lives with its section. */
typedef struct
{
  gint64 difficulty;
  gsize offset;
  gboolean date;
} Member;

/* In the order of the fields. */
static const struct
{
  const char *id;
  const char *title;
  gsize offset;
  gboolean multiline;
  gboolean date;
} members[] = {
  { "text", NC_ ("difficulty", "Difficulty"), G_STRUCT_OFFSET (XushiDifficulty, text), TRUE, FALSE },
  { "level", NC_ ("difficulty", "Handed to level"), G_STRUCT_OFFSET (XushiDifficulty, level), FALSE,
    FALSE },
  { "leader", NC_ ("difficulty", "Handed to leader"), G_STRUCT_OFFSET (XushiDifficulty, leader),
    FALSE, FALSE },
  { "department", NC_ ("difficulty", "Handed to department"),
    G_STRUCT_OFFSET (XushiDifficulty, department), FALSE, FALSE },
  { "due", NC_ ("difficulty", "Due"), G_STRUCT_OFFSET (XushiDifficulty, due), FALSE, TRUE },
  { "result", NC_ ("difficulty", "Result"), G_STRUCT_OFFSET (XushiDifficulty, result), TRUE,
    FALSE },
};

static GPtrArray *
get_difficulties (XushiDetailsContext *context)
{
  return xushi_indicator_get_difficulties (xushi_details_context_get_indicator (context));
}

/* (nullable) */
static const XushiDifficulty *
find_difficulty (XushiDetailsContext *context, gint64 id)
{
  GPtrArray *difficulties = get_difficulties (context);

  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (difficulty->id == id)
        return difficulty;
    }
  return NULL;
}

static char *
read_member (XushiDetailsContext *context, gpointer data)
{
  const Member *member = data;
  const XushiDifficulty *difficulty = find_difficulty (context, member->difficulty);
  const char *text = NULL;

  if (difficulty != NULL)
    text = *(char **) G_STRUCT_MEMBER_P (difficulty, member->offset);
  return g_strdup (text != NULL ? text : "");
}

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, reason);
  return FALSE;
}

static gboolean
put (XushiDetailsContext *context, const XushiDifficulty *difficulty, GError **error)
{
  if (difficulty->text == NULL)
    return refuse (error, _ ("Say what the difficulty is; the button deletes it."));
  return xushi_editor_put_difficulty (xushi_details_context_get_editor (context),
                                      xushi_details_context_get_indicator (context), difficulty,
                                      error);
}

static gboolean
write_member (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  const Member *member = data;
  const XushiDifficulty *present = find_difficulty (context, member->difficulty);
  g_autoptr (XushiDifficulty) difficulty = NULL;
  g_autofree char *date = NULL;

  if (present == NULL)
    return TRUE;
  if (member->date)
    {
      date = xushi_date_read (
          text, xushi_session_get_year (xushi_details_context_get_session (context)));
      if (date == NULL)
        return refuse (error, _ ("This is no date; write it as 2016-10-20 or 10-20."));
    }
  difficulty = xushi_difficulty_copy (present);
  xushi_spec_set_string ((char **) G_STRUCT_MEMBER_P (difficulty, member->offset),
                         member->date ? date : text);
  return put (context, difficulty, error);
}

/* (transfer full): the date as it is said: without its year, which is the plan's. */
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
static char *
describe (const XushiDifficulty *difficulty)
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
delete_cb (GtkWidget *button, XushiDetailsContext *context)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "xushi-difficulty");
  g_autoptr (GError) error = NULL;

  if (xushi_editor_delete_difficulty (xushi_details_context_get_editor (context),
                                      xushi_details_context_get_indicator (context), *id, &error))
    xushi_details_context_tell (context, _ ("The difficulty was deleted; Ctrl+Z brings it back."));
  else
    xushi_details_context_tell (context, error->message);
}

static GtkWidget *
create_delete_button (XushiDetailsContext *context, gint64 id)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Delete Difficulty"));

  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, xushi_details_context_is_editable (context));
  g_object_set_data_full (G_OBJECT (button), "xushi-difficulty", g_memdup2 (&id, sizeof id),
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), context, 0);
  return button;
}

static void
complete (GtkWidget *field, XushiDetailsContext *context, gsize offset)
{
  GtkWidget *input = xushi_details_field_get_input (XUSHI_DETAILS_FIELD (field));

  if (offset == G_STRUCT_OFFSET (XushiDifficulty, leader))
    xushi_details_complete (GTK_ENTRY (input), context, XUSHI_COMPLETE_LEADER);
  else if (offset == G_STRUCT_OFFSET (XushiDifficulty, department))
    xushi_details_complete (GTK_ENTRY (input), context, XUSHI_COMPLETE_DEPARTMENT);
}

static GtkWidget *
build_one (XushiDetailsContext *context, gpointer data)
{
  gint64 id = *(const gint64 *) data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      Member *member = g_new0 (Member, 1);
      g_autofree char *name = g_strdup_printf ("difficulty.%s/%" G_GINT64_FORMAT, members[i].id, id);
      const XushiDetailsFieldSpec spec = {
        .id = g_intern_string (name),
        .title = g_dpgettext2 (GETTEXT_PACKAGE, "difficulty", members[i].title),
        .multiline = members[i].multiline,
        .read = read_member,
        .write = write_member,
        .data = member,
      };
      GtkWidget *field;

      *member = (Member) { id, members[i].offset, members[i].date };
      field = xushi_details_field_new (context, &spec);
      g_object_set_data_full (G_OBJECT (field), "xushi-member", member, g_free);
      complete (field, context, members[i].offset);
      gtk_box_append (GTK_BOX (box), field);
    }
  gtk_box_append (GTK_BOX (box), create_delete_button (context, id));
  return box;
}

static char *
summarize_one (XushiDetailsContext *context, gpointer data)
{
  const XushiDifficulty *difficulty = find_difficulty (context, *(const gint64 *) data);

  return difficulty != NULL ? describe (difficulty) : NULL;
}

static gboolean
is_only_one (XushiDetailsContext *context, gpointer data)
{
  return get_difficulties (context)->len == 1;
}

static GtkWidget *
create_one (XushiDetailsContext *context, gint64 difficulty, guint number)
{
  gint64 *id = g_memdup2 (&difficulty, sizeof difficulty);
  g_autofree char *title = g_strdup_printf (_ ("No. %u"), number);
  const XushiDetailsSectionSpec spec = { g_intern_string (title), build_one, summarize_one,
                                         is_only_one, id };
  GtkWidget *section = xushi_details_section_new (context, &spec);

  g_object_set_data_full (G_OBJECT (section), "xushi-difficulty", id, g_free);
  return section;
}

static gboolean
shows_the_same (GtkWidget *list, GPtrArray *difficulties)
{
  GtkWidget *child = gtk_widget_get_first_child (list);

  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (child == NULL
          || *(gint64 *) g_object_get_data (G_OBJECT (child), "xushi-difficulty")
                 != difficulty->id)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

/* Rows are made anew only when some have come or gone, so that none loses what is typed. */
static void
refresh_cb (XushiDetailsContext *context, GtkWidget *list)
{
  GPtrArray *difficulties;
  GtkWidget *child;

  if (xushi_details_context_get_indicator (context) == NULL)
    return;
  difficulties = get_difficulties (context);
  if (shows_the_same (list, difficulties))
    return;
  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_box_remove (GTK_BOX (list), child);
  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      gtk_box_append (GTK_BOX (list), create_one (context, difficulty->id, i + 1));
    }
}

static char *
read_nothing (XushiDetailsContext *context, gpointer data)
{
  return g_strdup ("");
}

static gboolean
write_new (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_new (NULL);

  xushi_spec_set_string (&difficulty->text, text);
  return difficulty->text == NULL || put (context, difficulty, error);
}

GtkWidget *
xushi_details_build_difficulties (XushiDetailsContext *context, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const XushiDetailsFieldSpec spec = {
    .id = "difficulty.new",
    .title = _ ("New difficulty"),
    .multiline = TRUE,
    .read = read_nothing,
    .write = write_new,
  };

  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), xushi_details_field_new (context, &spec));
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), list, 0);
  refresh_cb (context, list);
  return box;
}

char *
xushi_details_summarize_difficulties (XushiDetailsContext *context, gpointer data)
{
  GPtrArray *difficulties = get_difficulties (context);
  g_autofree char *first = NULL;

  if (difficulties->len == 0)
    return NULL;
  first = describe (g_ptr_array_index (difficulties, 0));
  if (difficulties->len == 1)
    return g_steal_pointer (&first);
  return g_strdup_printf (_ ("%u in all; %s"), difficulties->len, first);
}
