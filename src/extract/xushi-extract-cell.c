/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-cell.h"

#include "base/xushi-number.h"
#include "extract/xushi-extract-propose.h"
#include "extract/xushi-extract-quantity.h"

#include <string.h>

struct _XushiCellTargetReader
{
  XushiLexicon *lexicon; /* owned */
};

/* No cell with more numbers than this is a target. */
#define NUMBERS_MAX 8

XushiCellTargetReader *
xushi_cell_target_reader_new (void)
{
  XushiCellTargetReader *self = g_new0 (XushiCellTargetReader, 1);

  self->lexicon = xushi_lexicon_new ();
  return self;
}

void
xushi_cell_target_reader_free (XushiCellTargetReader *self)
{
  if (self == NULL)
    return;
  xushi_lexicon_free (self->lexicon);
  g_free (self);
}

/* The kinds of the unit @unit, with a scale in front or without; 0 for what is none. */
static guint
find_kinds (const XushiLexicon *lexicon, const char *unit)
{
  g_autoptr (XushiText) text = xushi_text_new (lexicon, unit);
  guint kinds = 0, at = 0;

  while (at < text->n && xushi_text_starts (text, at, text->n, "万|亿|千|百|十") > 0)
    at++;
  /* 万, 亿 alone. */
  if (at == text->n)
    return at > 0 ? XUSHI_WORD_UNIT : 0;
  /* 亿千瓦时 is 亿 of 千瓦时. */
  for (guint start = at;; start--)
    {
      guint length = xushi_lexicon_match (lexicon, text, start, text->n, XUSHI_WORD_UNIT, &kinds);

      if (length == text->n - start)
        return kinds;
      /* 元/人, 吨/日 */
      if (length > 0 && start + length < text->n && text->ch[start + length] == '/')
        return kinds;
      if (start == 0)
        return 0;
    }
}

gboolean
xushi_cell_target_is_unit (const XushiCellTargetReader *self, const char *text)
{
  return *text != '\0' && g_utf8_strlen (text, -1) <= 8 && find_kinds (self->lexicon, text) != 0;
}

/* The words that may stand before a number without saying what it is the number of. */
#define BEFORE                                                                                 \
  (XUSHI_WORD_RISE | XUSHI_WORD_FALL | XUSHI_WORD_REACH | XUSHI_WORD_AT_LEAST | XUSHI_WORD_AT_MOST \
   | XUSHI_WORD_ABOUT | XUSHI_WORD_WILL | XUSHI_WORD_SCOPE | XUSHI_WORD_SPEED)

/* So do these; other verbs say what is done (清淤30万立方米), and are kept. */
#define PLAIN_VERBS                                                                            \
  "了|的|:|,|在|实际|可比价|不变价|名义|按|指标|完成|实现|达到|新增|新建|建成|增加|净增|新引进|引进|新培育|"      \
  "培育|新认定|认定|新开工|开工|改造|新改建|新改扩建|建设|确保|力争|发展|组织|开展|举办|培训|创建|安排|突破|超过|"    \
  "保持|控制|提高|降低|下降|减少|完工|竣工|招录|招聘|招引|签约|落户|争取|筹集|安置|发放|修建|修复|创成|组建|"    \
  "新|建|共|总量|总数|年"

/* Reads the words before the number. Returns where those begin that are understood. */
static guint
read_before (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q,
             XushiWording *wording)
{
  guint at = q->start, length;

  do
    {
      guint kinds = 0;

      length = xushi_lexicon_match_back (lexicon, text, 0, at, BEFORE, &kinds);
      if (length > 0 && (kinds & (XUSHI_WORD_RISE | XUSHI_WORD_SPEED))
          && !xushi_text_ends (text, at - length, at, "到|至|降幅|下降率|下降幅度|降低率"))
        wording->rise = TRUE;
      if (length > 0 && (kinds & XUSHI_WORD_FALL)
          && !xushi_text_ends (text, at - length, at, "到|至|低于"))
        wording->fall = TRUE;
      if (length == 0)
        length = xushi_text_ends (text, 0, at, PLAIN_VERBS);
      at -= length;
    }
  while (length > 0 && at > 0);
  return at;
}

