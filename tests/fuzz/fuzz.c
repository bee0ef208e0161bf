/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "base/xushi-number.h"

#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* libgsf takes the time of an archive's part for a date without asking whether it is one. */
#define NO_DATE "g_date_time_unref: assertion 'datetime != NULL' failed"

/* By abort (), which libFuzzer notices: a log that is fatal stops at a breakpoint, and the input
 * would be lost. */
static void
log_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) == 0 || g_str_equal (message, NO_DATE))
    return;
  g_printerr ("fuzz: %s: %s\n", domain != NULL ? domain : "", message);
  abort ();
}

void
fuzz_begin (void)
{
  g_log_set_always_fatal (0);
  g_log_set_default_handler (log_cb, NULL);
}

void
fuzz_require (gboolean holds, const char *sentence)
{
  if (holds)
    return;
  g_printerr ("fuzz: %s\n", sentence);
  abort ();
}

void
fuzz_require_answer (gboolean succeeded, const GError *error)
{
  fuzz_require (succeeded == (error == NULL), "a failure without an error, or an error without one");
  fuzz_require (error == NULL || (*error->message != '\0'
                                  && g_utf8_validate (error->message, -1, NULL)),
                "an error without a sentence that can be shown");
}

gboolean
fuzz_reads_as (double value, double again)
{
  double rounded = xushi_number_round (value, XUSHI_DECIMALS_MAX);

  return xushi_number_same (rounded, again)
         || fabs (rounded - again) <= fabs (value) * 4 * DBL_EPSILON;
}

char *
fuzz_dup_text (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);

  return g_utf8_make_valid (bytes, -1);
}

char *
fuzz_dup_text_after_line (const uint8_t *data, size_t size, char **line)
{
  char *text = fuzz_dup_text (data, size);
  char *end = strchr (text, '\n');
  char *rest = g_strdup (end != NULL ? end + 1 : "");

  if (end != NULL)
    *end = '\0';
  *line = text;
  return rest;
}

void
fuzz_write_file (const char *path, const void *bytes, gsize size)
{
  FILE *file = fopen (path, "wb");

  fuzz_require (file != NULL && fwrite (bytes, 1, size, file) == size && fclose (file) == 0,
                "a file cannot be written");
}
