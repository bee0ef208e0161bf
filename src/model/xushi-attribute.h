/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-vocabulary.h"

G_BEGIN_DECLS

/* How a member of a struct is kept. “Not given” means that the clerk entered nothing: an empty cell
 * of a table, NULL in the plan's file. */
typedef enum
{
  XUSHI_ATTRIBUTE_TEXT,    /* char *, owned; NULL: not given */
  XUSHI_ATTRIBUTE_DATE,    /* char *, owned, "YYYY-MM-DD"; NULL: not given */
  XUSHI_ATTRIBUTE_NAMES,   /* GStrv, owned, in order; NULL: not given */
  XUSHI_ATTRIBUTE_FIGURE,  /* double in the indicator's unit; unknown: not given */
  XUSHI_ATTRIBUTE_NUMBER,  /* double in a unit of its own, such as points; unknown: not given */
  XUSHI_ATTRIBUTE_SHARE,   /* double from 0 to 1; unknown: not given */
  XUSHI_ATTRIBUTE_INTEGER, /* int; out of bounds: not given */
  XUSHI_ATTRIBUTE_MONTH,   /* int, 1 to 12 */
  XUSHI_ATTRIBUTE_SWITCH,  /* gboolean */
  XUSHI_ATTRIBUTE_WORD,    /* an enumeration with a vocabulary; not one of its words: not given */
  XUSHI_ATTRIBUTE_WORDS,   /* guint, a bit for each word of a vocabulary; 0: not given */
  XUSHI_ATTRIBUTE_PACE,    /* XushiPace; automatic: not given */
  XUSHI_ATTRIBUTE_NODES,   /* GPtrArray of XushiNode, owned, never NULL; empty: not given */
  XUSHI_ATTRIBUTE_STRUCT,  /* a struct within the struct, with a list of its own */
} XushiAttributeType;

typedef enum
{
  XUSHI_ATTRIBUTE_PLACE = 1 << 0,      /* the indicator's place: the key of its parent, the name of
                                          its group */
  XUSHI_ATTRIBUTE_DEPARTMENT = 1 << 1, /* names departments */
  XUSHI_ATTRIBUTE_LEADER = 1 << 2,     /* names a leader of the county */
  XUSHI_ATTRIBUTE_LONG = 1 << 3,       /* a text of more than one line */
  XUSHI_ATTRIBUTE_EXCUSE = 1 << 4,     /* a text that is a reason: a bare “yes” is refused, a bare
                                          “no” means no reason */
  XUSHI_ATTRIBUTE_PRINTED = 1 << 5,    /* a figure that tables write with its printed decimals */

  /* A text that the plan's file stores once, in a separate table. */
  XUSHI_ATTRIBUTE_REFERENCE
  = XUSHI_ATTRIBUTE_PLACE | XUSHI_ATTRIBUTE_DEPARTMENT | XUSHI_ATTRIBUTE_LEADER,
} XushiAttributeFlags;

/* The part of an indicator's details that shows an attribute, in the order of the list. */
typedef enum
{
  XUSHI_PART_NONE, /* not by itself */
  XUSHI_PART_RESPONSIBILITY,
  XUSHI_PART_TARGET,
  XUSHI_PART_MEASURING, /* how it is measured and judged */
  XUSHI_PART_RECORD,    /* how it is filed: key, group, notes */
  XUSHI_PART_REPORT,    /* the clause of the report */
} XushiPart;

typedef struct _XushiAttributeList XushiAttributeList;

/* XushiAttribute: all that the program knows about one member of a struct. Static and constant.
 *
 * @id: stable English: the column in the plan's file and in tables, the word in the change log
 * @heads: (nullable): its column headings in Chinese tables, separated by “|” and in the form in
 *   which headings are compared; NULL if no table has it
 * @title: msgid, context “attribute”: what details and the change log call it
 * @lowest, @highest: the range of a number; both 0 for no bounds except XUSHI_NUMBER_LIMIT
 * @absent: the value of an int or enumeration that is not given */
typedef struct
{
  const char *id;
  const char *heads;
  const char *title;
  XushiAttributeType type;
  gsize offset;
  XushiAttributeFlags flags;
  XushiPart part;
  const XushiVocabulary *words;      /* of XUSHI_ATTRIBUTE_WORD, _WORDS */
  const XushiAttributeList *members; /* of XUSHI_ATTRIBUTE_STRUCT */
  double lowest;
  double highest;
  int absent;
} XushiAttribute;

/* The attributes of one struct. One list serves copying, comparing, the file, tables, the details
 * and the change log, so that none of them can forget an attribute. Members that do not concern a
 * clerk (rows, versions, who entered it) are in no list. */
