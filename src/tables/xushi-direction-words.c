/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-direction.h"

#include "base/xushi-text.h"
#include "model/xushi-head-words.h"

#include <string.h>

#define AFTER "指标"

gboolean
xushi_direction_read_head (const char *head, XushiBound *bound)
{
  static const char *const most[] = { "不超过", "不高于", "不突破", "上限", "以内", "≤", NULL };
  static const char *const least[] = { "不低于", "不少于", "下限", "以上", "≥", NULL };
  gboolean is_most = xushi_text_has_any (head, most);

  if (!is_most && !xushi_text_has_any (head, least))
    return FALSE;
  *bound = is_most ? XUSHI_BOUND_AT_MOST : XUSHI_BOUND_AT_LEAST;
  return TRUE;
}

gboolean
xushi_direction_read (const char *text, XushiBound *bound)
{
  static const struct
  {
    const char *words;
    XushiBound bound;
  } directions[] = {
    { "正向|正|越高越好|>=|≥|>|＞|不低于|以上|下限", XUSHI_BOUND_AT_LEAST },
    { "逆向|负向|反向|逆|越低越好|<=|≤|<|＜|不高于|不超过|以内|以下|上限|控制性|控制", XUSHI_BOUND_AT_MOST },
  };
  g_autofree char *folded = xushi_text_fold (text);

  if (g_str_has_suffix (folded, AFTER))
    folded[strlen (folded) - strlen (AFTER)] = '\0';
  for (gsize i = 0; *folded != '\0' && i < G_N_ELEMENTS (directions); i++)
    if (xushi_head_words_has (directions[i].words, folded))
      {
        *bound = directions[i].bound;
        return TRUE;
      }
  return FALSE;
}
