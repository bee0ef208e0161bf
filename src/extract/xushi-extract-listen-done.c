/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-listen.h"

#include "extract/xushi-extract-number.h"

/*
 * Phrases that tell that a plan was carried out.
 */

/* 完成…任务的: how far the parts of such a phrase are apart. */
#define DONE_MAX 14

/* 完成年度任务的117%, 占年计划的104%, 超额完成, 圆满完成: a plan was carried out. @i: at its first word. */
gboolean
xushi_listen_done (const XushiText *text, guint i, guint end)
{
  static const gunichar first[] = { U'超', U'圆', U'胜', U'较', U'提', U'顺', U'全',
                                    U'均', U'低', U'高', U'快', U'落', U'未', U'慢',
                                    U'完', U'占', U'为', U'达', U'实', U'是', 0 };
  guint stop = MIN (end, i + DONE_MAX);

  if (!xushi_char_is_among (text->ch[i], first))
    return FALSE;

  if (xushi_text_starts (text, i, end,
                         "高出计划|超出计划|高于计划|超额完成|圆满完成|胜利完成|较好完成|较好地完成|提前完成|提前超额|提前一年|顺利完成|"
                         "全面完成了|均完成|均已|超计划|超额|超过既定目标|超既定目标|超过年度目标|超出目标|超过目标|低于序时|高于序时|快于序时|超序时|超过序时|落后序时|落后于序时|未达序时|慢于序时|高于全年目标|高于年度目标|低于全年目标|低于年度目标|高出年度目标|高出全年目标|超年度目标")
      > 0)
    return TRUE;
  if (xushi_text_starts (text, i, end, "完成了|实现了|实现“") > 0
      && xushi_text_has (text, i + 3, stop, "目标|任务|计划"))
    return TRUE;
  /* 新建公办幼儿园28所,完成率50.9% */
  if (xushi_text_is (text, i, end, "完成率") > 0 && xushi_char_is_digit (text->ch[i + 3]) && i > 0
      && text->ch[i - 1] == ',')
    return TRUE;
  if (!xushi_text_starts (text, i, end, "完成|占|为|达|实现|是"))
    return FALSE;
  for (guint k = i + 1; k < stop; k++)
    {
      guint length = xushi_text_starts (text, k, end, "计划|目标|任务|预算|进度");
      XushiNumber number;

      if (length == 0 || text->ch[k] == ',')
        continue;
      length += xushi_text_starts (text, k + length, end, "任务|总数|数|目标|投资");
      /* 完成目标任务9289万元|的67% */
      if (xushi_number_read (text, k + length, &number) && number.end < end && number.rate == NULL && text->ch[number.end] != '%')
        length = number.end - k + xushi_text_starts (text, number.end, end, "元|个|户|人|公里|亩|吨|套|家|座");
      length += xushi_text_starts (text, k + length, end, "的");
      length += xushi_text_starts (text, k + length, end, "近|约|超|逾");
      if (xushi_number_read (text, k + length, &number)
          && (number.rate != NULL || text->ch[number.end] == '%'))
        return TRUE;
    }

  return FALSE;
}
