/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-tally.h"

#include "base/xushi-i18n.h"

/* So many characters of what stands before it show where something is. */
#define WORDS_LENGTH 12

/* (transfer full): the last words of @text. */
static char *
dup_tail (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  const char *start = g_utf8_offset_to_pointer (text, MAX (0, length - WORDS_LENGTH));

  return g_strstrip (g_strdelimit (g_strdup (start), "\n\t", ' '));
}

void
xushi_tally_count (XushiTally *self, XushiTallyKind kind, const char *before)
{
  if (self->n[kind]++ == 0 && before != NULL && *before != '\0')
    self->first[kind] = dup_tail (before);
}

void
xushi_tally_clear (XushiTally *self)
{
  for (guint i = 0; i < XUSHI_N_TALLIES; i++)
    g_clear_pointer (&self->first[i], g_free);
}

/* (transfer full) (nullable): NULL for a kind of another part. */
static char *
format_words (XushiTallyKind kind, guint n)
{
  switch ((int) kind)
    {
    case XUSHI_TALLY_DELETED:
      return g_strdup_printf (ngettext ("%u deleted passage (tracked changes) was left out.",
                                        "%u deleted passages (tracked changes) were left out.",
                                        n),
                              n);
    case XUSHI_TALLY_INSERTED:
      return g_strdup_printf (ngettext ("%u inserted passage (tracked changes) was read as if it "
                                        "were accepted.",
                                        "%u inserted passages (tracked changes) were read as if "
                                        "they were accepted.",
                                        n),
                              n);
    case XUSHI_TALLY_MOVED:
      return g_strdup_printf (ngettext ("%u moved passage (tracked changes) was read at its new "
                                        "place only.",
                                        "%u moved passages (tracked changes) were read at their "
                                        "new places only.",
                                        n),
                              n);
    case XUSHI_TALLY_HIDDEN:
      return g_strdup_printf (ngettext ("%u passage of hidden text was left out.",
                                        "%u passages of hidden text were left out.",
                                        n),
                              n);
    case XUSHI_TALLY_FOOTNOTE:
      return g_strdup_printf (ngettext ("%u footnote or endnote was left out.",
                                        "%u footnotes or endnotes were left out.",
                                        n),
                              n);
    case XUSHI_TALLY_COMMENT:
      return g_strdup_printf (ngettext ("%u comment was left out.",
                                        "%u comments were left out.",
                                        n),
                              n);
    case XUSHI_TALLY_CONTENTS:
      return g_strdup_printf (ngettext ("%u line of the table of contents was left out.",
                                        "%u lines of the table of contents were left out.",
                                        n),
                              n);
    default:
      return NULL;
    }
}

static char *
format_things (XushiTallyKind kind, guint n)
{
  switch ((int) kind)
    {
    case XUSHI_TALLY_PICTURE:
      return g_strdup_printf (ngettext ("%u picture was not read; figures that stand only in it "
                                        "are missing.",
                                        "%u pictures were not read; figures that stand only in "
                                        "them are missing.",
                                        n),
                              n);
    case XUSHI_TALLY_OBJECT:
      return g_strdup_printf (ngettext ("%u embedded object, such as a chart or a workbook, was "
                                        "not read.",
                                        "%u embedded objects, such as charts or workbooks, were "
                                        "not read.",
                                        n),
                              n);
    case XUSHI_TALLY_BOX:
      return g_strdup_printf (ngettext ("%u text box was read after the paragraph that it stands "
                                        "at.",
                                        "%u text boxes were read after the paragraphs that they "
                                        "stand at.",
                                        n),
                              n);
    case XUSHI_TALLY_FORMULA:
      return g_strdup_printf (ngettext ("%u formula was left out; type its figures as text if "
                                        "they are needed.",
                                        "%u formulas were left out; type their figures as text if"
                                        " they are needed.",
                                        n),
                              n);
    default:
      return NULL;
    }
}

static char *
format_faults (XushiTallyKind kind, guint n)
{
  switch ((int) kind)
    {
    case XUSHI_TALLY_SIGN:
      return g_strdup_printf (ngettext ("%u sign of a symbol font was left out.",
                                        "%u signs of symbol fonts were left out.",
                                        n),
                              n);
    case XUSHI_TALLY_ELSEWHERE:
      return g_strdup_printf (ngettext ("%u part stands in another document and was not read; "
                                        "open the document in its own program and save it again.",
                                        "%u parts stand in other documents and were not read; "
                                        "open the document in its own program and save it again.",
                                        n),
                              n);
    case XUSHI_TALLY_FIELD:
      return g_strdup_printf (ngettext ("%u piece of text was left out, for it stands in a field "
                                        "that has no end; save the document again in its own "
                                        "program.",
                                        "%u pieces of text were left out, for they stand in a "
                                        "field that has no end; save the document again in its "
                                        "own program.",
                                        n),
                              n);
    case XUSHI_TALLY_UNNUMBERED:
      return g_strdup_printf (ngettext ("%u paragraph of a numbered list was read without its "
                                        "number, so a heading may be missed; save the document "
                                        "as .docx.",
                                        "%u paragraphs of numbered lists were read without their "
                                        "numbers, so headings may be missed; save the document as "
                                        ".docx.",
                                        n),
                              n);
    case XUSHI_TALLY_FORM:
      return g_strdup_printf (ngettext ("%u entry field or embedded page was not read.",
                                        "%u entry fields or embedded pages were not read.",
                                        n),
                              n);
    default:
      return NULL;
    }
}

void
xushi_tally_tell (const XushiTally *self, XushiManuscript *document)
{
  for (guint i = 0; i < XUSHI_N_TALLIES; i++)
    {
      g_autofree char *sentence = NULL;

      if (self->n[i] == 0)
        continue;
      sentence = format_words (i, self->n[i]);
      if (sentence == NULL)
        sentence = format_things (i, self->n[i]);
      if (sentence == NULL)
        sentence = format_faults (i, self->n[i]);
      xushi_manuscript_add_note (
          document, self->first[i] != NULL
                        ? g_strdup_printf (_ ("%s The first one stands after “%s”."), sentence,
                                           self->first[i])
                        : g_steal_pointer (&sentence));
    }
}
