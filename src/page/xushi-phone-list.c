/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-phone-list-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "page/xushi-page-keep.h"

/* The phone list.
 *
 * A block is a department: its name and counts at the left, its items in lines beside them, and
 * room for a note at the right. An item is never broken between lines, and never cut: one that is
 * wider than its line is wrapped there. The lines of all blocks are divided into pages, as the rows
 * of a table are; a block that continues on the next page repeats its department. */

#define BETWEEN_EMS 0.9
#define DEPARTMENT_MIN_EMS 4.2
#define DEPARTMENT_MAX_EMS 9.0
#define LINES_MAX 20

/* How closely the list is set: text size as a share of the page's, blank space of a block in ems,
 * share of the note, and whether each item has a line of its own. The first that fits one page is
 * taken; what fits none is set as FLOWING. */
typedef struct
{
  double scale;
  double air;
  double note;
  gboolean spread;
  double line;
} Setting;

static const Setting settings[] = {
  { 1, 0.7, 0.3, TRUE, 1.3 },     { 1, 0.6, 0.24, FALSE, 1.3 },
  { 0.95, 0.5, 0.22, FALSE, 1.3 }, { 0.9, 0.4, 0.2, FALSE, 1.3 },
  { 0.85, 0.35, 0.17, FALSE, 1.3 }, { 0.8, 0.25, 0.15, FALSE, 1.25 },
  { 0.8, 0.15, 0.12, FALSE, 1.18 },
};

#define FLOWING 2

/* More items fit no page, and nothing is tried. */
#define PAGE_ITEMS_MAX 500

/* --- the texts --- */

/* "12家（8月）" */
static const char *
tell_last (XushiPhoneList *self, const XushiSpec *spec, const XushiUnreportedItem *item)
{
  g_autofree char *number = NULL, *value = NULL;

  if (item->last_month == 0 || !xushi_is_known (item->last))
    return xushi_keep (self->texts, C_ ("phone", "nothing yet"));
  number = xushi_number_print (item->last, item->decimals);
  value = g_strconcat (number, spec->unit, NULL);
  return xushi_keep_taken (self->texts,
                           g_strdup_printf (_ ("%s (month %d)"), value, item->last_month));
}

static void
add_missing (XushiPhoneList *self, const XushiUnreportedItem *item, int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (item->indicator);
  XushiPhoneItem shown = { .shape = XUSHI_SHAPE_UNREPORTED };

  /* A quarter's figure may still be missing a month later. */
  shown.name = item->due_month == month
                   ? xushi_keep (self->texts, spec->name)
                   : xushi_keep_taken (self->texts, g_strdup_printf (C_ ("phone", "%s [month %d]"),
                                                                     spec->name, item->due_month));
  shown.last = tell_last (self, spec, item);
  g_array_append_val (self->items, shown);
}

static void
add_open (XushiPhoneList *self, XushiIndicator *indicator, int year, int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiPhoneItem shown = { .shape = XUSHI_SHAPE_BEHIND };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      if (!xushi_node_is_overdue (node, year, month))
        continue;
      if (text->len > 0)
        g_string_append (text, _ (", "));
      g_string_append_printf (text, _ ("%s (month %d)"), node->name, node->due_month);
    }
  shown.name = xushi_keep (self->texts, spec->name);
  shown.last = xushi_keep (self->texts, text->str);
  g_array_append_val (self->items, shown);
}

static void
add_block (XushiPhoneList *self, const XushiUnreportedGroup *group, XushiJudgedPlan *judged)
{
  int year = xushi_judged_plan_get_year (judged), month = xushi_judged_plan_get_month (judged);
  XushiPhoneBlock block = { .first = self->items->len };
  const guint counts[XUSHI_PHONE_N_COUNTS]
      = { group->n_due, group->n_reported, group->missing->len };

  block.department
      = xushi_keep (self->texts, *group->department != '\0' ? group->department
                                                            : _ ("No lead department yet"));
  for (guint i = 0; i < XUSHI_PHONE_N_COUNTS && group->n_due > 0; i++)
    g_snprintf (block.counts[i], sizeof block.counts[i], "%u", counts[i]);
  block.n_items = group->missing->len + group->open->len;
  g_array_append_val (self->blocks, block);
  for (guint i = 0; i < group->missing->len; i++)
    add_missing (self, &g_array_index (group->missing, XushiUnreportedItem, i), month);
  for (guint i = 0; i < group->open->len; i++)
    add_open (self, g_ptr_array_index (group->open, i), year, month);
}