/* The words of a name that say what its percentage is. */
static void
read_name (const char *name, XushiWording *wording)
{
  static const char *const rises[] = { "增长率", "增速", "增幅", "增长", "涨幅", "增长幅度", "递增率",
                                       "提高", "增加", "提升", "上升", "扩大", "增收" };
  static const char *const falls[] = { "下降率", "降幅", "下降", "降低率", "降低", "减少", "削减率", "削减",
                                       "下降幅度", "减排", "压减率" };
  const char *tail = name;

  if (wording->rise || wording->fall || wording->reach)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (rises); i++)
    wording->rise = wording->rise || g_str_has_suffix (tail, rises[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (falls); i++)
    wording->fall = wording->fall || g_str_has_suffix (tail, falls[i]);
}

gboolean
xushi_cell_target_names_change (const char *name)
{
  XushiWording wording = { 0 };

  read_name (name, &wording);
  return wording.rise || wording.fall || xushi_propose_is_rate (name);
}

static XushiCandidate *
make (const XushiLexicon *lexicon, const char *name, const char *unit, XushiOperator op,
      double value, double value2, XushiWording *wording)
{
  XushiCandidate *candidate = g_new0 (XushiCandidate, 1);
  guint kinds = find_kinds (lexicon, unit);

  candidate->quote = g_strdup ("");
  candidate->subject = g_strdup (name);
  candidate->area = g_strdup ("");
  candidate->group = g_strdup ("");
  candidate->unit = g_strdup (unit);
  candidate->op = op;
  candidate->value = value;
  candidate->value2 = value2;
  candidate->parent = -1;
  candidate->total = -1;
  candidate->confidence = 1;
  wording->rate = (kinds & XUSHI_WORD_RATE) != 0;
  wording->counted = (kinds & XUSHI_WORD_COUNT) != 0;
  read_name (name, wording);
  xushi_propose (candidate, wording);
  return candidate;
}

XushiCandidate *
xushi_cell_target_propose (const XushiCellTargetReader *self, const char *name, double value,
                           const char *unit)
{
  XushiWording wording = { 0 };

  return make (self->lexicon, name, unit != NULL ? unit : "", XUSHI_OPERATOR_EQUAL, value,
               XUSHI_UNKNOWN, &wording);
}

/* The unit of the quantity, completed by that of the table. (transfer full) */
static char *
complete_unit (const XushiText *text, const XushiQuantity *q, const char *unit)
{
  g_autofree char *written = xushi_quantity_unit (text, q);

  if (q->kinds != 0 || unit == NULL)
    return g_steal_pointer (&written);
  /* 1.2万 in 万人 is 1.2万人, in 人 as well. */
  if (*written != '\0' && g_str_has_prefix (unit, written))
    return g_strdup (unit);
  return g_strconcat (written, unit, NULL);
}

/* What is before @start and behind @end, without marks, unless the name says it too. */
static char *
find_rest (const XushiText *text, guint start, guint end, const char *name)
{
  g_autofree char *before = xushi_text_slice_tight (text, 0, start);
  g_autofree char *behind = NULL;
  g_autofree char *both = NULL;

  while (end < text->n
         && (strchr (".,;:", (int) MIN (text->ch[end], 0x7f)) != NULL || text->ch[end] == U'。'
             || text->ch[end] == U'、'))
    end++;
  behind = xushi_text_slice_tight (text, end, text->n);
  if (strstr (name, before) != NULL || (*name != '\0' && g_str_has_suffix (before, name)))
    before[0] = '\0';
  if (strstr (name, behind) != NULL)
    behind[0] = '\0';
  both = g_strconcat (before, *before != '\0' && *behind != '\0' ? "…" : "", behind, NULL);
  return *both != '\0' ? g_steal_pointer (&both) : NULL;
}

/* How many numbers there are in @text; the last one is @found. */
static guint
find_numbers (const XushiLexicon *lexicon, const XushiText *text, XushiQuantity *found)
{
  guint n = 0, next = 0;
  XushiQuantity q;

  *found = (XushiQuantity){ 0 };
  for (guint at = 0; at < text->n && n < NUMBERS_MAX; at = MAX (next, at + 1))
    if (xushi_quantity_read (lexicon, text, at, at > 0 ? found->tail : 0, text->n, &q, &next))
      {
        *found = q;
        n++;
        next = MAX (next, q.tail);
      }
  return n;
}