struct _XushiAttributeList
{
  const char *table; /* in the plan's file, and as the change log calls it */
  const XushiAttribute *attributes;
  guint n_attributes;
};

extern const XushiAttributeList xushi_spec_attributes;       /* XushiSpec */
extern const XushiAttributeList xushi_target_attributes;     /* XushiTarget */
extern const XushiAttributeList xushi_reading_attributes;    /* XushiReading: value comes first */
extern const XushiAttributeList xushi_node_attributes;       /* XushiNode */
extern const XushiAttributeList xushi_difficulty_attributes; /* XushiDifficulty */
extern const XushiAttributeList xushi_plan_attributes;       /* XushiPlanInfo */
extern const XushiAttributeList xushi_rule_attributes;       /* XushiRules */

/* (nullable): the attribute of @list with this identifier; NULL if there is none. */
const XushiAttribute *xushi_attributes_find (const XushiAttributeList *list, const char *id);

/* Sets all attributes of @record to “not given”. Its old contents are overwritten, not freed;
 * members in no list are left alone. */
void xushi_attributes_init (const XushiAttributeList *list, gpointer record);

/* After an assignment of the whole struct: gives @record its own copies of everything that the
 * struct it was assigned from owns. */
void xushi_attributes_own (const XushiAttributeList *list, gpointer record);

/* Frees what @record owns and leaves NULL behind. */
void xushi_attributes_clear (const XushiAttributeList *list, gpointer record);

/* Copies to @record all attributes that are given in @given; @record keeps the others. */
void xushi_attributes_overlay (const XushiAttributeList *list, gpointer record,
                               gconstpointer given);

/* Whether all attributes are equal. NULL equals the empty text. */
gboolean xushi_attributes_equal (const XushiAttributeList *list, gconstpointer a,
                                 gconstpointer b);
gboolean xushi_attribute_equal (const XushiAttribute *attribute, gconstpointer a,
                                gconstpointer b);

/* Whether @attribute is given in @record. */
gboolean xushi_attribute_is_given (const XushiAttribute *attribute, gconstpointer record);

/* The address of the member in @record. */
static inline gpointer
xushi_attribute_get_member (const XushiAttribute *attribute, gconstpointer record)
{
  return (char *) record + attribute->offset;
}

/* Translated. */
const char *xushi_attribute_get_title (const XushiAttribute *attribute);

#define XUSHI_ATTRIBUTE_ERROR (xushi_attribute_error_quark ())
GQuark xushi_attribute_error_quark (void);

typedef enum
{
  XUSHI_ATTRIBUTE_ERROR_BAD_TEXT,
  XUSHI_ATTRIBUTE_ERROR_TOO_LONG, /* see xushi-text-length.h */
} XushiAttributeError;

/**
 * xushi_attribute_to_text:
 * @attribute: any but a struct
 *
 * Returns: (transfer full): the value in @record in stable English words, as written by tables and
 *   the change log and read by xushi_attribute_from_text (); the empty string if not given.
 */
char *xushi_attribute_to_text (const XushiAttribute *attribute, gconstpointer record);

/**
 * xushi_attribute_from_text:
 * @attribute: any but a struct
 * @record: (inout): its member is replaced
 * @text: what was typed or read; blank for "not given"
 * @unit: (nullable): of the indicator, for figures
 *
 * Understands what clerks write: Chinese and English words, full-width digits, 万 and 亿, “9月”,
 * several names joined by 、 or commas.
 *
 * Returns: FALSE with @error, a translated sentence that says what can be written; @record is
 *   unchanged.
 */
gboolean xushi_attribute_from_text (const XushiAttribute *attribute, gpointer record,
                                    const char *text, const char *unit, GError **error);

/**
 * xushi_attribute_text_to_label:
 * @text: of xushi_attribute_to_text ()
 *
 * Returns: (transfer full) (nullable): @text as a clerk reads it on the screen, with labels instead
 *   of words; NULL if not given. Text written by a newer program is kept.
 */
char *xushi_attribute_text_to_label (const XushiAttribute *attribute, const char *text);

/**
 * xushi_names_join:
 * @names: (nullable)
 *
 * Returns: (transfer full): the names joined by 、; empty for none.
 */
char *xushi_names_join (GStrv names);

/**
 * xushi_names_split:
 * @text: names joined by 、, commas, semicolons or line breaks, full-width ones too
 *
 * Returns: (transfer full) (nullable): the names without surrounding blanks, NULL for none.
 */
GStrv xushi_names_split (const char *text);

G_END_DECLS
