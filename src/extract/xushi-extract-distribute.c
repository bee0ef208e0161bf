/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "extract/xushi-extract-doubt.h"
#include "extract/xushi-extract-propose.h"
#include "extract/xushi-extract-subject.h"
#include "extract/xushi-extract-whole.h"

#include <string.h>

/*
 * items → targets.
 *
 * An item has one number, and is one target; or one number for several subjects (均, 各); or
 * several numbers for as many subjects (分别). An item without a subject has that of the previous
 * item.
 */

/* The length of a name before a colon. */
#define HEAD_MIN 3
#define HEAD_MAX 40

/* The length of 分别. */
#define EACH_LENGTH 2

/* Who is counted stands within so many characters behind a number without a unit. */
#define PEOPLE_MAX 10

static gboolean
is_noun_behind (const XushiText *text, const XushiQuantity *q, guint end)
{
  gunichar c = q->tail < end ? text->ch[q->tail] : 0;

  if (!(xushi_char_is_han (c) || c == U'“' || c == U'《' || xushi_char_is_latin (c)
        || xushi_char_is_digit (c)))
    return FALSE;

  /* 实现6%以上|增长 */
  if (xushi_text_equals (text, q->tail, end, "增长|的增长|增幅|的增幅|增速|下降"))
    return FALSE;
  return !xushi_text_starts (text, q->tail, end,
                             "的目标|目标|任务|的任务|的增长|大关|台阶|并|且|和|及|与|或|等|力争|确保|其中|"
                             "迈进|奋进|冲刺|看齐|实现|争取|同时|的速度|的水平|水平|不变|的要求|安排|增速|的增速|的增幅|"
                             "以确保|，|的年度|为目标|编制|呢|的目标任务|的预期|左右|提前|全部|新台阶|的发展");
}

static void
read_phrase (XushiReader *reader, const XushiItem *item, const XushiQuantity *first,
             const XushiQuantity *last, XushiItemParts *phrase)
{
  const XushiText *text = reader->text;

  /* An item may begin after the start of the operator: at a verb that serves as one. */
  phrase->before.start = MAX (item->span.start, first->cut);
  phrase->before.end = MAX (phrase->before.start, first->head);
  /* 改造|提升|100家: the word is no measure here. */
  if (xushi_text_is (text, first->head, first->start, "提升") > 0
      && (first->head + 2 == first->start || xushi_text_equals (text, first->head + 2, first->start, "超|近|约|逾"))
      && xushi_text_ends (text, phrase->before.start, first->head, "改造|整治|规范|治理") > 0)
    phrase->before.end += 2;
  phrase->after = (XushiSpan){ last->tail, last->tail };
  phrase->quote = (XushiSpan){ item->span.start, last->tail };
  if (is_noun_behind (text, last, item->span.end))
    phrase->quote.end = phrase->after.end = item->span.end;
  phrase->inherits = xushi_subject_is_empty (reader->lexicon, text, phrase->before)
                     && phrase->after.end == phrase->after.start;
}

/* A distributing 均, not that of 人均, 平均, 均衡. */
static guint
find_each (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      gunichar c = text->ch[i];

      if (c == U'均' && !xushi_text_ends (text, start, i, "人|年|户|亩|平|日|月|地|次|村")
          && !xushi_text_starts (text, i + 1, end, "衡|等|价|质|值|线|匀|可支"))
        return i;
      if (c == U'都' && i > start && !xushi_text_ends (text, start, i, "首|成|古|新|帝")
          && xushi_text_starts (text, i + 1, end, "达|增|要|力|实|超|保|控|提|下|降|不"))
        return i;
      if (c == U'各' && i > start && (i + 1 == end || xushi_text_starts (text, i + 1, end, "新|建|增|完|培|引|达|打|创")))
        return i;
    }

  return end;
}

static guint
find_word (const XushiText *text, guint start, guint end, const char *word)
{
  for (guint i = start; i < end; i++)
    if (xushi_text_is (text, i, end, word) > 0)
      return i;

  return end;
}

