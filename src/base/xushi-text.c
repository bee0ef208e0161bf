/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-text.h"

#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "base/xushi-text-clean.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <uchardet.h>
#include <unistd.h>

/* Office text comes in few encodings, but does not say in which. They are tried in order of
 * certainty: a byte order mark, strict UTF-8, the zeros of UTF-16, and only then a guess, which
 * must convert without errors and read as everyday Chinese to be accepted. */

/* How much of a guessed text must be in the everyday part of its encoding. */
static const double everyday_share = 0.7;

G_DEFINE_QUARK (xushi-file-error-quark, xushi_file_error)

static gboolean
is_text_character (gunichar c)
{
  if (c < 0x20)
    return c >= '\t' && c <= '\r';
  return c != 0x7f && !(c >= 0x80 && c < 0xa0);
}

/* The first character of @text that could not have been typed; NULL for none. */
static const char *
find_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guchar byte = (guchar) *p;

      if ((byte < 0x20 || byte >= 0x7f) && !is_text_character (g_utf8_get_char (p)))
        return p;
    }
  return NULL;
}

/* Whether there are more control characters than a slip or a damaged disk leaves in a text. */
static gboolean
is_binary (const char *text)
{
  gsize n = 0;

  for (const char *p = find_control (text); p != NULL; p = find_control (g_utf8_next_char (p)))
    n++;
  return n > 3 && n * 50 > strlen (text);
}

static char *
refuse_binary (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                       _ ("This is no text but binary data; save it as a text or CSV file in "
                          "UTF-8 or GB18030."));
  return NULL;
}

/* The number of the line in which byte @end of @data stands, from 1. */
static guint
count_lines (const char *data, gsize end)
{
  guint n = 1;

  for (gsize i = 0; i < end; i++)
    n += data[i] == '\n' || (data[i] == '\r' && data[i + 1] != '\n');
  return n;
}

/* The text, valid but perhaps with control characters, a NUL as U+0001; or NULL if even one byte is
 * invalid in @encoding. */
static char *
convert (const char *data, gsize length, const char *encoding)
{
  gsize written = length;
  g_autofree char *text = NULL;

  if (g_str_equal (encoding, "UTF-8"))
    {
      text = g_malloc (length + 1);
      memcpy (text, data, length);
      text[length] = '\0';
    }
  else
    text = g_convert (data, (gssize) length, "UTF-8", encoding, NULL, &written, NULL);
  if (text == NULL)
    return NULL;
  for (gsize i = 0; i < written; i++)
    if (text[i] == '\0')
      text[i] = '\001';
  return g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : NULL;
}

/* The encoding that a byte order mark names, and how long the mark is. */
static const char *
find_mark (const guint8 *data, gsize length, gsize *skip)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *encoding;
  } marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" },
    { "\x84\x31\x95\x33", 4, "GB18030" },
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      {
        *skip = marks[i].length;
        return marks[i].encoding;
      }
  *skip = 0;
  return NULL;
}

/* UTF-16 without a mark shows in its line ends, digits and commas: zeros on one side only. */
static const char *
find_utf16 (const guint8 *data, gsize length)
{
  gsize zeros[2] = { 0, 0 };

  if (length % 2 != 0)
    return NULL;
  for (gsize i = 0; i < length; i++)
    if (data[i] == 0)
      zeros[i % 2]++;
  if (zeros[1] > 0 && zeros[0] == 0)
    return "UTF-16LE";
  if (zeros[0] > 0 && zeros[1] == 0)
    return "UTF-16BE";
  return NULL;
}

/* Whether the zeros are strays in a text of UTF-8: ASCII in UTF-16 has one in two bytes, and
 * Chinese in UTF-16 is no valid UTF-8. */
static gboolean
has_stray_zeros (const guint8 *data, gsize length)
{
  g_autofree char *text = NULL;
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += data[i] == 0;
  if (n * 4 >= length)
    return FALSE;
  text = convert ((const char *) data, length, "UTF-8");
  return text != NULL;
}

/* The share of two-byte characters whose first byte is among the everyday ones: GB 2312's marks
 * and first level (A1–A9, B0–D7), or Big5's (A1–C6). Either reads as rare letters in the other. */
static double
measure_everyday (const guint8 *data, gsize length, gboolean big5)
{
  gsize n = 0, everyday = 0;

  for (gsize i = 0; i + 1 < length; i++)
    {
      guint8 first = data[i], second = data[i + 1];

      if (first < 0x80)
        continue;
      n++;
      if (big5)
        everyday += first >= 0xa1 && first <= 0xc6;
      else
        everyday += second >= 0xa1
                    && ((first >= 0xa1 && first <= 0xa9) || (first >= 0xb0 && first <= 0xd7));
      i++;
    }
  return n > 0 ? (double) everyday / (double) n : 0;
}

