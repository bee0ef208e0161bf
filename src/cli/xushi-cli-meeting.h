/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/xushi-cli-command.h"
#include "meeting/xushi-meeting.h"

G_BEGIN_DECLS

/* What commands ask of frozen meetings. Each reports what is wrong and returns the status then. */

/**
 * xushi_cli_meeting_open:
 * @meeting: (out) (transfer full): the one of @name
 * @since: (out) (optional) (nullable) (transfer full): the one that its pages are compared with
 */
XushiCliStatus xushi_cli_meeting_open (XushiStore *store, const char *name,
                                       XushiMeeting **meeting, XushiMeeting **since);

/**
 * xushi_cli_meeting_find_since:
 * @name: (nullable): of a meeting, or "none"; NULL for the last one on a month before @month
 * @since: (out) (nullable) (transfer full)
 */
XushiCliStatus xushi_cli_meeting_find_since (XushiStore *store, const XushiCliCommand *command,
                                             const char *name, int month, XushiMeeting **since);

/* @targets: (out) (transfer full): xushi_store_list_adjusted_targets () */
XushiCliStatus xushi_cli_meeting_list_targets (XushiStore *store, GPtrArray **targets);

G_END_DECLS
