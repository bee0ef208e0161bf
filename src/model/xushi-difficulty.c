/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-difficulty.h"

#include "model/xushi-attribute.h"

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
  XushiDifficulty *copy;

  g_return_val_if_fail (difficulty != NULL, NULL);

  copy = g_new (XushiDifficulty, 1);
  *copy = *difficulty;
  xushi_attributes_own (&xushi_difficulty_attributes, copy);
  return copy;
}

void
xushi_difficulty_free (XushiDifficulty *difficulty)
{
  if (difficulty == NULL)
    return;
  xushi_attributes_clear (&xushi_difficulty_attributes, difficulty);
  g_free (difficulty);
}
