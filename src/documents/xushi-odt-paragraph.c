/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-odt-inside.h"

#include <string.h>

/* No run of blanks is longer. */
#define BLANKS_MAX 100

static gboolean read_inline (XushiOdt *self);

static gboolean
put_and_skip (XushiOdt *self, const char *text)
{
  g_string_append (self->text, text);
  return xushi_odt_skip (self);
}

/* Text in a document: line ends and blanks of the file are one blank. */
static void
put_text (XushiOdt *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean blank = *p == '\n' || *p == '\t' || *p == '\r' || *p == ' ';
      char last = self->text->len > 0 ? self->text->str[self->text->len - 1] : ' ';

      if (!blank)
        g_string_append_c (self->text, *p);
      else if (last != ' ' && last != '\n' && last != '\t')
        g_string_append_c (self->text, ' ');
    }
}

/* What stands in a line: text, and elements that are in it. */
static gboolean
read_line (XushiOdt *self)
{
  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_START:
        if (!read_inline (self))
          return FALSE;
        break;
      case XUSHI_XML_TEXT:
        put_text (self, xushi_xml_get_text (self->xml));
        if (self->text->len > XUSHI_MANUSCRIPT_MAX_TEXT)
          return xushi_manuscript_check_size (self->text->len, self->error);
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
read_span (XushiOdt *self)
{
  g_autofree char *style = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "style-name");
  gsize length = self->text->len;

  if (!read_line (self))
    return FALSE;
  if (self->text->len > length && xushi_odt_styles_is_hidden (self->styles, style))
    {
      g_string_truncate (self->text, length);
      xushi_tally_count (&self->tally, XUSHI_TALLY_HIDDEN, self->text->str);
    }
  return TRUE;
}

static gboolean
read_blanks (XushiOdt *self)
{
  gint64 n = xushi_xml_get_number (self->xml, XUSHI_ODT_TEXT, "c", 1);

  for (gint64 i = 0; i < CLAMP (n, 1, BLANKS_MAX); i++)
    g_string_append_c (self->text, ' ');
  return xushi_odt_skip (self);
}

/* What stands in a frame becomes blocks of its own after the paragraph. */
static gboolean
read_box (XushiOdt *self)
{
  XushiOdtItem item = self->item;
  gboolean is_read;

  xushi_tally_count (&self->tally, XUSHI_TALLY_BOX, self->text != NULL ? self->text->str : NULL);
  self->item = (XushiOdtItem){ NULL, 0, -1, FALSE };
  xushi_manuscript_begin_box (self->document);
  is_read = xushi_odt_each (self, xushi_odt_read_block);
  self->item = item;
  if (!is_read)
    return FALSE;
  if (self->boxes == NULL)
    return xushi_manuscript_add_box (self->document, xushi_manuscript_end_box (self->document),
                                     self->error);
  g_ptr_array_add (self->boxes, xushi_manuscript_end_box (self->document));
  return TRUE;
}

static gboolean
is_drawn (const XushiOdt *self, const char *name)
{
  return xushi_xml_is (self->xml, XUSHI_ODT_DRAW, name);
}

