/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-announce.h"

#include "extract/xushi-extract-year.h"

/*
 * Sentences that announce what follows them: the plan, its measures, a list of deeds.
 */

/* A sentence that heads a list is no longer than this. */
#define GROUP_MAX 26

static const char *done_words = "完成了|圆满完成|较好完成|较好地完成|顺利完成|全面完成了|超额完成|胜利完成|"
                                "实现了|提前完成|如期完成|确定的|下达的|已完成";

/* The first characters of the words below */
static gboolean
may_begin_cue (gunichar c)
{
  static const gunichar first[] = { U'预', U'目', U'主', U'奋', U'今', U'明', U'新', U'来', U'未', U'下', U'五', 'x', 0 };

  return xushi_char_is_among (c, first) || xushi_text_may_begin_year (c);
}

gboolean
xushi_announces_plan (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint stop = MIN (end, start + 80);

  if (xushi_text_has (text, start, MIN (end, start + 40), done_words)
      || xushi_text_has (text, start, end, "请予审|请审议|予以审议|提请大会"))
    return FALSE;
  for (guint i = start; i < stop; i++)
    {
      guint rest = MIN (end, i + 36), length = 0, behind;
      int year = 0;

      if (!may_begin_cue (text->ch[i]))
        continue;
      if (xushi_text_starts (text, i, end, "预期目标是|预期目标为|预期目标:|预期目标如下|主要目标是|奋斗目标是|目标任务是|"
                                           "目标是:|目标为:|预期目标建议|预期目标和"))
        return TRUE;
      if (xushi_text_may_begin_year (text->ch[i]))
        year = xushi_text_year (text, i, &length);
      behind = i + length;
      /* 总结去年工作,部署今年重点工作: it tells of a report, and is none. */
      if (xushi_text_has (text, start, i, "去年|上年|总结"))
        return FALSE;
      if (year == 0)
        {
          length = xushi_text_starts (text, i, end,
                                      "今年|明年|新的一年|今后五年|未来五年|今后一个时期|今后几年|来年|"
                                      "今后5年|未来5年|五规划时期|五”时期|五时期|下一步|xx年|今后三年");
          behind = i + length;
          if (xushi_text_starts (text, behind, end, "以来|来|上半年|前|第一季度|一季度"))
            length = 0;
        }
      else if (section->plan_year == 0 || year < section->plan_year)
        length = 0;
      if (length > 0
          && xushi_text_has (text, behind, rest,
                             "总体要求|预期目标|目标任务|主要任务|重点工作|主要工作|工作思路|工作重点|"
                             "政府工作的|政府工作总|政府工作要|政府工作任务|政府工作安排|总体思路|主要目标|"
                             "奋斗目标|发展目标|工作安排|要着力|重点抓好|"
                             "要重点|重点做好|将重点|指导思想|工作要求|我们要|工作总基调"))
        return TRUE;
    }

  return FALSE;
}

/* 今年,重点做好以下工作: on a line of its own: what it announces is the list below. */
gboolean
xushi_announces_list (const XushiText *text, guint start, guint end)
{
  return end > start && text->ch[end - 1] == ':' && (end == text->n || text->ch[end] == '\n')
         && (xushi_text_has (text, start, end, "以下|如下|下列")
             || (end - start <= GROUP_MAX && xushi_text_starts (text, start, end, "下一步|下步|下阶段|下一阶段") > 0));
}

/* 围绕上述目标,重点做好六方面工作: what follows is how they are reached. */
gboolean
xushi_announces_measures (const XushiText *text, guint start, guint end)
{
  return xushi_text_starts (text, start, end,
                            "围绕上述目标|围绕以上目标|围绕这一目标|围绕这些目标|围绕上述任务|为实现上述目标|为实现以上目标|为实现这一目标|"
                            "为完成上述目标|为确保完成上述目标|为确保实现上述目标|按照上述目标|按照上述总体要求|按照以上目标")
             > 0
         && xushi_text_has (text, start, end, "重点|做好|抓好|着力|要|努力|工作");
}

/* 今年我局拟采取以下措施: */
gboolean
xushi_announces_deeds (const XushiText *text, guint start, guint end)
{
  return xushi_text_has (text, start, end, "今年|明年|拟|打算|下步|下一步|年底前|年内")
         && xushi_text_has (text, start, end, "措施|事|工作|任务|项目")
         && !xushi_text_has (text, start, end, "去年|上年|过去|已|了|回顾|情况|问题|以来|成效|上半年|一季度|三季度|月份|1-|1--|1至");
}
