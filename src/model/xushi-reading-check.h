/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-reading.h"
#include "model/xushi-spec.h"

G_BEGIN_DECLS

#define XUSHI_READING_ERROR (xushi_reading_error_quark ())
GQuark xushi_reading_error_quark (void);

/* The rules for one month, one code each (sections of docs/domain.md in brackets). */
typedef enum
{
  XUSHI_READING_ERROR_MONTH,      /* not a month from 1 to 12 */
  XUSHI_READING_ERROR_RANGE,      /* a figure beyond XUSHI_NUMBER_LIMIT */
  XUSHI_READING_ERROR_JOINT,      /* progress in January of a joint indicator (4.2) */
  XUSHI_READING_ERROR_WORDS,      /* a value for an indicator that is reported in words */
  XUSHI_READING_ERROR_NODES,      /* a value for a milestone with nodes (4.3) */
  XUSHI_READING_ERROR_NET,        /* a value that is not added − removed (4.7) */
  XUSHI_READING_ERROR_COMPLETION, /* a completion by hand outside 0 to 1000 percent */
  XUSHI_READING_ERROR_NOTE,       /* a completion by hand without a note (4.5) */
  XUSHI_READING_ERROR_REASON,     /* a light by hand without a reason (6.2) */
} XushiReadingError;

/**
 * xushi_reading_check:
 * @spec: (nullable): the indicator's; NULL checks only what is common to all, the month and the
 *   range of the figures
 * @reading: everything that would be known about the month
 *
 * A milestone may have a value only without nodes; then it is judged by it. A net increase may have a value
 * whose two inputs are not known.
 *
 * Returns: whether @reading is valid; FALSE with @error of XUSHI_READING_ERROR, for the first rule
 *   that it breaks, or of XUSHI_ATTRIBUTE_ERROR for a text that is too long.
 */
gboolean xushi_reading_check (const XushiSpec *spec, const XushiReading *reading, GError **error);

G_END_DECLS