static char *
summarize (const XushiUnreported *unreported)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Due %u, reported %u, missing %u."), unreported->n_due,
                          unreported->n_reported, unreported->n_missing);
  if (unreported->n_open > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE,
                                         " %u task has a due milestone that is open.",
                                         " %u tasks have due milestones that are open.",
                                         unreported->n_open),
                            unreported->n_open);
  if (unreported->n_complete > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " %u department has reported everything.",
                                         " %u departments have reported everything.",
                                         unreported->n_complete),
                            unreported->n_complete);
  return g_strdup (text->str);
}

XushiPhoneList *
xushi_phone_list_new (XushiJudgedPlan *judged, const gint64 *area_ids,
                      const char *const *departments)
{
  g_autoptr (XushiUnreported) unreported = xushi_unreported_new (judged, area_ids);
  XushiPhoneList *self = g_new0 (XushiPhoneList, 1);

  self->texts = g_string_chunk_new (1024);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (XushiPhoneBlock));
  self->items = g_array_new (FALSE, FALSE, sizeof (XushiPhoneItem));
  for (guint i = 0; i < unreported->groups->len; i++)
    {
      const XushiUnreportedGroup *group = g_ptr_array_index (unreported->groups, i);

      if (departments != NULL && !g_strv_contains (departments, group->department))
        continue;
      add_block (self, group, judged);
      self->n_missing += group->missing->len;
    }
  /* The counts of all would mislead above the list of one. */
  self->summary
      = xushi_keep_taken (self->texts, departments == NULL ? summarize (unreported) : NULL);
  return self;
}

void
xushi_phone_list_free (XushiPhoneList *list)
{
  if (list == NULL)
    return;
  g_clear_pointer (&list->pages, g_array_unref);
  g_clear_pointer (&list->lines, g_array_unref);
  g_array_unref (list->items);
  g_array_unref (list->blocks);
  g_string_chunk_free (list->texts);
  g_free (list);
}

guint
xushi_phone_list_get_n_missing (const XushiPhoneList *list)
{
  return list->n_missing;
}

/* --- the layout --- */

int
xushi_phone_count_lines (
    XushiTextCache *texts, const char *text, XushiFace face, double size, double width)
{
  XushiLabel label
      = { .text = text, .face = face, .size = size, .width = width, .lines = LINES_MAX };
  XushiTextSize measured;

  if (*text == '\0')
    return 0;
  xushi_text_measure (texts, &label, &measured);
  return measured.lines;
}

/* The width of @text on one line, in ems. Metrics are not hinted, so it holds for every size, and a
 * text is shaped once however many settings are tried. */
static double
measure_ems (const XushiSectionRoom *room, const char *text, XushiFace face)
{
  double size = room->look->style.text_size;
  XushiTextSize measured;

  xushi_text_measure (room->texts, &(XushiLabel){ .text = text, .face = face, .size = size },
                      &measured);
  return measured.width / size;
}

static void
measure_texts (XushiPhoneList *self, const XushiSectionRoom *room)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      XushiPhoneBlock *block = xushi_phone_block (self, i);

      block->department_ems = measure_ems (room, block->department, XUSHI_FACE_BOLD);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      XushiPhoneItem *item = xushi_phone_item (self, i);

      item->name_ems = measure_ems (room, item->name, XUSHI_FACE_BODY);
      item->last_ems = measure_ems (room, item->last, XUSHI_FACE_BODY);
    }
}

static void
place_parts (XushiPhoneList *self, const Setting *setting, const XushiSectionRoom *room)
{
  double em = self->em, widest = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    widest = MAX (widest, xushi_phone_block (self, i)->department_ems);
  self->department_width = CLAMP (widest + 0.1, DEPARTMENT_MIN_EMS, DEPARTMENT_MAX_EMS) * em;
  self->items_x = self->department_width
                  + (XUSHI_PHONE_N_COUNTS * XUSHI_PHONE_COUNT_EMS + 2 * XUSHI_PHONE_GAP_EMS) * em;
  self->width = room->width;
  self->note_x = room->width * (1 - setting->note);
  self->items_width = self->note_x - XUSHI_PHONE_GAP_EMS * em - self->items_x;
}

