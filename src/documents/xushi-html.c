/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-html.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "documents/xushi-html-element.h"
#include "documents/xushi-manuscript-tally.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/*
 * A page is read through libxml2's parser of HTML, element by element, without a tree. That parser
 * closes what a page leaves open, so every element that begins here also ends.
 */

/* A page of words is smaller; the library would take long over a larger one. */
#define PAGE_MAX (8 * 1024 * 1024)
#define DEPTH_MAX 256

/* The page names itself, and its encoding, within so many bytes. */
#define HEAD_MAX 4096

typedef struct
{
  const XushiHtmlElement *element; /* static */
  gboolean hidden;                 /* with what is in it */
  guint next;                      /* of a numbered list: the number of its next item */
} Open;

typedef struct
{
  XushiManuscript *document; /* borrowed */
  htmlParserCtxtPtr parser;  /* borrowed */
  XushiTally tally;
  GArray *open;              /* owned: of Open, the elements begun */
  GString *text;             /* owned: of the block that is being read */
  XushiBlockKind kind;
  guint level;
  char *mark;                /* owned, nullable */
  guint n_hidden, n_tables, n_lists;
  gboolean failed;
  GError **error;
} Page;

static void
stop (Page *self)
{
  self->failed = TRUE;
  xmlStopParser (self->parser);
}

/* Ends the block that is being read, if it has begun. */
static void
flush (Page *self)
{
  if (self->failed)
    return;
  if (!xushi_manuscript_add (self->document, self->kind, self->level, self->mark,
                             self->text->str, 0, self->error))
    stop (self);
  else if (self->text->len > 0)
    g_clear_pointer (&self->mark, g_free);
  g_string_truncate (self->text, 0);
}

static const char *
find_attribute (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_str_equal ((const char *) attributes[i], name))
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
  return NULL;
}

static guint
get_number (const xmlChar **attributes, const char *name, guint otherwise, guint most)
{
  const char *text = find_attribute (attributes, name);
  guint64 number = text != NULL ? g_ascii_strtoull (text, NULL, 10) : otherwise;

  return (guint) MIN (number, most);
}

/* Whether the page itself says that nobody sees the element. */
static gboolean
is_hidden (const xmlChar **attributes)
{
  const char *style = find_attribute (attributes, "style");
  g_autofree char *folded = style != NULL ? xushi_text_fold (style) : NULL;

  return find_attribute (attributes, "hidden") != NULL
         || (folded != NULL
             && (strstr (folded, "display:none") != NULL
                 || strstr (folded, "visibility:hidden") != NULL
                 || strstr (folded, "mso-hide:all") != NULL));
}

/* The list in which an item stands, or NULL. */
static Open *
find_list (Page *self)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      Open *open = &g_array_index (self->open, Open, i - 1);

      if (open->element->kind == XUSHI_HTML_LIST || open->element->kind == XUSHI_HTML_NUMBERED)
        return open;
    }
  return NULL;
}

static void
begin_item (Page *self, const xmlChar **attributes)
{
  Open *list = find_list (self);

  g_clear_pointer (&self->mark, g_free);
  self->kind = XUSHI_BLOCK_ITEM;
  self->level = MAX (self->n_lists, 1);
  if (list == NULL || list->element->kind != XUSHI_HTML_NUMBERED)
    return;
  list->next = get_number (attributes, "value", list->next, 99999);
  self->mark = g_strdup_printf ("%u、", list->next++);
}

static void
begin_table_part (Page *self, const XushiHtmlElement *element, const xmlChar **attributes)
{
  if (element->kind == XUSHI_HTML_TABLE)
    {
      self->n_tables++;
      xushi_manuscript_begin_table (self->document);
    }
  else if (self->n_tables == 0)
    return;
  else if (element->kind == XUSHI_HTML_ROW)
    xushi_manuscript_begin_row (self->document, FALSE);
  else
    xushi_manuscript_begin_cell (self->document, get_number (attributes, "colspan", 1, 1000),
                                 get_number (attributes, "rowspan", 1, 65534), FALSE);
}

/* What the beginning of an element that is seen changes. */
static void
begin (Page *self, const XushiHtmlElement *element, const xmlChar **attributes)
{
  if (element->is_block)
    flush (self);
  switch ((int) element->kind)
    {
    case XUSHI_HTML_HEADING:
      self->kind = XUSHI_BLOCK_HEADING;
      self->level = element->level;
      break;
    case XUSHI_HTML_ITEM:
      begin_item (self, attributes);
      break;
    case XUSHI_HTML_LIST:
    case XUSHI_HTML_NUMBERED:
      self->n_lists++;
      break;
    case XUSHI_HTML_TABLE:
    case XUSHI_HTML_ROW:
    case XUSHI_HTML_CELL:
      begin_table_part (self, element, attributes);
      break;
    case XUSHI_HTML_BREAK:
      g_string_append_c (self->text, '\n');
      break;
    case XUSHI_HTML_PICTURE:
      xushi_tally_count (&self->tally, XUSHI_TALLY_PICTURE, self->text->str);
      break;
    default:
      break;
    }
}

/* What an element that is left out is counted as. */
static void
count_left_out (Page *self, const XushiHtmlElement *element, gboolean hidden)
{
  if (hidden || element->tally == XUSHI_TALLY_HIDDEN)
    xushi_tally_count (&self->tally, XUSHI_TALLY_HIDDEN, self->text->str);
  else if (element->tally != XUSHI_N_TALLIES)
    xushi_tally_count (&self->tally, element->tally, self->text->str);
}

