/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-charge.h"

#include "extract/xushi-extract-words.h"

#include <string.h>

/*
 * Lists of departments with what each of them does: before them (牵头单位：) or behind them (牵头, 配合).
 */

/* Brackets in brackets are no deeper than this. */
#define DEPTH_MAX 3

/* The longest bracket, and the most names and the longest name in it. */
#define CHARGE_MAX 400
#define NAMES_MAX 60
#define NAME_LENGTH_MAX 40

typedef enum
{
  ROLE_NONE, /* not said yet */
  ROLE_LEAD,
  ROLE_OWNER, /* 责任单位: the first leads where nobody else does */
  ROLE_SUPPORT,
  ROLE_PERSON,
  ROLE_TIME,
} Role;

typedef struct
{
  Role role;
  const char *words;
} RoleWords;

/* In front of names, with a colon. */
static const RoleWords role_heads[]
    = { { ROLE_PERSON, "责任领导|牵头领导|分管领导|联系领导|包联领导|包抓领导|县级领导|市级领导|区级领导|责任人|联系人" },
        { ROLE_SUPPORT, "责任(配合)单位|配合责任单位|配合单位|配合部门|配合科室|配合股室|配合处室|协办单位|协办部门|协助单位|协同单位|参与单位|"
                        "参加单位|参与部门|配合|协办" },
        { ROLE_LEAD, "牵头责任单位|牵头单位|牵头部门|牵头科室|牵头股室|牵头处室|牵头股站|牵头中心|主办单位|主办部门|第一责任单位|主责单位|总牵头单位|牵头|主办" },
        { ROLE_OWNER, "责任单位|责任部门|责任科室|责任股室|责任处室|承办科室|承办股室|承办处室|责任主体|承办单位|承办部门|落实单位|实施单位|负责单位|负责部门" },
        { ROLE_TIME, "完成时限|完成时间|完成期限|时限要求|时间要求|时限" } };

/* Behind names. */
static const RoleWords role_tails[]
    = { { ROLE_LEAD, "牵头负责|牵头实施|牵头落实|牵头|主办|(牵头单位)|(牵头)" },
        { ROLE_OWNER, "按职责分工负责|按照职责分工负责|根据职责分工负责|按职责负责|按分工负责|分工负责|共同负责|具体负责|"
                      "负责落实|分别负责|负责|承办|(负责)" },
        { ROLE_SUPPORT, "配合实施|配合落实|配合|协办|参与|参加|协助|协同|(配合单位)|(配合)" } };

typedef struct
{
  Role role;
  XushiSpan span;
} Name;

typedef struct
{
  const XushiText *text;
  GArray *names; /* of Name */
  guint pending; /* names from here have no role yet */
  Role role;
  gboolean headed; /* a head says what they do: whatever follows is a name */
  gboolean said;   /* a head or a tail says so */
  XushiWhen when;
} Reading;

void
xushi_charge_clear (XushiCharge *charge)
{
  g_clear_pointer (&charge->lead, g_free);
  g_clear_pointer (&charge->support, g_free);
}

/* A head at @at with its colon; 0 for none. */
static guint
read_head (const XushiText *text, guint at, guint end, Role *role)
{
  gunichar c = at < end ? text->ch[at] : 0;

  if (c != U'责' && c != U'牵' && c != U'配' && c != U'协' && c != U'参' && c != U'主' && c != U'第'
      && c != U'总' && c != U'承' && c != U'落' && c != U'实' && c != U'负' && c != U'完' && c != U'时'
      && c != U'分' && c != U'联' && c != U'包' && c != U'县' && c != U'市' && c != U'区')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (role_heads); i++)
    {
      guint length = xushi_text_starts (text, at, end, role_heads[i].words);
      guint colon = length > 0 ? xushi_text_starts (text, at + length, end, ":|为|是") : 0;

      if (colon == 0)
        continue;
      *role = role_heads[i].role;
      return length + colon;
    }

  return 0;
}

