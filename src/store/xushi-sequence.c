/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-sequence.h"

#include "base/xushi-date.h"
#include "store/xushi-statement.h"

/* Of 2000-01-01, in seconds since 1970. */
#define BEGINNING G_GINT64_CONSTANT (946684800)

gint64
xushi_sequence_next (gint64 last)
{
  gboolean given = FALSE;
  gint64 seconds = xushi_date_now_unix (&given);
  gint64 milliseconds = given ? seconds * 1000 : g_get_real_time () / 1000;
  gint64 now = MAX (milliseconds - BEGINNING * 1000, 0) << XUSHI_SEQUENCE_RANDOM_BITS;
  guint32 chance = 0;

  if (given)
    return MAX (now, last + 1);
  sqlite3_randomness (sizeof chance, &chance);
  chance &= (1u << XUSHI_SEQUENCE_RANDOM_BITS) - 1;
  if ((now | chance) > last)
    return now | chance;
  return (((last >> XUSHI_SEQUENCE_RANDOM_BITS) + 1) << XUSHI_SEQUENCE_RANDOM_BITS) | chance;
}

gboolean
xushi_sequence_read (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "SELECT max (coalesce ((SELECT max (id) FROM change), 0), "
                "coalesce ((SELECT max (id) FROM step), 0))");

  return xushi_statement_read_int (statement, &database->last_number, error);
}

gint64
xushi_sequence_take (XushiDatabase *database)
{
  database->last_number = xushi_sequence_next (database->last_number);
  return database->last_number;
}

gint64
xushi_sequence_take_above (XushiDatabase *database, gint64 other)
{
  database->last_number = MAX (database->last_number, other);
  return xushi_sequence_take (database);
}

gint64
xushi_sequence_from_name (const char *table, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;
  guint64 id = 0;

  g_checksum_update (checksum, (const guchar *) table, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, digest, &size);
  for (gsize i = 0; i < sizeof id; i++)
    id = id << 8 | digest[i];
  return MAX ((gint64) (id & (guint64) (XUSHI_SEQUENCE_END - 1)), 1);
}

/* In the form of a UUID from a name (version 5), but for the namespace. */
char *
xushi_sequence_make_uuid (const char *text)
{
  g_autofree char *hex = NULL;

  if (text == NULL)
    return g_uuid_string_random ();
  hex = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);
  return g_strdup_printf ("%.8s-%.4s-5%.3s-8%.3s-%.12s", hex, hex + 8, hex + 13, hex + 17,
                          hex + 20);
}
