/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-html-element.h"

#define BLOCK(name) { name, XUSHI_HTML_BLOCK, TRUE, 0, XUSHI_N_TALLIES }
#define HEADING(name, level) { name, XUSHI_HTML_HEADING, TRUE, level, XUSHI_N_TALLIES }
#define PART(name, kind) { name, XUSHI_HTML_##kind, TRUE, 0, XUSHI_N_TALLIES }
#define LEFT_OUT(name, tally) { name, XUSHI_HTML_LEFT_OUT, FALSE, 0, tally }

static const XushiHtmlElement elements[] = {
  BLOCK ("p"), BLOCK ("div"), BLOCK ("section"), BLOCK ("article"), BLOCK ("main"),
  BLOCK ("body"), BLOCK ("blockquote"), BLOCK ("center"), BLOCK ("address"), BLOCK ("aside"),
  BLOCK ("header"), BLOCK ("footer"), BLOCK ("form"), BLOCK ("fieldset"), BLOCK ("legend"),
  BLOCK ("figure"), BLOCK ("figcaption"), BLOCK ("hr"), BLOCK ("dl"), BLOCK ("dt"), BLOCK ("dd"),
  BLOCK ("caption"), BLOCK ("details"), BLOCK ("summary"), BLOCK ("thead"), BLOCK ("tbody"),
  BLOCK ("tfoot"),
  HEADING ("h1", 1), HEADING ("h2", 2), HEADING ("h3", 3), HEADING ("h4", 4), HEADING ("h5", 5),
  HEADING ("h6", 6),
  PART ("ul", LIST), PART ("menu", LIST), PART ("dir", LIST), PART ("ol", NUMBERED),
  PART ("li", ITEM), PART ("table", TABLE), PART ("tr", ROW), PART ("td", CELL),
  PART ("th", CELL), PART ("pre", KEPT),
  { "br", XUSHI_HTML_BREAK, FALSE, 0, XUSHI_N_TALLIES },
  { "img", XUSHI_HTML_PICTURE, FALSE, 0, XUSHI_N_TALLIES },
  LEFT_OUT ("head", XUSHI_N_TALLIES), LEFT_OUT ("script", XUSHI_N_TALLIES),
  LEFT_OUT ("style", XUSHI_N_TALLIES), LEFT_OUT ("nav", XUSHI_N_TALLIES),
  LEFT_OUT ("noscript", XUSHI_N_TALLIES), LEFT_OUT ("template", XUSHI_N_TALLIES),
  LEFT_OUT ("button", XUSHI_N_TALLIES), LEFT_OUT ("rt", XUSHI_N_TALLIES),
  LEFT_OUT ("rp", XUSHI_N_TALLIES), LEFT_OUT ("title", XUSHI_N_TALLIES),
  LEFT_OUT ("svg", XUSHI_TALLY_PICTURE), LEFT_OUT ("canvas", XUSHI_TALLY_PICTURE),
  LEFT_OUT ("math", XUSHI_TALLY_FORMULA), LEFT_OUT ("del", XUSHI_TALLY_DELETED),
  LEFT_OUT ("select", XUSHI_TALLY_FORM), LEFT_OUT ("textarea", XUSHI_TALLY_FORM),
  LEFT_OUT ("iframe", XUSHI_TALLY_FORM), LEFT_OUT ("object", XUSHI_TALLY_OBJECT),
  LEFT_OUT ("embed", XUSHI_TALLY_OBJECT), LEFT_OUT ("video", XUSHI_TALLY_OBJECT),
  LEFT_OUT ("audio", XUSHI_TALLY_OBJECT),
};

const XushiHtmlElement *
xushi_html_element_find (const char *name)
{
  static const XushiHtmlElement other = { "", XUSHI_HTML_INLINE, FALSE, 0, XUSHI_N_TALLIES };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_ascii_strcasecmp (elements[i].name, name) == 0)
      return &elements[i];
  return &other;
}
