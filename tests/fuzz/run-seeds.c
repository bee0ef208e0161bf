/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

/* Runs a target over files, where there is no libFuzzer: every seed, and each of them cut, with a
 * byte changed, and twice in a row. What was found once stays found: its file is a seed.
 *
 * usage: fuzz-TARGET FOLDER */

/* So many variants of each seed. */
#define N_VARIANTS 16

static void
run (GByteArray *bytes)
{
  fuzz_require (LLVMFuzzerTestOneInput (bytes->data, bytes->len) == 0, "the target refuses");
}

/* @number chooses the place and the kind, the same ones at every run. */
static void
run_variant (const char *seed, gsize length, guint number)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize place = length * number / N_VARIANTS;

  g_byte_array_append (bytes, (const guint8 *) seed, (guint) length);
  if (number % 3 == 0)
    g_byte_array_set_size (bytes, (guint) place);
  else if (number % 3 == 1)
    bytes->data[place] ^= (guint8) (1 << number % 8);
  else
    g_byte_array_append (bytes, (const guint8 *) seed, (guint) place);
  run (bytes);
}

/* Where the target dies, the last line of the log says over what. */
static void
run_file (const char *path)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  g_autofree char *contents = NULL;
  gsize length = 0;

  fuzz_require (g_file_get_contents (path, &contents, &length, NULL), path);
  g_byte_array_append (whole, (const guint8 *) contents, (guint) length);
  g_print ("# %s", path);
  run (whole);
  for (guint i = 0; length > 0 && i < N_VARIANTS; i++)
    {
      g_print (" %u", i);
      run_variant (contents, length, i);
    }
  g_print ("\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  int n = 0;

  fuzz_require (argc == 2, "usage: fuzz-TARGET FOLDER");
  LLVMFuzzerInitialize (&argc, &argv);
  folder = g_dir_open (argv[1], 0, NULL);
  fuzz_require (folder != NULL, "there is no folder of seeds");
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      run_file (path);
      n++;
    }
  fuzz_require (n > 0, "there are no seeds");
  g_print ("%d seeds, each with %d variants\n", n, N_VARIANTS);
  return 0;
}
