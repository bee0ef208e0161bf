/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* XushiPinyin: how Chinese is read, for finding by what a keyboard without an input method can
 * type, and for the order of names. The readings are those of ICU's transliterator “Han-Latin”,
 * the order that of ICU's collation of zh by pinyin: neither depends on the computer's language.
 *
 * ICU is loaded when the first Chinese character is to be read; that takes a tenth of a second,
 * once in the program's life (xushi_pinyin_warm ()). Where it cannot be loaded nothing is found by
 * pinyin, and the order is that of the computer's language. Each character is read by itself and
 * remembered.
 *
 * A character of several readings has the one that ICU gives, whatever stands beside it: 行 is xing,
 * also in 银行, 重 is zhong, also in 重庆, and 地 is de, also in 地区.
 *
 * Not to be shared between threads. */
typedef struct _XushiPinyin XushiPinyin;

/* (transfer full): opens nothing yet. */
XushiPinyin *xushi_pinyin_new (void);
void xushi_pinyin_free (XushiPinyin *self);

/* Loads ICU and its readings in a thread of its own, so that the first letter typed does not wait
 * for them, and then calls @loaded (nullable) in the caller's main context. May be called again at
 * little cost: what is loaded stays. */
void xushi_pinyin_warm (GAsyncReadyCallback loaded, gpointer data);

/**
 * xushi_pinyin_spell:
 *
 * Returns: (transfer full): the syllables of @text, separated by blanks, in lower case, without
 *   tones, ü as v: "xin zeng jiu ye", "g d p zeng zhang". A Latin letter and a digit are syllables
 *   of their own; punctuation is left out; what cannot be read is "?".
 */
char *xushi_pinyin_spell (XushiPinyin *self, const char *text);

/* Whether @word, casefolded, could be pinyin: Latin letters, also ü, and digits, and a letter among
 * them. */
gboolean xushi_pinyin_is_typed (const char *word);

/**
 * xushi_pinyin_matches:
 * @spelled: as from xushi_pinyin_spell ()
 * @typed: a word of which xushi_pinyin_is_typed () is true
 *
 * Returns: whether @typed is some syllables that follow each other, each in full or by its first
 *   letter, the last one perhaps broken off: xzjy, xinzeng, xinzengji, xinzjy. u is taken for ü,
 *   too.
 */
gboolean xushi_pinyin_matches (const char *spelled, const char *typed);

/* (transfer full): a key for strcmp () that puts @text in the order of its pinyin: figures, Chinese,
 * Latin letters. */
char *xushi_pinyin_sort_key (XushiPinyin *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiPinyin, xushi_pinyin_free)

G_END_DECLS