/* 5-7 in %: a range shows itself only before its unit. (transfer full) (nullable) */
static char *
complete_range (const char *cell, const char *unit)
{
  gsize n = strlen (cell);

  return unit != NULL && n > 0 && g_ascii_isdigit (cell[n - 1]) ? g_strconcat (cell, unit, NULL)
                                                                : NULL;
}

/* 80万页, 12栋: in a cell of its own the word behind a number is its unit, listed or not. */
static void
read_unknown_unit (const XushiText *text, XushiQuantity *found)
{
  static const struct
  {
    const char *words;
    XushiOperator op;
    gboolean about;
  } ends[] = {
    { "以上|及以上", XUSHI_OPERATOR_AT_LEAST, FALSE },
    { "以内|以下", XUSHI_OPERATOR_AT_MOST, FALSE },
    { "左右", XUSHI_OPERATOR_EQUAL, TRUE },
  };
  guint at = found->end, length = 0, tail = 0;

  if (found->kinds != 0 || found->tail != found->end || found->op == XUSHI_OPERATOR_RANGE
      || xushi_text_starts (text, at, text->n, "年|月|日|号|季|时|点|周|届|期|级|强|以|左|及|前|底|末|个月") > 0)
    return;
  while (length < 3 && at + length < text->n && xushi_char_is_han (text->ch[at + length]) && tail == 0)
    {
      length++;
      for (gsize i = 0; i < G_N_ELEMENTS (ends) && tail == 0; i++)
        {
          tail = xushi_text_starts (text, at + length, text->n, ends[i].words);
          if (tail > 0 && at + length + tail == text->n)
            {
              found->op = ends[i].op;
              found->about = found->about || ends[i].about;
            }
        }
    }
  if (length == 0 || length > 2 || at + length + tail != text->n)
    return;
  found->unit_at = at;
  found->unit_length = length;
  found->kinds = XUSHI_WORD_UNIT | XUSHI_WORD_COUNT;
  found->end = at + length;
  found->tail = text->n;
}

static XushiCandidate *
read_whole (const XushiCellTargetReader *self, const char *name, const char *cell,
            const char *unit, guint *n_numbers, char **rest)
{
  g_autoptr (XushiText) text = xushi_text_new (self->lexicon, cell);
  XushiQuantity found;
  XushiWording wording = { 0 };
  XushiCandidate *candidate;
  g_autofree char *full = NULL;
  guint start;

  *n_numbers = find_numbers (self->lexicon, text, &found);
  if (*n_numbers != 1)
    return NULL;
  read_unknown_unit (text, &found);
  /* 24小时值班: how long, and no target. */
  if ((found.kinds & XUSHI_WORD_TIME) != 0 && found.tail == found.end && found.tail < text->n
      && xushi_char_is_han (text->ch[found.tail])
      && xushi_text_starts (text, found.tail, text->n, "以|左|及|内|并") == 0)
    return NULL;
  /* 8月底前, 12栋: a number that goes on in a word is not in the unit of the table. */
  if (found.kinds == 0 && found.scale_length == 0 && found.tail < text->n
      && xushi_char_is_han (text->ch[found.tail]))
    return NULL;
  start = read_before (self->lexicon, text, &found, &wording);
  full = complete_unit (text, &found, unit);
  wording.about = found.about;
  wording.corridor = found.corridor;
  wording.reach = found.reach && !wording.rise && !wording.fall;
  candidate = make (self->lexicon, name, full, found.op, found.value, found.value2, &wording);
  *rest = find_rest (text, MIN (start, found.head), found.tail, name);
  return candidate;
}

XushiCandidate *
xushi_cell_target_read (const XushiCellTargetReader *self, const char *name, const char *cell,
                        const char *unit, guint *n_numbers, char **rest)
{
  XushiCandidate *candidate;
  g_autofree char *completed = NULL;

  *rest = NULL;
  candidate = read_whole (self, name, cell, unit, n_numbers, rest);
  completed = *n_numbers == 2 ? complete_range (cell, unit) : NULL;
  return completed != NULL ? read_whole (self, name, completed, unit, n_numbers, rest) : candidate;
}
