/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window-fixture.h"

#include "app/print/xushi-print-window.h"

G_BEGIN_DECLS

/* The window of the pages over the window of a plan. */
typedef struct
{
  XushiWindow *window;
  XushiSession *session; /* borrowed: that of the window, if no other is set */
  GtkWidget *pages;      /* the window of the pages; NULL until it is shown */
} PagesView;

/* (transfer none): what @name stands for in the template of @widget. */
gpointer pages_fixture_get_child (gpointer widget, const char *name);

/* What the sample has frozen, and keeps, goes: before the window is opened. */
void pages_fixture_forget_sample (WindowFixture *self);

void pages_fixture_open_window (WindowFixture *self, PagesView *view);
/* Both return when all pages are there. @pages: (transfer floating) */
void pages_fixture_show (PagesView *view, XushiPrintWindow *pages);
void pages_fixture_open (PagesView *view);
void pages_fixture_close (PagesView *view);

/* Whether no window lies over @window. */
gboolean pages_fixture_has_no_over (gpointer window);

/* (transfer full): the bytes of a file, which is removed. */
GBytes *pages_fixture_take_file (const char *path);

/* The pages are those that the options ask for, compared with the meeting @name (nullable). */
void pages_fixture_assert_compared (WindowFixture *self, PagesView *view, const char *name);

G_END_DECLS
