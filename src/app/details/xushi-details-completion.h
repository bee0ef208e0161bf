/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_COMPLETE_DEPARTMENT,
  XUSHI_COMPLETE_DEPARTMENTS, /* several, joined by 、: the last one is completed */
  XUSHI_COMPLETE_LEADER,
} XushiComplete;

/* Lets @entry offer those names already used in the plan that contain what is typed. */
void xushi_details_complete (GtkEntry *entry, XushiDetailsContext *context, XushiComplete what);

G_END_DECLS