/* In a drawing: a text box, a picture, or shapes with text. */
static gboolean
read_drawn (XushiOdt *self)
{
  if (is_drawn (self, "text-box"))
    return read_box (self);
  if (is_drawn (self, "image"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_PICTURE);
  if (is_drawn (self, "object") || is_drawn (self, "object-ole") || is_drawn (self, "plugin"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_OBJECT);
  if (xushi_odt_is (self, "p") || xushi_odt_is (self, "list"))
    return xushi_odt_read_block (self);
  if (is_drawn (self, "frame") || is_drawn (self, "g") || is_drawn (self, "a"))
    return xushi_odt_each (self, read_drawn);
  return xushi_odt_skip (self);
}

/* A frame has several forms of one thing: a picture that stands for an object is none. */
static gboolean
read_drawing (XushiOdt *self)
{
  guint objects = self->tally.n[XUSHI_TALLY_OBJECT], pictures = self->tally.n[XUSHI_TALLY_PICTURE];

  if (is_drawn (self, "custom-shape") || is_drawn (self, "rect") || is_drawn (self, "ellipse"))
    return read_box (self);
  if (!xushi_odt_each (self, read_drawn))
    return FALSE;
  if (self->tally.n[XUSHI_TALLY_OBJECT] > objects)
    self->tally.n[XUSHI_TALLY_PICTURE] = pictures;
  return TRUE;
}

static gboolean
read_ruby (XushiOdt *self)
{
  return xushi_odt_is (self, "ruby-base") ? read_line (self) : xushi_odt_skip (self);
}

/* A mark that hides the paragraph in which it stands. */
static gboolean
read_hidden_mark (XushiOdt *self)
{
  g_autofree char *value = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "is-hidden");

  self->hidden |= g_strcmp0 (value, "true") == 0;
  return xushi_odt_skip (self);
}

static gboolean
read_inline (XushiOdt *self)
{
  if (xushi_xml_is (self->xml, XUSHI_ODT_OFFICE, "annotation"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_COMMENT);
  if (is_drawn (self, "frame") || is_drawn (self, "g") || is_drawn (self, "custom-shape")
      || is_drawn (self, "rect") || is_drawn (self, "ellipse") || is_drawn (self, "a"))
    return read_drawing (self);
  if (!xushi_xml_is (self->xml, XUSHI_ODT_TEXT, xushi_xml_get_name (self->xml)))
    return xushi_odt_skip (self);
  if (xushi_odt_is (self, "span"))
    return read_span (self);
  if (xushi_odt_is (self, "s"))
    return read_blanks (self);
  if (xushi_odt_is (self, "tab"))
    return put_and_skip (self, "\t");
  if (xushi_odt_is (self, "line-break"))
    return put_and_skip (self, "\n");
  if (xushi_odt_is (self, "note"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_FOOTNOTE);
  if (xushi_odt_is (self, "hidden-text"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_HIDDEN);
  if (xushi_odt_is (self, "hidden-paragraph"))
    return read_hidden_mark (self);
  if (xushi_odt_is (self, "ruby"))
    return xushi_odt_each (self, read_ruby);
  if (xushi_odt_is (self, "script"))
    return xushi_odt_skip (self);
  return read_line (self);
}

/* The number that the list or the headings give (transfer full) (nullable). */
static char *
dup_mark (XushiOdt *self, const char *style, guint heading, gboolean in_list)
{
  XushiOdtItem *item = &self->item;
  const char *list = item->style;
  g_autofree char *mark = NULL;

  if (in_list && (!item->is_first || item->level == 0))
    return NULL;
  if (in_list)
    {
      if (list == NULL)
        list = xushi_odt_styles_get_list (self->styles, style);
      mark = xushi_odt_styles_count (self->styles, list, item->level, item->start);
      item->is_first = FALSE;
    }
  else if (heading > 0)
    mark = xushi_odt_styles_count (self->styles, XUSHI_ODT_OUTLINE, heading, -1);
  return mark != NULL ? xushi_manuscript_part_mark (mark, self->text->str) : NULL;
}

static gboolean
add_paragraph (XushiOdt *self, const char *style, guint heading, gboolean is_header)
{
  gboolean in_list = self->item.level > 0;
  g_autofree char *mark = NULL;

  if (self->hidden || xushi_odt_styles_is_hidden (self->styles, style))
    {
      if (self->text->len > 0)
        xushi_tally_count (&self->tally, XUSHI_TALLY_HIDDEN, NULL);
      return TRUE;
    }
  if (!is_header)
    mark = dup_mark (self, style, heading, in_list);
  return xushi_manuscript_add (self->document,
                               heading > 0  ? XUSHI_BLOCK_HEADING
                               : mark != NULL ? XUSHI_BLOCK_ITEM
                                              : XUSHI_BLOCK_PARAGRAPH,
                               heading > 0 ? heading : mark != NULL ? self->item.level : 0, mark,
                               self->text->str, 0, self->error);
}

static gboolean
add_boxes (XushiOdt *self, GPtrArray *boxes)
{
  while (boxes->len > 0)
    if (!xushi_manuscript_add_box (self->document, g_ptr_array_steal_index (boxes, 0),
                                   self->error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_odt_read_paragraph (XushiOdt *self)
{
  XushiOdt outer = *self;
  g_autofree char *style = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "style-name");
  g_autofree char *header = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "is-list-header");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) boxes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_manuscript_box_free);
  gint64 level = 0;
  gboolean is_read;

  if (xushi_odt_is (self, "h"))
    level = xushi_xml_get_number (self->xml, XUSHI_ODT_TEXT, "outline-level", 1);
  self->text = text;
  self->boxes = boxes;
  self->hidden = FALSE;
  is_read = read_line (self)
            && add_paragraph (self, style, (guint) CLAMP (level, 0, 9),
                              g_strcmp0 (header, "true") == 0)
            && add_boxes (self, boxes);
  self->text = outer.text;
  self->boxes = outer.boxes;
  self->hidden = outer.hidden;
  return is_read;
}