static void
read_wording (XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
              XushiWording *wording)
{
  guint start = phrase->before.start, from = q->start > start + 12 ? q->start - 12 : start;
  guint kinds, at = q->start, length;

  *wording = (XushiWording){ .about = q->about,
                             .corridor = q->corridor,
                             .counted = (q->kinds & XUSHI_WORD_COUNT) != 0,
                             .rate = (q->kinds & XUSHI_WORD_RATE) != 0,
                             .reach = q->reach };
  /* 12.5万|贫困人口脱贫: a scale alone, and people behind it */
  wording->counted |= q->kinds == 0 && q->rate == NULL && q->scale_length > 0
                      && xushi_text_has (reader->text, q->tail, MIN (reader->text->n, q->tail + PEOPLE_MAX),
                                         "人口|居民|群众|师生|职工|移民|劳动力|农民|学生|老人|妇女|人员|用户");
  do
    {
      kinds = 0;
      length = xushi_lexicon_match_back (reader->lexicon, reader->text, from, at,
                                         XUSHI_WORD_RISE | XUSHI_WORD_FALL | XUSHI_WORD_REACH
                                             | XUSHI_WORD_AT_LEAST | XUSHI_WORD_AT_MOST
                                             | XUSHI_WORD_ABOUT | XUSHI_WORD_WILL,
                                         &kinds);
      wording->rise |= (kinds & XUSHI_WORD_RISE) != 0;
      wording->fall |= (kinds & XUSHI_WORD_FALL) != 0;
      if (xushi_text_ends (reader->text, from, at - length, "增长|提高|提升|增加"))
        wording->rise = TRUE;
      at -= length;
    }
  while (length > 0 && at > from);
}

static XushiCandidate *
emit (XushiReader *reader, const XushiItem *item, const XushiItemParts *phrase, const XushiQuantity *q,
      const char *subject)
{
  XushiCandidate *candidate = xushi_reader_add (reader, phrase->quote);
  XushiWording wording;

  candidate->subject = g_strdup (subject);
  candidate->op = q->op;
  candidate->value = q->value;
  candidate->value2 = q->value2;
  candidate->unit = xushi_quantity_unit (reader->text, q);
  read_wording (reader, phrase, q, &wording);
  xushi_propose (candidate, &wording);
  xushi_reader_judge (reader, candidate, item, q, phrase);

  return candidate;
}

/* 其中: what follows is a part of the last whole, up to the end of this part of the sentence. */
static void
link_part (XushiReader *reader, const XushiItem *item, XushiCandidate *candidate)
{
  if (xushi_text_has (reader->text, item->span.start,
                      MIN (item->span.end, item->span.start + 4), "其中"))
    reader->parts = TRUE;
  if (reader->parts)
    candidate->parent = reader->whole;
  else
    reader->whole = (int) reader->candidates->len - 1;
}

/* The list of subjects before 分别 or 均 may be the whole previous clause. */
static XushiSpan
find_subjects (XushiReader *reader, XushiItemParts *phrase, guint behind)
{
  XushiSpan span = { phrase->before.start, behind };
  XushiSpan trimmed = xushi_subject_trim (reader->lexicon, reader->text, span);

  if (trimmed.end > trimmed.start || reader->previous.end <= reader->previous.start)
    return span;
  phrase->quote.start = reader->previous.start;

  return reader->previous;
}

/* The verb of a list belongs to each of its names: 建成菜园、书吧各3处. Takes @name. */
static char *
add_label (char *name, const char *label)
{
  g_autofree char *own = name;

  if (label == NULL || g_str_has_suffix (own, ")"))
    return g_steal_pointer (&own);
  if (g_str_has_prefix (own, label))
    return g_strdup_printf ("%s(%s)", own + strlen (label), label);
  return g_strdup_printf ("%s(%s)", own, label);
}