static void
start_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Page *self = data;
  const XushiHtmlElement *element = xushi_html_element_find ((const char *) name);
  gboolean hidden = is_hidden (attributes);
  Open open = { element, hidden || element->kind == XUSHI_HTML_LEFT_OUT, 0 };

  if (self->failed)
    return;
  if (self->open->len >= DEPTH_MAX)
    {
      g_set_error_literal (self->error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                           _ ("Its elements stand in each other deeper than any page needs; copy "
                              "its text into a document and save it as .docx."));
      stop (self);
      return;
    }
  open.next = get_number (attributes, "start", 1, 99999);
  if (self->n_hidden == 0 && open.hidden)
    count_left_out (self, element, hidden);
  self->n_hidden += open.hidden;
  g_array_append_val (self->open, open);
  if (self->n_hidden == 0)
    begin (self, element, attributes);
}

static void
end (Page *self, const XushiHtmlElement *element)
{
  if (element->is_block)
    flush (self);
  if (element->kind == XUSHI_HTML_HEADING || element->kind == XUSHI_HTML_ITEM)
    {
      g_clear_pointer (&self->mark, g_free);
      self->kind = XUSHI_BLOCK_PARAGRAPH;
      self->level = 0;
    }
  if (element->kind == XUSHI_HTML_LIST || element->kind == XUSHI_HTML_NUMBERED)
    self->n_lists--;
  if (element->kind == XUSHI_HTML_TABLE && !self->failed)
    {
      self->n_tables--;
      if (!xushi_manuscript_end_table (self->document, self->error))
        stop (self);
    }
}

static void
end_cb (void *data, const xmlChar *name)
{
  Page *self = data;
  Open open;

  if (self->failed || self->open->len == 0)
    return;
  open = g_array_index (self->open, Open, self->open->len - 1);
  g_array_set_size (self->open, self->open->len - 1);
  if (self->n_hidden == 0)
    end (self, open.element);
  self->n_hidden -= open.hidden;
}

/* Line ends and blanks of the page are one blank, and none between two characters that are written
 * without. */
static void
put_text (GString *text, const char *start, gsize length, gboolean is_kept)
{
  const char *stop_at = start + length;

  for (const char *p = start; p < stop_at; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char last = text->len > 0 ? text->str[text->len - 1] : '\n';

      if (is_kept || !(c == ' ' || c == '\n' || c == '\t' || c == '\r'))
        g_string_append_unichar (text, c == 0xa0 ? ' ' : c);
      else if (g_ascii_isgraph (last) || (last != ' ' && last != '\n' && c == ' '))
        g_string_append_c (text, ' ');
    }
}

static void
text_cb (void *data, const xmlChar *text, int length)
{
  Page *self = data;
  gboolean is_kept = FALSE;

  if (self->failed || self->n_hidden > 0)
    return;
  for (guint i = 0; i < self->open->len; i++)
    is_kept |= g_array_index (self->open, Open, i).element->kind == XUSHI_HTML_KEPT;
  put_text (self->text, (const char *) text, (gsize) length, is_kept);
  if (!xushi_manuscript_check_size (self->text->len, self->error))
    stop (self);
}

static void
read_page (Page *self, const char *text)
{
  htmlSAXHandler handler = { 0 };

  handler.startElement = start_cb;
  handler.endElement = end_cb;
  handler.characters = text_cb;
  handler.ignorableWhitespace = text_cb;
  self->parser = htmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (self->parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                        | HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC);
  htmlParseChunk (self->parser, text, (int) strlen (text), 1);
  while (!self->failed && self->open->len > 0)
    end_cb (self, NULL);
  flush (self);
  htmlFreeParserCtxt (self->parser);
}

XushiManuscript *
xushi_html_read (const char *text, GError **error)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  Page self = { .document = document, .error = error };

  if (strlen (text) > PAGE_MAX)
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                           _ ("The page is larger than 8 MB; copy its text into a document and save "
                              "it as .docx."));
      return NULL;
    }
  self.open = g_array_new (FALSE, FALSE, sizeof (Open));
  self.text = g_string_new (NULL);
  read_page (&self, text);
  if (!self.failed)
    xushi_tally_tell (&self.tally, document);
  xushi_tally_clear (&self.tally);
  g_array_unref (self.open);
  g_string_free (self.text, TRUE);
  g_free (self.mark);
  return self.failed ? NULL : g_steal_pointer (&document);
}

gboolean
xushi_html_is_one (const char *text)
{
  static const char *const marks[] = { "<!doctype html", "<html", "<head", "<body", "<table",
                                       "<div",           "<p>",   "<p ",   "<meta", "<title" };
  g_autofree char *head = g_ascii_strdown (text, (gssize) MIN (strlen (text), HEAD_MAX));
  const char *start = head;

  while (g_ascii_isspace (*start))
    start++;
  for (guint i = 0; *start == '<' && i < G_N_ELEMENTS (marks); i++)
    if (strstr (start, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

char *
xushi_html_find_encoding (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head
      = g_ascii_strdown (length > 0 ? data : "", (gssize) MIN (length, HEAD_MAX));
  const char *at;
  g_autofree char *name = NULL;

  if (!xushi_html_is_one (head))
    return NULL;
  at = strstr (head, "charset=");
  if (at == NULL)
    return NULL;
  at += strlen ("charset=");
  at += strspn (at, "\"' ");
  name = g_strndup (at, strspn (at, "abcdefghijklmnopqrstuvwxyz0123456789-_"));
  if (g_str_has_prefix (name, "utf-16") || !xushi_text_knows_encoding (name))
    return NULL;
  return g_steal_pointer (&name);
}
