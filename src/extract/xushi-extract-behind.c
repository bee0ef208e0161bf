/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-subject.h"

#include "extract/xushi-extract-when.h"

/*
 * The name that stands behind its number: 27个|贫困村全部出列, 3000名|老人购买居家养老服务.
 */

/* What a project or a thing ends with: 27个贫困村全部出列, 11条连接线全部建成. */
static const char *ends = "恢复重建|复耕到位|整改到位|整改完毕|安装到位|拆除重建|建好|扫尾|补齐|完工通水|通水|通气|封顶|交房|开园|开学|入住|回迁|试运营|达到脱贫标准|达到退出标准|退出|建成通车|建成使用|投入使用|建成并投入使用|通车|出列|脱贫|完工|建成|竣工|开工|投用|达标|投产|摘帽|启用|清零|交付|贯通|投运|开工建设|建成投用|建成投产|验收|改造完成|建设完成|完成";

/* Verbs that say no more than that something is done for those who are counted. */
static const char *light = "提供|实施|开展|进行|落实|办理|建立";

/* Verbs that say what they get; the longest first. */
static const char *giving = "购买|免费发放|免费安装|免费配备|发放|新装|配备|安装|减免|缴纳|赠送";

static char *
join (const XushiText *text, XushiSpan one, XushiSpan other, const char *between)
{
  g_autofree char *first = xushi_text_slice_tight (text, one.start, one.end);
  g_autofree char *last = xushi_text_slice_tight (text, other.start, other.end);

  return g_strconcat (first, between, last, NULL);
}

/* 贫困村|全部|出列 → 贫困村(出列). (transfer full) (nullable) */
static char *
name_reached (const XushiText *text, guint start, guint end)
{
  guint length = xushi_text_ends (text, start, end, ends), at = end - length, all, stop;
  g_autofree char *thing = NULL, *verb = NULL;

  if (length == 0)
    return NULL;
  all = xushi_text_ends (text, start, at, "要全部|必须全部|必须全面|必须|都要|要在|将全部|将全面|将基本|将实现|全部|全面|均|都|实现|基本|顺利|将");
  /* 重大项目8月底前|全部|开工, 病险水库9月底前|完工 */
  stop = at - all;
  stop -= xushi_when_skip_back (text, start, stop);
  stop -= xushi_text_ends (text, start, stop, "年内|年底|今年");
  stop -= stop > start + 3 ? xushi_text_ends (text, start, stop, "务必于|务必在|务必|必须于|必须在|必须") : 0;
  stop -= stop > start + 4 ? xushi_text_ends (text, start, stop, "必须在|要在|须在|将在|将于|要于|在|于") : 0;
  if (stop == at || stop <= start)
    return NULL;
  /* 危房改造|工作|7月底前|全面完成 */
  stop -= stop > start + 4 ? xushi_text_ends (text, start, stop, "工作|任务") : 0;
  thing = xushi_text_slice_tight (text, start, stop);
  /* 街巷改造|要全部|完成: a work is completed, and that needs no word. */
  if (xushi_text_is (text, at, end, "完成") > 0)
    return all > 0 && xushi_text_ends (text, start, stop, "改造|建设|治理|整治|工程|项目|任务|修复|编制|创建") > 0
               ? g_steal_pointer (&thing)
               : NULL;
  /* 撂荒地全部(复耕|到位) */
  length = xushi_text_ends (text, at, end, "到位|完毕");
  verb = xushi_text_slice_tight (text, at, end - length);

  return g_strdup_printf ("%s(%s)", thing, verb);
}