/* Whether uchardet, which knows the frequencies of letter pairs, suggests Big5. */
static gboolean
proposes_big5 (const guint8 *data, gsize length)
{
  uchardet_t detector = uchardet_new ();
  gboolean big5 = FALSE;

  if (uchardet_handle_data (detector, (const char *) data, MIN (length, 1 << 20)) == 0)
    {
      uchardet_data_end (detector);
      big5 = g_ascii_strcasecmp (uchardet_get_charset (detector), "BIG5") == 0;
    }
  uchardet_delete (detector);
  return big5;
}

static char *
guess (const guint8 *data, gsize length, const char **used)
{
  gboolean big5_first = proposes_big5 (data, length);

  for (int i = 0; i < 2; i++)
    {
      gboolean big5 = (i == 0) == big5_first;
      g_autofree char *text = NULL;

      if (measure_everyday (data, length, big5) < everyday_share)
        continue;
      text = convert ((const char *) data, length, big5 ? "BIG5" : "GB18030");
      if (text != NULL && find_control (text) == NULL)
        {
          *used = big5 ? "BIG5" : "GB18030";
          return g_steal_pointer (&text);
        }
    }
  return NULL;
}

static const char *
find_encoding_name (const char *name)
{
  static const char *const names[]
      = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "BIG5" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return names[i];
  if (g_ascii_strcasecmp (name, "GBK") == 0 || g_ascii_strcasecmp (name, "GB2312") == 0)
    return "GB18030";
  return NULL;
}

gboolean
xushi_text_knows_encoding (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);
  return find_encoding_name (name) != NULL;
}

static char *
decode_as (const guint8 *data, gsize length, const char *encoding, const char **used,
           GError **error)
{
  const char *name = find_encoding_name (encoding);
  gsize skip = 0;
  const char *marked = find_mark (data, length, &skip);
  char *text = NULL;

  if (name != NULL && marked != NULL && g_str_has_prefix (marked, name))
    name = marked;
  else
    skip = 0;
  if (name != NULL)
    text = convert ((const char *) data + skip, length - skip, name);
  if (text == NULL || is_binary (text))
    {
      g_free (text);
      g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_ENCODING,
                   _ ("The text is not in the encoding %s; choose another one (UTF-8, UTF-16LE, "
                      "UTF-16BE, GB18030, BIG5), or name none: then it is found out."),
                   encoding);
      return NULL;
    }
  *used = name;
  return text;
}

static char *
refuse_encoding (const guint8 *data, gsize length, const char *marked, GError **error)
{
  const char *end = NULL;

  if (marked != NULL)
    {
      g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_ENCODING,
                   _ ("The file says that it is in %s, but is not, or is damaged; save it again "
                      "in UTF-8, or name its encoding (--encoding)."),
                   marked);
      return NULL;
    }
  g_utf8_validate_len ((const char *) data, length, &end);
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_ENCODING,
               _ ("The text is in none of the known encodings, or damaged: tried were UTF-8 (wrong "
                  "in line %u), UTF-16, GB18030 and Big5. Save it again in UTF-8 or GB18030, or "
                  "name its encoding (--encoding)."),
               count_lines ((const char *) data, (gsize) (end - (const char *) data)));
  return NULL;
}

/* The encoding of @data, if it does not need to be guessed: what its mark names, or what it cannot
 * but be. @skip: the length of the mark. */
static const char *
find_certain (const guint8 *data, gsize length, gsize *skip)
{
  const char *encoding = find_mark (data, length, skip);
  g_autofree char *text = NULL;

  if (encoding == NULL && memchr (data, 0, length) != NULL && !has_stray_zeros (data, length))
    encoding = find_utf16 (data, length);
  if (encoding != NULL)
    return encoding;
  text = convert ((const char *) data, length, "UTF-8");
  return text != NULL ? "UTF-8" : NULL;
}

static char *
decode_unnamed (const guint8 *data, gsize length, const char **used, GError **error)
{
  gsize skip = 0;
  const char *certain = find_certain (data, length, &skip);
  g_autofree char *text = NULL;

  *used = certain;
  if (certain != NULL)
    text = convert ((const char *) data + skip, length - skip, certain);
  else if (memchr (data, 0, length) == NULL)
    text = guess (data, length, used);
  else
    return refuse_binary (error);
  if (text == NULL)
    return refuse_encoding (data, length, certain, error);
  return is_binary (text) ? refuse_binary (error) : g_steal_pointer (&text);
}