/* The width of @item on one line, or that of the whole line if it has to be wrapped. */
static double
measure_item (const XushiPhoneList *self, XushiPhoneItem *item, const XushiSectionRoom *room)
{
  double em = self->em;
  double width = (XUSHI_PHONE_SIGN_EMS + item->name_ems + XUSHI_PHONE_BEFORE_LAST_EMS) * em
                 + item->last_ems * xushi_phone_small_size (self);

  item->name_lines = item->last_lines = 1;
  if (width <= self->items_width)
    return width;
  item->name_lines = xushi_phone_count_lines (room->texts, item->name, XUSHI_FACE_BODY, em,
                                              xushi_phone_text_width (self));
  item->last_lines
      = 1
        + xushi_phone_count_lines (room->texts, item->last, XUSHI_FACE_BODY,
                                   xushi_phone_small_size (self), xushi_phone_text_width (self));
  return self->items_width;
}

/* The lines that @item takes: where the last figure is below the name, it counts one more than it
 * has. */
static int
count_item_lines (const XushiPhoneItem *item)
{
  return item->name_lines + item->last_lines - 1;
}

static void
flow_block (XushiPhoneList *self, guint index, const Setting *setting, const XushiSectionRoom *room)
{
  XushiPhoneBlock *block = xushi_phone_block (self, index);
  double em = self->em, x = 0, least;
  int n_department = block->department_ems * em <= self->department_width
                         ? 1
                         : xushi_phone_count_lines (room->texts, block->department, XUSHI_FACE_BOLD,
                                                    em, self->department_width);

  block->first_line = self->lines->len;
  for (guint i = block->first; i < block->first + block->n_items; i++)
    {
      XushiPhoneItem *item = xushi_phone_item (self, i);
      double width = measure_item (self, item, room);
      gboolean fits = x > 0 && !setting->spread && x + width <= self->items_width;
      XushiPhoneLine fresh = { .block = index, .first = i };
      XushiPhoneLine *line;

      if (!fits)
        {
          g_array_append_val (self->lines, fresh);
          x = 0;
        }
      line = xushi_phone_line (self, self->lines->len - 1);
      line->n_items++;
      line->height = MAX (line->height, count_item_lines (item) * self->line * em);
      item->x = x;
      x += width + BETWEEN_EMS * em;
    }
  block->n_lines = self->lines->len - block->first_line;
  least = n_department * self->line * em;
  for (guint i = 0; i < block->n_lines; i++)
    least -= xushi_phone_line (self, block->first_line + i)->height;
  xushi_phone_line (self, self->lines->len - 1)->height += MAX (least, 0) + self->air;
}

/* The first two lines of a department stay together, and so do the last two. */
static gboolean
keeps_next (const XushiPhoneList *self, guint index)
{
  const XushiPhoneBlock *block = xushi_phone_block (self, xushi_phone_line (self, index)->block);
  guint position = index - block->first_line;

  return position + 1 < block->n_lines && (position == 0 || position + 2 == block->n_lines);
}

static void
try_setting (XushiPhoneList *self, const Setting *setting, const XushiSectionRoom *room)
{
  double height = room->height - XUSHI_PHONE_SUMMARY_EMS * room->look->style.text_size, rows;
  g_autofree XushiPageItem *pieces = NULL;

  self->em = MAX (room->look->style.text_size * setting->scale, XUSHI_PAGE_TEXT_MIN);
  self->line = setting->line;
  self->air = setting->air * self->em;
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (XushiPhoneLine));
  place_parts (self, setting, room);
  for (guint i = 0; i < self->blocks->len; i++)
    flow_block (self, i, setting, room);
  pieces = g_new0 (XushiPageItem, self->lines->len + 1);
  for (guint i = 0; i < self->lines->len; i++)
    pieces[i] = (XushiPageItem){ .height = xushi_phone_line (self, i)->height,
                                 .keep_with_next = keeps_next (self, i) };
  rows = MAX (height - XUSHI_PHONE_HEADER_EMS * self->em, self->em);
  self->pages = xushi_paginate (pieces, self->lines->len, rows, rows);
}

GArray *
xushi_phone_list_layout (XushiPhoneList *list, const XushiSectionRoom *room)
{
  g_return_val_if_fail (list->pages == NULL, g_array_ref (list->pages));
  measure_texts (list, room);
  for (guint i = 0; i < G_N_ELEMENTS (settings) && list->items->len <= PAGE_ITEMS_MAX; i++)
    {
      try_setting (list, &settings[i], room);
      if (list->pages->len == 1)
        break;
    }
  if (list->pages == NULL || list->pages->len > 1)
    try_setting (list, &settings[FLOWING], room);
  return g_array_ref (list->pages);
}
