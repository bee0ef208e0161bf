/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What GTK 4.8 does not have yet, in one place: messages and questions. */

/* An answer is reported once, or never: a dialog over the window @parent is closed with it,
 * unanswered, so that callbacks never outlive that window. In either case @destroy (nullable) frees
 * @user_data afterwards. */

/**
 * xushi_dialog_go_with_parent:
 * @dialog: transient for a window, or for none
 *
 * Has @dialog destroyed with that window. With GTK's own “destroy-with-parent”, a dialog that is
 * in the middle of a signal can outlive its window and keep a pointer to it.
 */
void xushi_dialog_go_with_parent (GtkWindow *dialog);

/* Gives @window its default size, but none larger than a small screen. */
void xushi_dialog_fit_to_screen (GtkWindow *window);

/**
 * XushiAnswer:
 * @response: the identifier of the button that was pressed; "cancel" also for Esc
 */
typedef void (*XushiAnswer) (const char *response, gpointer user_data);

/* A short message that goes away by itself; @message is plain text. It takes the place of the one
 * that is shown, at once: no message is read after a newer one. */
void xushi_dialog_toast (AdwToastOverlay *overlay, const char *message);

/* The same for the reason why something was refused: other messages wait until it has been shown
 * for its time, and of those only the newest is shown then. */
void xushi_dialog_toast_reason (AdwToastOverlay *overlay, const char *reason);

/* Says why a list has nothing to show, or what is wrong with it: @place is an AdwStatusPage or an
 * AdwPreferencesGroup, whose “description” is markup; @text is plain text. */
void xushi_dialog_describe (GtkWidget *place, const char *text);

/* An error with one button. @body may be NULL. */
void xushi_dialog_show_error (GtkWindow *parent, const char *heading, const char *body);

/**
 * xushi_dialog_ask:
 * @accept: the label of the button that does it; its response is "accept"
 * @destructive: whether that button is marked as destructive; Enter then cancels
 *
 * Asks a question, with a button to cancel.
 */
void xushi_dialog_ask (GtkWindow *parent, const char *heading, const char *body,
                       const char *accept, gboolean destructive, XushiAnswer answer,
                       gpointer user_data, GDestroyNotify destroy);

/**
 * XushiNamed:
 * @text: (nullable): what was typed; NULL if it was cancelled
 */
typedef void (*XushiNamed) (const char *text, gpointer user_data);

/* Asks for one line of text; @body: (nullable): what it is for. */
void xushi_dialog_ask_text (GtkWindow *parent, const char *heading, const char *body,
                            const char *label, const char *text, const char *accept,
                            XushiNamed named, gpointer user_data, GDestroyNotify destroy);

G_END_DECLS