/* 为|老人购买服务 → 购买服务的老人, 为|家庭实施改造 → 家庭改造. (transfer full) (nullable) */
static char *
name_given (const XushiText *text, guint start, guint end)
{
  for (guint at = start + 2; at + 2 < end; at++)
    {
      guint length = xushi_text_starts (text, at, end, light);

      if (length > 0)
        return join (text, (XushiSpan){ start, at }, (XushiSpan){ at + length, end }, "");
      length = xushi_text_is (text, at, end, "全力");
      if (length > 0)
        return join (text, (XushiSpan){ at + length, end - xushi_text_ends (text, at, end, "目标") },
                     (XushiSpan){ start, at }, "的");
      if (xushi_text_starts (text, at, end, giving) > 0)
        return join (text, (XushiSpan){ at, end }, (XushiSpan){ start, at }, "的");
      length = xushi_text_is (text, at, end, "免费");
      if (length > 0)
        {
          /* 老人免费|进行|体检 */
          length += xushi_text_starts (text, at + length, end, light);
          return join (text, (XushiSpan){ start, at }, (XushiSpan){ at + length, end }, "免费");
        }
    }

  return NULL;
}

char *
xushi_subject_name_behind (const XushiText *text, XushiSpan after, gboolean given)
{
  guint end = MAX (after.start, after.end), length = xushi_when_skip (text, after.start, end);
  char *name;

  /* 其中15家|6月底前|完成 */
  if (length > 0 && after.start + length < end
      && xushi_text_ends (text, after.start + length, end, ends) == end - after.start - length)
    return xushi_text_slice_tight (text, after.start + length, end);
  /* 通道绿化65公里|同步栽完 */
  if (xushi_text_equals (text, after.start, end, "同步栽完|全部栽完|栽完|栽植到位|全部栽植到位|同步栽植|同步完成|补上|全部补上") > 0)
    return g_strdup ("");
  /* 毕业生25名|充实到乡镇 */
  if (xushi_text_starts (text, after.start, end, "充实到|充实基层|进驻|下沉|驻村|到岗|上岗|走进|参训|参会") > 0)
    return g_strdup ("");
  name = name_reached (text, after.start, end);
  if (name != NULL)
    return name;
  /* 25个村污水处理设施建设: the villages are counted. */
  if (xushi_text_is (text, after.start, end, "村") > 0 && after.start + 4 < end
      && !xushi_text_starts (text, after.start + 1, end, "庄|民|级|镇|居|卫|组|集|容|社|域|干|道|史|落|企|务|内|庙|("))
    {
      guint from = after.start + 1 + xushi_text_is (text, after.start + 1, end, "的");
      guint all = xushi_text_starts (text, from, end, "全部|都将|都|均");
      g_autofree char *what
          = xushi_text_slice_tight (text, from, end - xushi_text_ends (text, from, end, "任务"));

      /* 12个村|全部|通上柏油路 */
      if (all > 0 || xushi_text_is (text, from, end, "通") > 0)
        return join (text, (XushiSpan){ after.start, after.start + 1 }, (XushiSpan){ from + all, end }, "");
      return g_strconcat (what, "村", NULL);
    }
  /* 高标准农田和一批养殖场 */
  for (guint at = after.start + 1; at < end; at++)
    if (xushi_text_starts (text, at, end, "、建成|、安装|、新建|、完成|(包括|和一批|及一批|和若干|等一批|并实现|并投入|并交付|并通过|并启用|并达到") > 0)
      end = at;
  /* 除险加固任务 is the thing itself. */
  end -= xushi_text_ends (text, after.start, end, "的建设任务|的创建任务|的任务|工作任务|的目标|的年度目标");
  name = given ? name_given (text, after.start, end) : NULL;
  if (name != NULL)
    return name;
  /* 失业人员|实现|再就业, 劳动力|(其中脱贫劳动力1200名)|转移就业 */
  for (guint at = after.start + 1; at < end; at++)
    {
      guint stop = xushi_text_is (text, at, end, "(其中") > 0 ? xushi_text_closing (text, at, end) : at;

      stop += stop == at && at + 3 < end ? xushi_text_is (text, at, end, "实现") : 0;
      if (stop > at)
        return join (text, (XushiSpan){ after.start, at }, (XushiSpan){ stop, end }, "");
    }

  return xushi_text_slice_tight (text, after.start, end);
}