/* The verb in front of a list of things that are counted. (transfer full) (nullable) */
static char *
dup_shared_label (const XushiReader *reader, XushiSpan span, const XushiQuantity *q)
{
  if ((q->kinds & XUSHI_WORD_RATE)
      || xushi_subject_is_plain_label (reader->lexicon, reader->text, span))
    return NULL;
  return xushi_subject_label (reader->lexicon, reader->text, span);
}

/* 税收3亿元,其中地方级2亿元,分别增长13%和14%: the names of a list of values without any of its own
 * are those that the targets before it have, if there are as many. (transfer full) (nullable) */
static GStrv
dup_names_before (const XushiReader *reader, guint count)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (reader->candidates->len != reader->part_at + count)
    return NULL;
  for (guint i = reader->part_at; i < reader->candidates->len; i++)
    {
      const XushiCandidate *before = g_ptr_array_index (reader->candidates, i);

      for (guint j = reader->part_at; j < i; j++)
        if (g_str_equal (((XushiCandidate *) g_ptr_array_index (reader->candidates, j))->subject,
                         before->subject))
          return NULL;
      g_strv_builder_add (builder, before->subject);
    }

  return g_strv_builder_end (builder);
}

/* 实现|战略性新兴产业产值: what is reached is named without it. */
static void
drop_plain_verb (char *name)
{
  static const char *const verbs[] = { "实现", "确保", "保持", "建设", NULL };
  static const char *const built[] = { "用地", "项目", "工程", "规模", "投资", "资金", "任务", "领域", NULL };
  gsize length = xushi_name_prefix (name, verbs);

  /* 建设用地 */
  if (g_str_has_prefix (name, "建设") && xushi_name_prefix (name + strlen ("建设"), built) > 0)
    return;
  if (length > 0 && strlen (name) >= length + 6)
    memmove (name, name + length, strlen (name + length) + 1);
}

/* 幸福院、照料中心分别|新建|20所、5所. (transfer full) (nullable) */
static char *
dup_label_behind (const XushiReader *reader, guint behind, const XushiQuantity *first)
{
  guint start = behind + EACH_LENGTH, length;

  if (start >= first->head || (first->kinds & XUSHI_WORD_RATE))
    return NULL;
  length = xushi_lexicon_match (reader->lexicon, reader->text, start, first->head, XUSHI_WORD_LABEL, NULL);

  return length > 0 && start + length == first->head ? xushi_text_slice_tight (reader->text, start, start + length) : NULL;
}

/* 电子信息、装备制造产业分别实现|产值|150亿元、90亿元. (transfer full) (nullable) */
static char *
dup_measure_behind (const XushiReader *reader, guint behind, const XushiQuantity *first)
{
  guint start = behind + EACH_LENGTH;

  start += xushi_text_starts (reader->text, start, first->head, "实现|完成|达到|创造|取得");
  if (start + 1 >= first->head || !xushi_subject_is_measured (reader->text, (XushiSpan){ start, first->head }))
    return NULL;
  return xushi_text_slice_tight (reader->text, start, first->head);
}

