/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-docx-inside.h"

#include <string.h>

/* No more fields stand in each other than this; more are those of a file made to have them. */
#define FIELDS_MAX 1000

/* Whether text here is that of a document, and not the instruction of a field. */
static gboolean
is_shown (const XushiDocx *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (!g_array_index (self->fields, gboolean, i))
      return FALSE;
  return TRUE;
}

static gboolean
put (XushiDocx *self, const char *text)
{
  if (is_shown (self))
    g_string_append (self->paragraph->text, text);
  else
    xushi_tally_count (&self->tally, XUSHI_TALLY_FIELD, self->paragraph->text->str);
  return TRUE;
}

static gboolean
put_and_skip (XushiDocx *self, const char *text)
{
  return put (self, text) && xushi_docx_skip (self);
}

/* The characters of <w:t>. */
static gboolean
read_text (XushiDocx *self)
{
  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_TEXT:
        put (self, xushi_xml_get_text (self->xml));
        if (self->paragraph->text->len > XUSHI_MANUSCRIPT_MAX_TEXT)
          return xushi_manuscript_add (self->document, XUSHI_BLOCK_PARAGRAPH, 0, NULL,
                                     self->paragraph->text->str, 0, self->error);
        break;
      case XUSHI_XML_START:
        if (!xushi_docx_skip (self))
          return FALSE;
        break;
      case XUSHI_XML_END:
      case XUSHI_XML_DONE:
        return TRUE;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

static gboolean
read_field_mark (XushiDocx *self)
{
  g_autofree char *type = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_W, "fldCharType");
  guint n = self->fields->len;

  if (g_strcmp0 (type, "begin") == 0 && n < FIELDS_MAX)
    {
      gboolean in_result = FALSE;

      g_array_append_val (self->fields, in_result);
    }
  else if (g_strcmp0 (type, "separate") == 0 && n > 0)
    g_array_index (self->fields, gboolean, n - 1) = TRUE;
  else if (g_strcmp0 (type, "end") == 0 && n > 0)
    g_array_set_size (self->fields, n - 1);
  return xushi_docx_skip (self);
}

/* Signs of the font Symbol that reports write as signs of comparison; and the circled numbers of
 * Wingdings. */
static gunichar
find_sign (const char *font, gunichar code)
{
  static const struct
  {
    gunichar code, sign;
  } symbols[] = { { 0xa3, 0x2264 }, { 0xb3, 0x2265 }, { 0xb1, 0xb1 }, { 0xb4, 0xd7 },
                  { 0xb0, 0xb0 },   { 0x25, '%' },    { 0x2d, '-' },  { 0xb7, 0x2022 } };

  if (code < 0xf000 || code > 0xf0ff)
    return code;
  code -= 0xf000;
  if (g_strcmp0 (font, "Wingdings") == 0)
    return code >= 0x81 && code <= 0x8a   ? 0x2460 + code - 0x81
           : code >= 0x8c && code <= 0x95 ? 0x2460 + code - 0x8c
                                          : 0;
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (symbols[i].code == code)
      return symbols[i].sign;
  return g_strcmp0 (font, "Symbol") == 0 && code >= '(' && code <= '9' ? code : 0;
}

static gboolean
read_sign (XushiDocx *self)
{
  g_autofree char *font = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_W, "font");
  g_autofree char *hex = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_W, "char");
  guint64 code = hex != NULL ? g_ascii_strtoull (hex, NULL, 16) : 0;
  gunichar sign = code <= 0x10ffff ? find_sign (font, (gunichar) code) : 0;
  char text[7] = { 0 };

  if (sign == 0 || !g_unichar_validate (sign))
    return xushi_docx_leave_out (self, XUSHI_TALLY_SIGN);
  g_unichar_to_utf8 (sign, text);
  return put_and_skip (self, text);
}

/* What stands in a text box becomes blocks of its own after the paragraph. */
static gboolean
read_box (XushiDocx *self)
{
  XushiDocxParagraph *paragraph = self->paragraph;
  g_autofree char *pending = g_strdup (self->pending->str);
  g_autoptr (XushiManuscriptBox) box = NULL;

  xushi_tally_count (&self->tally, XUSHI_TALLY_BOX, paragraph->text->str);
  g_string_truncate (self->pending, 0);
  xushi_manuscript_begin_box (self->document);
  if (!xushi_docx_each (self, xushi_docx_read_block))
    return FALSE;
  box = xushi_manuscript_end_box (self->document);
  g_string_assign (self->pending, pending);
  if (paragraph->boxes == NULL)
    paragraph->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_manuscript_box_free);
  g_ptr_array_add (paragraph->boxes, g_steal_pointer (&box));
  return TRUE;
}

