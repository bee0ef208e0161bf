/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-manuscript.h"
#include "fuzz.h"

#include "documents/xushi-docx.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <string.h>

/* What stands between two parts of the input. */
#define SEAM "\n----\n"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

static void
add_part (GsfOutfile *folder, const char *name, const char *text)
{
  GsfOutput *part = gsf_outfile_new_child_full (folder, name, FALSE, "compression-level",
                                                GSF_ZIP_STORED, NULL);

  gsf_output_write (part, strlen (text), (const guint8 *) text);
  gsf_output_close (part);
  g_object_unref (part);
}

/* (transfer full): an archive of the parts. */
static GBytes *
pack (char **parts)
{
  static const char *const names[] = { "document.xml", "numbering.xml", "styles.xml" };
  GsfOutput *sink = gsf_output_memory_new ();
  GsfOutfile *zip = gsf_outfile_zip_new (sink, NULL);
  GsfOutput *folder = gsf_outfile_new_child (zip, "word", TRUE);
  GBytes *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (names) && parts[i] != NULL; i++)
    add_part (GSF_OUTFILE (folder), names[i], parts[i]);
  gsf_output_close (folder);
  gsf_output_close (GSF_OUTPUT (zip));
  bytes = g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (sink)),
                       (gsize) gsf_output_size (sink));
  g_object_unref (folder);
  g_object_unref (zip);
  g_object_unref (sink);
  return bytes;
}

/* The parts of a .docx: the text, its lists, its styles. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_auto (GStrv) parts = g_strsplit (text, SEAM, 3);
  g_autoptr (GBytes) bytes = parts[0] != NULL ? pack (parts) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiArchive) archive = bytes != NULL ? xushi_archive_open (bytes, &error) : NULL;

  XushiManuscript *document = NULL;

  if (archive == NULL)
    return 0;
  document = xushi_docx_read (archive, "word/document.xml", &error);
  fuzz_take_manuscript (document, error);
  return 0;
}