static void
emit_list (XushiReader *reader, const XushiItem *item, const XushiQuantity *quantities,
           XushiItemParts *phrase)
{
  guint behind = find_word (reader->text, phrase->before.start, quantities[0].start, "分别");
  XushiSpan span;
  g_auto (GStrv) names = NULL;
  g_autofree char *label = NULL, *measure = NULL;
  guint n;

  span = find_subjects (reader, phrase, MIN (behind, phrase->before.end));
  names = xushi_subject_split (reader->lexicon, reader->text, span, item->count);
  n = g_strv_length (names);
  if (n > 1)
    drop_plain_verb (names[0]);
  label = dup_shared_label (reader, span, quantities);
  if (label == NULL && n > 1)
    label = dup_label_behind (reader, behind, quantities);
  measure = n > 1 ? dup_measure_behind (reader, behind, quantities) : NULL;
  for (guint i = 0; n > 1 && i < n; i++)
    {
      names[i] = add_label (i > 0 ? xushi_whole_beside (names[i], names[0]) : names[i], label);
      if (measure != NULL && !xushi_whole_is_measured (names[i]))
        {
          char *name = g_strconcat (names[i], measure, NULL);

          g_free (names[i]);
          names[i] = name;
        }
    }
  if (n == 1 && names[0][0] == '\0' && reader->subject != NULL)
    {
      GStrv before = dup_names_before (reader, item->count);

      g_strfreev (names);
      names = before != NULL ? before : g_strdupv ((char *[]){ reader->subject, NULL });
      n = g_strv_length (names);
    }
  for (guint i = 0; i < item->count; i++)
    {
      XushiQuantity q = quantities[i];
      const XushiQuantity *last = &quantities[item->count - 1];
      XushiCandidate *candidate;

      /* 左右 and the unit after the last value apply to all of them. */
      if (last->suffixed && !q.suffixed && q.op == XUSHI_OPERATOR_EQUAL)
        {
          q.op = last->op == XUSHI_OPERATOR_RANGE ? XUSHI_OPERATOR_EQUAL : last->op;
          q.about = last->about;
        }
      else if (quantities[0].op != XUSHI_OPERATOR_EQUAL && !q.suffixed && !quantities[0].suffixed
               && q.op == XUSHI_OPERATOR_EQUAL && quantities[0].op != XUSHI_OPERATOR_RANGE)
        q.op = quantities[0].op;
      q.head = MIN (q.head, quantities[0].head);
      q.start = quantities[0].start;
      candidate = emit (reader, item, phrase, &q, n == item->count ? names[i] : names[0]);
      link_part (reader, item, candidate);
      if (n != item->count)
        xushi_candidate_doubt (candidate, 0.6, _("The list of values does not match the list of names."));
    }
  g_free (reader->subject);
  reader->subject = g_strdup (names[n - 1]);
}

/* 可用财力、农民人均纯收入增长20%以上: each of them grows, also without 均. */
static gboolean
is_list_of_growth (XushiReader *reader, const XushiQuantity *q, XushiSpan span)
{
  const XushiText *text = reader->text;
  gboolean list = FALSE;

  if (!(q->kinds & XUSHI_WORD_RATE)
      || xushi_lexicon_find (reader->lexicon, text, span.end > 4 ? span.end - 4 : 0, q->start,
                             XUSHI_WORD_RISE, NULL)
             >= q->start)
    return FALSE;
  for (guint i = span.start; i < span.end; i++)
    {
      guint behind = xushi_text_closing (text, i, span.end);

      if (behind > i)
        i = behind - 1;
      else if (text->ch[i] == U'、')
        {
          list = TRUE;
          if (!xushi_subject_is_measured (text, (XushiSpan){ span.start, i })
              || xushi_text_ends (text, span.start, i, "项目|企业") > 0)
            return FALSE;
        }
      /* 工业产值和服务业增加值增长12% */
      else if (text->ch[i] == U'和'
               && xushi_text_ends (text, span.start, i, "产值|增加值|收入|总值|总额|投资|零售额|利润|税收|产量") > 0)
        list = TRUE;
    }

  return list;
}

static gboolean
emit_each (XushiReader *reader, const XushiItem *item, const XushiQuantity *q, XushiItemParts *phrase)
{
  guint each = MIN (find_each (reader->text, phrase->before.start, q->start),
                    find_word (reader->text, phrase->before.start, q->start, "分别"));
  g_autofree char *label = NULL;
  XushiSpan span;
  g_auto (GStrv) names = NULL;

  if (each >= q->start)
    {
      each = phrase->before.end;
      if (phrase->after.end > phrase->after.start || !is_list_of_growth (reader, q, phrase->before))
        return FALSE;
    }
  span = find_subjects (reader, phrase, each);
  names = xushi_subject_split (reader->lexicon, reader->text, span, 0);
  if (g_strv_length (names) == 1 && names[0][0] == '\0')
    {
      /* 接待游客2300万人次,旅游总消费210亿元,均增长18%: what stands before it. */
      GStrv before = dup_names_before (reader, reader->candidates->len - reader->part_at);

      if (before != NULL)
        {
          g_strfreev (names);
          names = before;
        }
    }
  if (g_strv_length (names) < 2)
    return FALSE;
  drop_plain_verb (names[0]);
  label = dup_shared_label (reader, span, q);
  for (guint i = 0; names[i] != NULL; i++)
    {
      names[i] = add_label (i > 0 ? xushi_whole_beside (names[i], names[0]) : names[i], label);
      link_part (reader, item, emit (reader, item, phrase, q, names[i]));
    }

  return TRUE;
}