/* In a drawing: text boxes, at whatever depth. */
static gboolean
read_drawing (XushiDocx *self)
{
  if (xushi_docx_is (self, "txbxContent"))
    return read_box (self);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_MC, "AlternateContent"))
    return xushi_docx_alternate (self, read_drawing);
  return xushi_docx_each (self, read_drawing);
}

/* A drawing without a text box is a picture. */
static gboolean
read_shape (XushiDocx *self, XushiTallyKind kind)
{
  guint boxes = self->tally.n[XUSHI_TALLY_BOX];

  if (!xushi_docx_each (self, read_drawing))
    return FALSE;
  if (self->tally.n[XUSHI_TALLY_BOX] == boxes)
    xushi_tally_count (&self->tally, kind, self->paragraph->text->str);
  return TRUE;
}

/* Base and reading of a word: only the base is text. */
static gboolean
read_ruby (XushiDocx *self)
{
  if (xushi_docx_is (self, "r"))
    return xushi_docx_read_run (self);
  if (xushi_docx_is (self, "rubyBase"))
    return xushi_docx_each (self, read_ruby);
  return xushi_docx_skip (self);
}

static gboolean
read_in_run (XushiDocx *self)
{
  if (xushi_docx_is (self, "t"))
    return read_text (self);
  if (xushi_docx_is (self, "tab") || xushi_docx_is (self, "ptab"))
    return put_and_skip (self, "\t");
  if (xushi_docx_is (self, "br") || xushi_docx_is (self, "cr"))
    return put_and_skip (self, "\n");
  if (xushi_docx_is (self, "noBreakHyphen"))
    return put_and_skip (self, "-");
  if (xushi_docx_is (self, "sym"))
    return read_sign (self);
  if (xushi_docx_is (self, "fldChar"))
    return read_field_mark (self);
  if (xushi_docx_is (self, "footnoteReference") || xushi_docx_is (self, "endnoteReference"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_FOOTNOTE);
  if (xushi_docx_is (self, "commentReference"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_COMMENT);
  if (xushi_docx_is (self, "drawing") || xushi_docx_is (self, "pict"))
    return read_shape (self, XUSHI_TALLY_PICTURE);
  if (xushi_docx_is (self, "object"))
    return read_shape (self, XUSHI_TALLY_OBJECT);
  if (xushi_docx_is (self, "ruby"))
    return xushi_docx_each (self, read_ruby);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_MC, "AlternateContent"))
    return xushi_docx_alternate (self, read_in_run);
  return xushi_docx_skip (self);
}

/* The look of a run: whether it is hidden. */
static gboolean
read_look (XushiDocx *self, gboolean *hidden)
{
  guint depth = xushi_xml_get_depth (self->xml);

  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_START:
        if (xushi_docx_is (self, "rPrChange"))
          {
            if (!xushi_docx_skip (self))
              return FALSE;
          }
        else if (xushi_docx_is (self, "vanish"))
          *hidden = xushi_docx_is_on (self->xml);
        else if (xushi_docx_is (self, "rStyle"))
          {
            g_autofree char *id = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_W, "val");

            *hidden |= id != NULL && xushi_docx_styles_look (self->styles, id).hidden;
          }
        break;
      case XUSHI_XML_END:
        if (xushi_xml_get_depth (self->xml) == depth)
          return TRUE;
        break;
      case XUSHI_XML_TEXT:
      case XUSHI_XML_DONE:
        break;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* Whether what was read since the text had @length characters is hidden: takes it back. */
static void
hide (XushiDocx *self, gsize length)
{
  GString *text = self->paragraph->text;

  if (text->len <= length)
    return;
  g_string_truncate (text, length);
  xushi_tally_count (&self->tally, XUSHI_TALLY_HIDDEN, text->str);
}

gboolean
xushi_docx_read_run (XushiDocx *self)
{
  gboolean hidden = self->paragraph->look.hidden;
  gsize length = self->paragraph->text->len;

  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_START:
        if (xushi_docx_is (self, "rPr") ? !read_look (self, &hidden) : !read_in_run (self))
          return FALSE;
        break;
      case XUSHI_XML_END:
      case XUSHI_XML_DONE:
        if (hidden)
          hide (self, length);
        return TRUE;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}
