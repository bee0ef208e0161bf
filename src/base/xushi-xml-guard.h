/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* How many attributes one element may have: office programs write some forty names of namespaces
 * at the root. The library compares each with each, which takes minutes for a hundred thousand. */
#define XUSHI_XML_MAX_ATTRIBUTES 256

/* How many bytes one tag or one piece of text may have. */
#define XUSHI_XML_MAX_TOKEN (2 * 1024 * 1024)

/* XushiXmlGuard: watches the bytes of an XML document on their way into the library and stops what
 * would keep it busy for minutes or fill the memory before it tells anything: elements with
 * thousands of attributes, texts and tags of megabytes, document types, encodings in which these
 * could hide. It need not understand a document that is not sound: the library refuses that. */
typedef struct _XushiXmlGuard XushiXmlGuard;

XushiXmlGuard *xushi_xml_guard_new (void);
void xushi_xml_guard_free (XushiXmlGuard *self);

/**
 * xushi_xml_guard_check:
 * @bytes: (array length=length): the next ones
 *
 * Returns: FALSE with @error of XUSHI_FILE_ERROR; asked again it must not be.
 */
gboolean xushi_xml_guard_check (XushiXmlGuard *self, const char *bytes, gsize length,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiXmlGuard, xushi_xml_guard_free)

G_END_DECLS
