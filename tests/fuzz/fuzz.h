/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* A target is one program: it gets bytes and fails by dying. It is linked with libFuzzer, which
 * makes the bytes up, or with run-seeds.c, which takes them from files. */

/* Once, before the first bytes. */
int LLVMFuzzerInitialize (int *argc, char ***argv);

/* Returns 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* From now on a failed precondition is a fault, as a crash is. Warnings, as libraries print them of
 * broken files, are not. */
void fuzz_begin (void);

/* Dies with @sentence unless it holds. */
void fuzz_require (gboolean holds, const char *sentence);

/* A call has either succeeded or set an error whose sentence can be shown: valid UTF-8. */
void fuzz_require_answer (gboolean succeeded, const GError *error);

/* Whether a figure that was written in its shortest form and read again is the same: to the last
 * decimal that there may be, or the last digit that a double holds. */
gboolean fuzz_reads_as (double value, double again);

/* (transfer full): the bytes as text: up to the first NUL, broken sequences replaced. */
char *fuzz_dup_text (const uint8_t *data, size_t size);

/* (transfer full): the bytes as one line and what follows it, both valid UTF-8. */
char *fuzz_dup_text_after_line (const uint8_t *data, size_t size, char **line);

/* Writes a file that need not survive. */
void fuzz_write_file (const char *path, const void *bytes, gsize size);

/* Opens the file at @path as the programs do, to read it, and shows all of it: the check, the
 * plan as judged in three months, as text and as JSON. It may be refused. */
void fuzz_read_plan (const char *path);

G_END_DECLS
