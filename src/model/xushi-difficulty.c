/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-difficulty.h"

XushiDifficulty *
xushi_difficulty_new (const char *text)
{
  XushiDifficulty *difficulty = g_new0 (XushiDifficulty, 1);

  difficulty->text = g_strdup (text);
  return difficulty;
}

XushiDifficulty *
xushi_difficulty_copy (const XushiDifficulty *difficulty)
{
  XushiDifficulty *copy = xushi_difficulty_new (difficulty->text);

  copy->id = difficulty->id;
  copy->level = g_strdup (difficulty->level);
  copy->leader = g_strdup (difficulty->leader);
  copy->department = g_strdup (difficulty->department);
  copy->due = g_strdup (difficulty->due);
  copy->result = g_strdup (difficulty->result);
  return copy;
}

void
xushi_difficulty_free (XushiDifficulty *difficulty)
{
  if (difficulty == NULL)
    return;
  g_free (difficulty->text);
  g_free (difficulty->level);
  g_free (difficulty->leader);
  g_free (difficulty->department);
  g_free (difficulty->due);
  g_free (difficulty->result);
  g_free (difficulty);
}
