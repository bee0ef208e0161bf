/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-scope-private.h"

#include "extract/xushi-extract-charge.h"
#include "extract/xushi-extract-section.h"
#include "extract/xushi-extract-who.h"
#include "extract/xushi-extract-words.h"

/*
 * The departments of targets: those in front of the verb hold to the end of the sentence, those in a
 * bracket or a line behind for what stands before it, those of a row for the row.
 */

/* So many brackets or lines, one behind the other, are about the same. */
#define CHARGES_MAX 8

void
xushi_scope_forget_departments (XushiScope *scope)
{
  g_clear_pointer (&scope->lead, g_free);
  g_clear_pointer (&scope->support, g_free);
}

static char *
copy_names (const XushiText *text, XushiSpan names, XushiSpan helpers, char **support)
{
  g_auto (XushiCharge) charge = { 0 };

  xushi_charge_read_cells (text, names, helpers, &charge);
  *support = g_steal_pointer (&charge.support);

  return g_steal_pointer (&charge.lead);
}

void
xushi_scope_give_departments (XushiCandidate *candidate, const char *lead, const char *support)
{
  if (candidate->lead != NULL && lead != NULL && !g_str_equal (candidate->lead, lead))
    return;
  if (candidate->lead == NULL)
    candidate->lead = g_strdup (lead);
  if (candidate->support == NULL)
    candidate->support = g_strdup (support);
}

/* 县卫健局|新改建村卫生室: the office before the verb itself, which the name leaves out. */
static gboolean
find_actor (const XushiScope *scope, guint at, guint end, XushiWho *who)
{
  guint length = xushi_who_begins (scope->lexicon, scope->text, at, end);

  *who = (XushiWho){ .length = length, .lead = { at, at + length } };

  return length > 0;
}

/* Finds the departments at the beginning of the clause, or behind a date. */
static gboolean
find_front (const XushiScope *scope, XushiWho *who)
{
  const XushiText *text = scope->text;
  guint i = scope->clause_start, end = scope->clause_end, level;
  gboolean promised = FALSE;

  i += xushi_report_section_mark (text, i, end, &level);
  while (i < end && !xushi_who_read (text, i, end, who))
    {
      guint length = xushi_when_skip (text, i, end);

      if (length == 0)
        length = xushi_scope_skip_front (text, i, end, &promised);
      if (length == 0)
        return find_actor (scope, i, end, who);
      i += length;
    }

  return i < end;
}

void
xushi_scope_read_front (XushiScope *scope)
{
  const XushiText *text = scope->text;
  g_autofree char *support = NULL;
  char *lead;
  XushiWho who;
  guint n = scope->candidates->len;

  if (!find_front (scope, &who))
    {
      scope->only_duties = FALSE;
      return;
    }
  scope->only_duties = scope->only_duties && who.alone;
  lead = copy_names (text, who.lead, who.support, &support);
  if (lead != NULL)
    {
      /* …,秋季开学前投用;县卫计局要…: what one is to do by a day is no matter of the next. */
      if (scope->lead != NULL)
        scope->sentence.deadline = scope->clause.deadline = (XushiDeadline){ 0 };
      xushi_scope_forget_departments (scope);
      scope->lead = lead;
    }
  if (support != NULL)
    {
      g_free (scope->support);
      scope->support = g_steal_pointer (&support);
    }
  /* …新建公路20公里,由县交通局负责: nothing follows, so it is said of what came before. */
  if (who.alone)
    for (guint i = MAX (scope->unled_first, xushi_scope_last (scope)); i < n; i++)
      xushi_scope_give_departments (g_ptr_array_index (scope->candidates, i), scope->lead,
                                    scope->support);
  /* 县交通局牵头,县财政局配合: the second is said of the same targets. */
  if (!who.alone)
    scope->unled_first = n;
}

/* 牵头单位：… and 责任单位：… in two brackets or lines, one behind the other: is @at the second? */
static gboolean
follows_charge (const XushiScope *scope, guint at)
{
  if (scope->charged == 0 || scope->charge_run >= CHARGES_MAX || scope->charged > at || at - scope->charged > 3)
    return FALSE;
  for (guint i = scope->charged; i < at; i++)
    if (xushi_text_starts (scope->text, i, at, "\n|。|;|,") == 0)
      return FALSE;

  return TRUE;
}

/* Who stands in a second bracket supports the one of the first. */
static void
add_departments (XushiCandidate *candidate, const XushiCharge *charge)
{
  const char *const names[] = { candidate->support, charge->lead, charge->support };
  GString *support = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      g_string_append_printf (support, "%s%s", support->len > 0 ? "、" : "", names[i]);
  g_free (candidate->support);
  candidate->support = g_string_free (support, support->len == 0);
}

/* Whether the next line begins another section, or none follows: (牵头单位:县教育局) on the last line of one. */
static gboolean
closes_section (const XushiScope *scope)
{
  const XushiText *text = scope->text;
  guint at = scope->line_end, level;

  while (at < text->n && text->ch[at] == '\n')
    at++;
  if (at >= text->n)
    return TRUE;

  return xushi_report_section_mark (text, at, xushi_text_line_end (text, at), &level) > 0 && level < 3;
}