/* The end of the bracket at @at, with the brackets in it; @at for none. */
static guint
bracket_end (const XushiText *text, guint at, guint end)
{
  gunichar open = text->ch[at], close = open == '(' ? ')' : ']';
  guint depth = 0, limit = MIN (end, at + CHARGE_MAX);

  if (open != '(' && open != '[')
    return at;
  for (guint i = at; i < limit && text->ch[i] != '\n'; i++)
    {
      if (text->ch[i] == open && ++depth > DEPTH_MAX)
        return at;
      if (text->ch[i] == close && --depth == 0)
        return i + 1;
    }

  return at;
}

static void
add_name (Reading *reading, guint start, guint end, Role role)
{
  Name name = { role, { start, end } };

  name.span.end -= xushi_text_ends (reading->text, start, end,
                                    "等有关部门|等相关部门|等部门|等单位|等有关单位|等相关单位|等");
  name.span.start += xushi_text_starts (reading->text, start, name.span.end, "由|会同");
  if (name.span.end >= name.span.start + 2 && name.span.end - name.span.start <= NAME_LENGTH_MAX
      && reading->names->len < NAMES_MAX)
    g_array_append_val (reading->names, name);
}

/* 县财政局和各镇: two names, but 文化和旅游局 is one. */
static void
add_names (Reading *reading, guint start, guint end, Role role)
{
  for (guint i = start + 2; i + 2 < end; i++)
    if (xushi_text_starts (reading->text, i, end, "和|与|及|会同") > 0
        && xushi_who_is_department (reading->text, start, i))
      {
        add_name (reading, start, i, role);
        start = i + xushi_text_starts (reading->text, i, end, "和|与|及|会同");
        i = start + 1;
      }
  add_name (reading, start, end, role);
}

/* What is between two marks: names, with a role behind them or not. */
static void
add_segment (Reading *reading, guint start, guint end)
{
  const XushiText *text = reading->text;
  guint length = 0, first = reading->names->len;
  Role role = reading->role;

  if (end <= start || role == ROLE_PERSON)
    return;
  if (role == ROLE_TIME)
    {
      for (guint i = start; i < end && reading->when.month == 0; i++)
        if (xushi_when_read (text, i, start, end, &reading->when) && reading->when.other)
          reading->when = (XushiWhen){ 0 };
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (role_tails) && length == 0; i++)
    {
      length = xushi_text_ends (text, start, end, role_tails[i].words);
      if (length > 0)
        role = role_tails[i].role;
    }
  add_names (reading, start, end - length, role);
  if (length == 0)
    return;
  reading->said = TRUE;
  /* A、B配合: what is said of the last holds for those before it, but (牵头) for one alone. */
  if (text->ch[end - 1] != ')')
    for (guint i = reading->pending; i < first; i++)
      if (g_array_index (reading->names, Name, i).role == ROLE_NONE)
        g_array_index (reading->names, Name, i).role = role;
  reading->pending = reading->names->len;
}

/* Reads [@start, @end), which is no more than the words. */
static void
read_body (Reading *reading, guint start, guint end)
{
  const XushiText *text = reading->text;
  guint from = start;

  for (guint i = start; i < end;)
    {
      Role role = reading->role;
      guint head = read_head (text, i, end, &role), behind;

      if (head > 0)
        {
          add_segment (reading, from, i);
          reading->role = role;
          reading->headed = reading->said = TRUE;
          reading->pending = reading->names->len;
          i += head;
          from = i;
          continue;
        }
      behind = text->ch[i] == '(' ? bracket_end (text, i, end) : i;
      if (behind > i)
        {
          i = behind;
          /* 县发改局(牵头)县财政局 */
          if (xushi_text_ends (text, from, i, "(牵头)|(配合)|(牵头单位)|(配合单位)") > 0)
            {
              add_segment (reading, from, i);
              from = i;
            }
          continue;
        }
      if (xushi_text_starts (text, i, end, "、|,|;|。|/|\n") > 0 || (text->ch[i] == ':' && i > from))
        {
          add_segment (reading, from, i);
          from = i + 1;
        }
      i++;
    }
  add_segment (reading, from, end);
}

/* Without a head the names must be those of departments: the first where a verb tells what they do (由企业
 * 负责), all of them where nothing does. */
