/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Lets the whole program see the typefaces in @fonts alone, on every machine the same. To be called
 * before anything is drawn; @folder is a temporary one, for what fontconfig writes. */
void golden_faces_pin (const char *fonts, const char *folder);

/* A line of text that was drawn: its letters, and where it stands on the surface, in dots. */
typedef struct
{
  char *text;
  double x;
  double y;
  double width;
  double height;
  double digit_x;     /* of its last digit */
  double digit_width; /* 0 if it has none */
} GoldenText;

/* (transfer none) (element-type GoldenText): what was drawn since golden_faces_forget (). */
GPtrArray *golden_faces_get_texts (void);

/* (transfer none) (nullable): the characters that were drawn since then in another face than the
 * one that was asked for, as that lacks them, with its name; NULL if there are none. */
const char *golden_faces_get_missing (void);

void golden_faces_forget (void);

G_END_DECLS