/* Gives what a bracket or line says to the targets before @at that it belongs to. */
static void
assign (XushiScope *scope, const XushiCharge *charge, guint at)
{
  const XushiText *text = scope->text;
  gboolean is_line = at == 0 || text->ch[at - 1] == '\n', again = follows_charge (scope, at);
  guint i = again ? scope->charge_first : is_line ? scope->item_first : scope->unit_first;
  XushiDeadline deadline = xushi_scope_find_deadline (scope, &charge->when);

  /* 一、教育 1.新增学位。2.更换灯具。(牵头单位:…): a line of its own at the end of a section is about all of it */
  if (is_line && !again && closes_section (scope))
    i = MIN (i, scope->section_first);
  scope->charge_first = i;
  scope->charge_run = again ? scope->charge_run + 1 : 0;
  for (; i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      if (candidate->offset >= text->pos[at])
        break;
      if (again && candidate->lead != NULL && charge->lead != NULL
          && !g_str_equal (candidate->lead, charge->lead))
        add_departments (candidate, charge);
      else
        xushi_scope_give_departments (candidate, charge->lead, charge->support);
      if (candidate->deadline.month == 0 && candidate->horizon == 0)
        candidate->deadline = deadline;
    }
  scope->unit_first = scope->item_first = scope->section_first = i;
  scope->itemized = FALSE;
}

/* Reads the brackets that begin before @end, and the words of a line that is none. */
void
xushi_scope_read_charges (XushiScope *scope, guint end)
{
  const XushiText *text = scope->text;

  for (guint i = MAX (scope->clause_start, scope->charged); i < end; i++)
    {
      g_auto (XushiCharge) charge = { 0 };
      guint behind;

      if (text->ch[i] != '(' && text->ch[i] != '[' && i > scope->clause_start)
        continue;
      behind = xushi_charge_read (text, i, scope->line_end, &charge);
      if (behind == i)
        continue;
      assign (scope, &charge, i);
      scope->charged = behind;
      i = behind - 1;
    }
}

/* 新建公路20公里由县交通局负责 */
void
xushi_scope_read_behind (XushiScope *scope)
{
  const XushiText *text = scope->text;
  XushiWho who;

  if (scope->clause_first == scope->candidates->len)
    return;
  for (guint i = scope->clause_start + 1; i < scope->clause_end; i++)
    if (text->ch[i] == U'由' && xushi_who_read (text, i, scope->clause_end, &who))
      {
        g_autofree char *support = NULL;
        g_autofree char *lead = copy_names (text, who.lead, who.support, &support);

        for (guint k = scope->clause_first; k < scope->candidates->len; k++)
          xushi_scope_give_departments (g_ptr_array_index (scope->candidates, k), lead, support);
        return;
      }
}

/* Whether the line says who is charged with what stands above it, and nothing else. */
gboolean
xushi_scope_is_charge_line (const XushiText *text, guint start, guint end)
{
  g_auto (XushiCharge) charge = { 0 };

  return start < end && xushi_charge_read (text, start, end, &charge) > start;
}

/* 2017.10, 2017-10-31 in a cell of dates. */
static gboolean
read_plain_date (const XushiText *text, XushiSpan cell, XushiWhen *when)
{
  XushiNumber number;
  guint month = 0, length;

  if (!xushi_char_is_digit (text->ch[cell.start]) || cell.end < cell.start + 6)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      if (!xushi_char_is_digit (text->ch[cell.start + i]))
        return FALSE;
      when->year = when->year * 10 + (int) (text->ch[cell.start + i] - '0');
    }
  if (xushi_text_starts (text, cell.start + 4, cell.end, ".|-|/") == 0)
    return FALSE;
  length = xushi_number_read (text, cell.start + 5, &number) ? number.end - cell.start - 5 : 0;
  month = length > 0 ? (guint) number.value : 0;
  if (month < 1 || month > 12)
    return FALSE;
  when->month = (int) month;

  return TRUE;
}

static void
read_deadline_cell (const XushiScope *scope, XushiSpan cell, XushiWhen *when)
{
  for (guint i = cell.start; i < cell.end && when->month == 0; i++)
    if (!xushi_when_read (scope->text, i, cell.start, cell.end, when) || when->other)
      *when = (XushiWhen){ 0 };
  if (when->month == 0)
    {
      *when = (XushiWhen){ 0 };
      if (!read_plain_date (scope->text, cell, when))
        *when = (XushiWhen){ 0 };
    }
}

void
xushi_scope_end_row (XushiScope *scope, guint first, const XushiBlockPlace *place)
{
  g_auto (XushiCharge) charge = { 0 };
  XushiDeadline deadline;

  if (first == scope->candidates->len)
    return;
  xushi_charge_read_cells (scope->text, place->lead, place->support, &charge);
  read_deadline_cell (scope, place->deadline, &charge.when);
  deadline = xushi_scope_find_deadline (scope, &charge.when);
  for (guint i = first; i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      xushi_scope_give_departments (candidate, charge.lead, charge.support);
      if (candidate->deadline.month == 0 && candidate->horizon == 0)
        candidate->deadline = deadline;
    }
}