static gboolean
are_departments (const Reading *reading)
{
  guint n = reading->headed ? 0 : reading->said ? 1 : reading->names->len;

  for (guint i = 0; i < MIN (n, reading->names->len); i++)
    {
      const Name *name = &g_array_index (reading->names, Name, i);

      if (!xushi_who_is_department (reading->text, name->span.start, name->span.end))
        return FALSE;
    }

  return TRUE;
}

static void
add_support (GString *support, const char *name, const char *lead)
{
  g_auto (GStrv) known = g_strsplit (support->str, "、", -1);

  if (g_strcmp0 (name, lead) == 0 || g_strv_contains ((const char *const *) known, name))
    return;
  if (support->len > 0)
    g_string_append (support, "、");
  g_string_append (support, name);
}

static void
fill_charge (const Reading *reading, XushiCharge *charge)
{
  static const Role order[] = { ROLE_LEAD, ROLE_OWNER, ROLE_NONE, ROLE_SUPPORT };
  g_autoptr (GString) support = g_string_new (NULL);

  charge->when = reading->when;
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < reading->names->len; i++)
      {
        const Name *name = &g_array_index (reading->names, Name, i);
        g_autofree char *words = NULL;

        if (name->role != order[k])
          continue;
        words = xushi_text_slice_tight (reading->text, name->span.start, name->span.end);
        if (charge->lead == NULL && name->role != ROLE_SUPPORT && support->len == 0)
          charge->lead = g_steal_pointer (&words);
        else
          add_support (support, words, charge->lead);
      }
  if (support->len > 0)
    charge->support = g_strdup (support->str);
}

/* Where the words end that are in no bracket: with the sentence, the line or 】. */
static guint
open_end (const XushiText *text, guint at, guint end)
{
  guint i = at, limit = MIN (end, at + CHARGE_MAX);

  while (i < limit && text->ch[i] != U'。' && text->ch[i] != '\n' && !xushi_text_is_corner (text, i, U'】'))
    i++;

  return i;
}

guint
xushi_charge_read (const XushiText *text, guint at, guint end, XushiCharge *charge)
{
  g_autoptr (GArray) names = NULL;
  Reading reading = { .text = text };
  guint from = at, stop, behind;
  Role role;

  *charge = (XushiCharge){ 0 };
  if (at >= end)
    return at;
  behind = bracket_end (text, at, end);
  if (behind > at)
    {
      from = at + 1;
      stop = behind - 1;
    }
  else if (read_head (text, at, end, &role) > 0)
    stop = behind = open_end (text, at, end);
  else
    return at;
  reading.names = names = g_array_new (FALSE, FALSE, sizeof (Name));
  read_body (&reading, from, stop);
  /* A bracket of names alone stands at the end of what they do: not 业主委员会(物业管理委员会)1000个. */
  if ((reading.names->len == 0 && !reading.headed) || !are_departments (&reading)
      || (!reading.said && behind < end && xushi_text_starts (text, behind, end, "。|;|\n") == 0))
    return at;
  fill_charge (&reading, charge);

  return behind;
}

static void
read_cell (const XushiText *text, XushiSpan cell, Role role, GArray *names)
{
  Reading reading = { .text = text, .names = names, .pending = names->len, .role = role };

  read_body (&reading, cell.start, cell.end);
}

void
xushi_charge_read_cells (const XushiText *text, XushiSpan lead, XushiSpan support,
                         XushiCharge *charge)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Reading reading = { .text = text, .names = names };

  *charge = (XushiCharge){ 0 };
  read_cell (text, lead, ROLE_OWNER, names);
  read_cell (text, support, ROLE_SUPPORT, names);
  fill_charge (&reading, charge);
}

guint
xushi_charge_cut (const XushiText *text, guint start, guint end)
{
  guint floor = MAX (start, end > CHARGE_MAX ? end - CHARGE_MAX : 0);

  if (end <= start || (text->ch[end - 1] != ')' && text->ch[end - 1] != ']'))
    return end;
  for (guint i = end, depth = 0; i > floor; i--)
    {
      gunichar c = text->ch[i - 1];
      g_auto (XushiCharge) charge = { 0 };

      depth += c == ')' || c == ']';
      depth -= c == '(' || c == '[';
      if (depth == 0)
        return xushi_charge_read (text, i - 1, end, &charge) == end ? i - 1 : end;
    }

  return end;
}
