/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* (transfer full): an archive of parts: path, text, path, text, NULL. */
GBytes *fixture_pack (const char *path, ...) G_GNUC_NULL_TERMINATED;

/* The parts of a .docx. @numbering, @styles: (nullable): what stands in the root of the part */
GBytes *fixture_pack_docx (const char *body, const char *numbering, const char *styles);

/* (transfer full): what stands in the root of a flat OpenDocument text: styles and text. */
GBytes *fixture_flat_odt (const char *styles, const char *text);

/* (transfer full): a line for each block: its kind (P, H1, I2, R, T for heads), a colon, its text;
 * of a row the part to be read stands in braces. */
char *fixture_dump (const XushiManuscript *document);

/* Reads @bytes and compares the dump; all notes must have one of @notes (nullable: none is wanted),
 * words separated by |, in their order. */
void fixture_assert_read (GBytes *bytes, const char *dump, const char *notes);

/* Reading @bytes fails with @code, and the sentence has @word. */
void fixture_assert_refused (GBytes *bytes, XushiFileError code, const char *word);

G_END_DECLS