static void
emit_single (XushiReader *reader, const XushiItem *item, const XushiQuantity *q, XushiItemParts *phrase)
{
  g_autofree char *name = xushi_reader_name (reader, phrase, q);

  /* 确定为5%左右: without a name it repeats a target and is not one. */
  if (*name == '\0' && !xushi_scope_awaits_name (&reader->scope, q->start))
    return;
  link_part (reader, item, emit (reader, item, phrase, q, name));
  /* 新建沼气池,上半年完成1200口,全年完成3000口: the name of the clause before goes on, too. */
  if (*name != '\0' && (!phrase->inherits || reader->subject == NULL) && xushi_reader_may_go_on (name))
    {
      /* A name of its own is what the next ones are said of. */
      if (reader->about == NULL || !g_str_has_prefix (name, reader->about))
        {
          g_clear_pointer (&reader->about, g_free);
          reader->n_told_of = 0;
        }
      g_free (reader->subject);
      reader->subject = g_steal_pointer (&name);
    }
}

/* 新增24个、提升10个|A级景区村庄, 解决1.5万人、0.8万头大牲畜|的饮水困难: a verb alone has the noun of the item behind it. */
static void
share_noun (const XushiReader *reader, const XushiClause *clause, const XushiItem *next, XushiItemParts *phrase)
{
  const XushiText *text = reader->text;
  XushiSpan before = xushi_subject_trim (reader->lexicon, text, phrase->before);
  const XushiQuantity *last = &clause->quantities[next->first + next->count - 1];
  guint length = xushi_lexicon_match (reader->lexicon, text, before.start, before.end,
                                      XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL);

  if (phrase->after.end > phrase->after.start || length == 0 || before.start + length < before.end
      /* 减贫|7000人、18个贫困村退出: it says all */
      || xushi_text_equals (text, before.start, before.end, "减贫|脱贫|增收|就业|招生|培训|招商")
      || next->span.start == 0 || text->ch[next->span.start - 1] != U'、'
      || !is_noun_behind (text, last, next->span.end))
    return;
  phrase->after = (XushiSpan){ last->tail, next->span.end };
  for (guint i = last->tail + 1; i + 2 < next->span.end; i++)
    if (text->ch[i] == U'的')
      phrase->after.start = i + 1;
  phrase->inherits = FALSE;
}

static void
read_item (XushiReader *reader, XushiClause *clause, const XushiItem *item)
{
  const XushiQuantity *first = &clause->quantities[item->first];
  const XushiQuantity *last = &clause->quantities[item->first + item->count - 1];
  XushiItemParts phrase;

  read_phrase (reader, item, first, last, &phrase);
  if (item + 1 < clause->items + clause->n_items)
    share_noun (reader, clause, item + 1, &phrase);
  if (item->count > 1)
    emit_list (reader, item, first, &phrase);
  else if (!emit_each (reader, item, first, &phrase))
    emit_single (reader, item, first, &phrase);
}

