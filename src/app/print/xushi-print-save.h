/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-job.h"
#include "page/xushi-document.h"

G_BEGIN_DECLS

/* Saves pages beside the window. */

/* @job saves @document (transfer full), which no other thread may use, as @path. */
void xushi_print_save_run (XushiJob *job, XushiDocument *document, const char *path);

/* (transfer none): the first file that @job has written. */
const char *xushi_print_save_get_file (XushiJob *job);

G_END_DECLS