char *
xushi_text_decode_raw (GBytes *bytes, const char *encoding, const char **used, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  const char *found = NULL;
  char *text;

  if (length == 0)
    text = g_strdup ("");
  else if (encoding != NULL)
    text = decode_as (data, length, encoding, &found, error);
  else
    text = decode_unnamed (data, length, &found, error);
  if (used != NULL)
    *used = found != NULL ? found : "UTF-8";
  return xushi_text_take_visible (text);
}

char *
xushi_text_decode (GBytes *bytes, const char *encoding, const char **used, GError **error)
{
  g_autofree char *text = xushi_text_decode_raw (bytes, encoding, used, error);
  const char *control = text != NULL ? find_control (text) : NULL;

  if (control == NULL)
    return xushi_text_take_clean (g_steal_pointer (&text));
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
               _ ("Line %u holds a control character, which nobody sees; type the line anew, and "
                  "save the file again."),
               count_lines (text, (gsize) (control - text)));
  return NULL;
}

static GBytes *
refuse_file (const char *sentence, int code, GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, code, sentence);
  return NULL;
}

static GBytes *
refuse_number (int number, GError **error)
{
  g_autofree char *cause = NULL;

  if (number == EACCES || number == EPERM)
    return refuse_file (_ ("You have no permission to read this file."), XUSHI_FILE_ERROR_MISSING,
                        error);
  if (number == ENOENT || number == ENOTDIR)
    return refuse_file (_ ("There is no such file; check its name and folder."),
                        XUSHI_FILE_ERROR_MISSING, error);
  cause = xushi_system_error_to_text (number);
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_MISSING,
               _ ("The file cannot be read: %s."), cause);
  return NULL;
}

/* All that can be read, but no more than one byte above the limit. */
static GBytes *
read_all (int fd, gsize expected, GError **error)
{
  gsize room = MIN (expected, XUSHI_TEXT_MAX_BYTES) + 1, length = 0;
  g_autofree char *data = g_malloc (room);
  gssize n;

  while ((n = read (fd, data + length, room - length)) != 0)
    {
      if (n < 0 && errno != EINTR)
        return refuse_number (errno, error);
      length += (gsize) MAX (n, 0);
      if (length > XUSHI_TEXT_MAX_BYTES)
        return refuse_file (_ ("The file is larger than 64 MB; no plan, table or report is."),
                            XUSHI_FILE_ERROR_TOO_LARGE, error);
      /* It has grown since its size was asked for. */
      if (length == room)
        {
          room = MIN (room * 2, XUSHI_TEXT_MAX_BYTES + 1);
          data = g_realloc (data, room);
        }
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

GBytes *
xushi_text_read_bytes (const char *path, GError **error)
{
  gboolean standard = g_str_equal (path, "-");
  /* A pipe without a writer would keep us waiting for ever. */
  int fd = standard ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  GBytes *bytes;

  if (standard)
    return read_all (fd, 64 * 1024, error);
  if (fd < 0)
    return refuse_number (errno, error);
  if (fstat (fd, &status) != 0)
    bytes = refuse_number (errno, error);
  else if (S_ISDIR (status.st_mode))
    bytes = refuse_file (_ ("This is a folder; name a file in it."), XUSHI_FILE_ERROR_MISSING,
                         error);
  else if (!S_ISREG (status.st_mode))
    bytes = refuse_file (_ ("This is no ordinary file."), XUSHI_FILE_ERROR_MISSING, error);
  else
    bytes = read_all (fd, (gsize) status.st_size, error);
  close (fd);
  return bytes;
}

char *
xushi_text_read_file (const char *path, const char *encoding, const char **used, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_text_decode (bytes, encoding, used, error) : NULL;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == U'−' || c == '~' || c == U'〜';
}

char *
xushi_text_fold (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *folded = g_string_new (NULL);

  for (const char *p = narrow != NULL ? narrow : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0xfeff)
        continue;
      g_string_append_unichar (folded, is_dash (c) ? '-' : g_unichar_tolower (c));
    }
  return g_string_free (folded, FALSE);
}

gboolean
xushi_text_has_any (const char *text, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

const char *
xushi_text_find_tail (const char *text, char **inner)
{
  const char *narrow = strrchr (text, '('), *wide = g_strrstr (text, "（");
  const char *open = wide != NULL && (narrow == NULL || wide > narrow) ? wide : narrow;
  gsize close = g_str_has_suffix (text, "）") ? strlen ("）") : g_str_has_suffix (text, ")") ? 1 : 0;

  *inner = NULL;
  if (open == NULL || open == text || close == 0)
    return NULL;
  *inner = g_strndup (g_utf8_next_char (open), strlen (g_utf8_next_char (open)) - close);
  return open;
}