void
xushi_reader_head (XushiReader *reader, guint start, guint end)
{
  XushiClause clause;
  XushiSpan name;

  xushi_clause_read (reader->lexicon, reader->text, start, end, &clause);
  name = xushi_subject_trim (reader->lexicon, reader->text, clause.span);
  /* 旅游收入|要有新突破:, 城镇化率|再上台阶: */
  for (guint i = name.start + HEAD_MIN; i < name.end; i++)
    if (xushi_text_starts (reader->text, i, name.end, "要有|要再|要实现|要保持|再上|再创|要突破|必须|力争|稳步|持续|实现新|取得新") > 0
        && xushi_subject_is_measured (reader->text, (XushiSpan){ name.start, i }))
      name.end = i;
  if (clause.n_quantities > 0 || name.end < name.start + HEAD_MIN || name.end > name.start + HEAD_MAX
      || (!xushi_subject_is_measured (reader->text, name)
          /* 平均住院日:≤9.5天 */
          && !xushi_text_starts (reader->text, end + 1, reader->text->n, "≤|≥|<|>|=|不低于|不超过|不少于|控制在|达到")))
    return;
  g_free (reader->subject);
  reader->subject = xushi_text_slice_tight (reader->text, name.start, name.end);
}

/* What the past had is no target, but the plan may go on with its name: 去年完成62万标箱,今年力争70万标箱. */
static void
read_past_item (XushiReader *reader, XushiClause *clause, const XushiItem *item)
{
  guint n = reader->candidates->len;
  int whole = reader->whole;

  read_item (reader, clause, item);
  g_ptr_array_set_size (reader->candidates, (int) n);
  reader->whole = whole;
}

/* 推出不少于400场讲座、1000场电影: what stands before the first number of a list holds for all. */
static void
share_operator (const XushiReader *reader, XushiClause *clause)
{
  const XushiQuantity *first = clause->quantities;

  if (clause->n_items < 2 || first->head == first->start || first->suffixed
      || (first->op != XUSHI_OPERATOR_AT_LEAST && first->op != XUSHI_OPERATOR_AT_MOST)
      || first->tail >= clause->span.end || !xushi_char_is_han (reader->text->ch[first->tail]))
    return;
  for (guint i = 1; i < clause->n_items; i++)
    {
      XushiQuantity *q = &clause->quantities[clause->items[i].first];

      if (clause->items[i].count == 1 && q->op == XUSHI_OPERATOR_EQUAL && q->head == q->start
          && q->start == clause->items[i].span.start && q->tail < clause->items[i].span.end)
        q->op = first->op;
    }
}

/* 发展预制菜产业,产值突破100亿元: what is measured of a thing follows the clause that names it. */
static void
keep_clause (XushiReader *reader, XushiSpan span)
{
  if (reader->n_told_of == XUSHI_CLAUSES_KEPT)
    {
      reader->told_of[0] = reader->told_of[1];
      reader->told_of[1] = reader->told_of[2];
      reader->n_told_of--;
    }
  reader->told_of[reader->n_told_of++] = span;
}

gboolean
xushi_reader_numbers (XushiReader *reader, guint start, guint end, gboolean past)
{
  XushiClause clause;

  xushi_clause_read (reader->lexicon, reader->text, start, end, &clause);
  share_operator (reader, &clause);
  for (guint i = 0; i < clause.n_items; i++)
    if (past)
      read_past_item (reader, &clause, &clause.items[i]);
    else
      read_item (reader, &clause, &clause.items[i]);
  reader->previous = clause.n_quantities == 0 ? clause.span : (XushiSpan){ 0, 0 };
  /* 投产里程由6600公里,增加到7000公里 */
  for (guint i = reader->previous.start + 2; i + 1 < reader->previous.end; i++)
    if (xushi_text_starts (reader->text, i, reader->previous.end, "由|从") > 0
        && xushi_char_is_digit (reader->text->ch[i + 1]))
      reader->previous.end = i;
  if (clause.n_quantities == 0)
    keep_clause (reader, clause.span);
  /* 其中,国家铁路7020亿元 */
  if (clause.n_quantities == 0 && xushi_text_equals (reader->text, clause.span.start, clause.span.end, "其中"))
    reader->parts = TRUE;

  return clause.n_quantities > 0;
}
