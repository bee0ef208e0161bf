/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-phrase.h"

#include "extract/xushi-extract-charge.h"
#include "extract/xushi-extract-words.h"

/* (全长31.4公里、概算9.7亿元), (续建): what is told of a thing in brackets, and belongs to no name. */
static guint
skip_traits (const XushiText *text, guint at, guint end)
{
  guint behind = xushi_text_closing (text, at, end);

  if (behind < at + 3)
    return 0;
  if (xushi_text_equals (text, at + 1, behind - 1, "续建|新建|扩建|改建|新开工|在建|结转|跨年度|计划竣工|拟新开工|PPP"))
    return behind - at;
  if (!xushi_text_starts (text, at + 1, behind - 1,
                          "全长|总长|长|总投资|投资|计划投资|概算|估算|占地|用地|总用地|建筑面积|总建筑面积|规模|"
                          "建设规模|设计规模|总规模|日处理|装机|总装机|库容|总库容|年产|总面积|规划面积|双向"))
    return 0;
  for (guint i = at + 1; i + 1 < behind; i++)
    if (xushi_char_is_digit (text->ch[i]))
      return behind - at;

  return 0;
}

/* (责任单位:县住建局), (6月底前): who does it and when, not what is done. */
static guint
skip_remark (const XushiText *text, guint at, guint end)
{
  g_auto (XushiCharge) charge = { 0 };
  guint behind;

  if (text->ch[at] != '(' && text->ch[at] != '[')
    return 0;
  behind = xushi_charge_read (text, at, end, &charge);
  if (behind > at)
    return behind - at;
  behind = xushi_text_closing (text, at, end);
  if (behind > at + 2 && xushi_when_skip (text, at + 1, behind - 1) == behind - at - 2)
    return behind - at;

  return skip_traits (text, at, end);
}

/* 7月1日起, 三季度|开始: the day on which it begins, which is no deadline of anything else. */
static guint
skip_beginning (const XushiText *text, guint at, guint end, XushiDeadline *since)
{
  XushiWhen when;
  guint behind;

  if (!xushi_when_read (text, at, at, end, &when) || !when.other || when.month == 0)
    return 0;
  *since = (XushiDeadline){ when.year, when.month, when.day };
  behind = at + when.length;
  if (xushi_text_starts (text, behind, end, "开始"))
    return when.length;

  return xushi_text_starts (text, behind, end, "起") > 0
                 && !xushi_text_starts (text, behind + 1, end, "草|步|点|来|重|吊|降|飞|运")
             ? when.length + 1
             : 0;
}

/* What is skipped at @at: a remark, the seam of a folded line, a date. */
static guint
skip_aside (const XushiText *text, guint at, guint end, XushiDeadline *since)
{
  guint length = skip_remark (text, at, end);

  if (length == 0 && text->ch[at] == '\n')
    length = 1;
  if (length == 0 && xushi_when_may_begin (text, at))
    {
      length = xushi_when_skip (text, at, end);
      length = length > 0 ? length : skip_beginning (text, at, end, since);
    }

  return length;
}

/* How near the date in the @length characters at @at is: 全年 is none of anything, the seam of a line
 * neither, nor a bracket on who and how large. */
static XushiPhraseWhen
judge_date (const XushiText *text, guint at, guint length)
{
  XushiWhen when;

  if (text->ch[at] == '(' || text->ch[at] == '[')
    at++;
  if (text->ch[at] == U'全' || !xushi_when_may_begin (text, at)
      || !xushi_when_read (text, at, at, at + length, &when))
    return XUSHI_PHRASE_NEVER;

  return when.month > 0 ? XUSHI_PHRASE_MONTH : XUSHI_PHRASE_YEAR;
}

static void
keep (XushiPhrase *phrase, const XushiText *text, guint at)
{
  phrase->ch[phrase->n] = text->ch[at];
  phrase->at[phrase->n] = at;
  phrase->n++;
  phrase->when[phrase->n] = XUSHI_PHRASE_NEVER;
}

gboolean
xushi_phrase_read (XushiPhrase *phrase, const XushiText *text, XushiSpan span, gboolean whole)
{
  guint at = span.start;

  phrase->n = 0;
  phrase->since = (XushiDeadline){ 0 };
  phrase->from = span.start;
  phrase->when[0] = XUSHI_PHRASE_NEVER;
  phrase->led = FALSE;
  if (span.end - span.start > XUSHI_PHRASE_MAX)
    return FALSE;
  if (!whole)
    {
      at += xushi_who_skip (text, at, span.end);
      phrase->led = at > span.start;
    }
  while (at < span.end)
    {
      guint length = skip_aside (text, at, span.end, &phrase->since);
      guint behind = length > 0 ? at + length : xushi_text_closing (text, at, span.end);

      /* 在9月底前: the word before a date goes with it. */
      if (length > 0 && phrase->n > 0 && phrase->at[phrase->n - 1] + 1 == at
          && xushi_text_starts (text, at - 1, at, "在|于|到|至"))
        phrase->n--;
      if (length > 0)
        phrase->when[phrase->n] = (guint8) MAX (phrase->when[phrase->n],
                                                 judge_date (text, at, length));
      if (length == 0)
        for (guint i = at; i < MAX (behind, at + 1); i++)
          keep (phrase, text, i);
      at = MAX (behind, at + 1);
    }
  phrase->ch[phrase->n] = 0;
  phrase->view = (XushiText){ .ch = phrase->ch, .n = phrase->n };

  return phrase->n > 0;
}

XushiPhraseWhen
xushi_phrase_when (const XushiPhrase *phrase, guint start, guint end)
{
  XushiPhraseWhen when = XUSHI_PHRASE_NEVER;

  for (guint i = start; i <= MIN (end, phrase->n); i++)
    when = MAX (when, (XushiPhraseWhen) phrase->when[i]);

  return when;
}

char *
xushi_phrase_slice (const XushiPhrase *phrase, const XushiText *text, guint start, guint end)
{
  GString *slice = g_string_new (NULL);

  for (guint i = start; i < end;)
    {
      guint from = i;
      g_autofree char *part = NULL;

      do
        i++;
      while (i < end && phrase->at[i] == phrase->at[i - 1] + 1);
      part = xushi_text_slice_tight (text, phrase->at[from], phrase->at[i - 1] + 1);
      g_string_append (slice, part);
    }

  return g_string_free (slice, FALSE);
}
