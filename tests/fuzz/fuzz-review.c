/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "intake/xushi-proposal-alike.h"
#include "intake/xushi-review.h"

/* So many proposals are compared with each other. */
#define COMPARED 12

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

static const char *
name_at (XushiReview *review, guint position)
{
  return xushi_review_get_proposal (review, position)->spec->name;
}

/* Whether two names mean the same does not depend on which comes first. */
static void
compare_names (XushiReview *review)
{
  guint n = MIN (xushi_review_get_n_proposals (review), COMPARED);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j <= i; j++)
      {
        XushiNameForm a, b;
        double there, back;

        xushi_name_form_init (&a, name_at (review, i), "德清县");
        xushi_name_form_init (&b, name_at (review, j), NULL);
        fuzz_require (xushi_name_form_compare (&a, &b, i % 2 == 0, &there)
                          == xushi_name_form_compare (&b, &a, i % 2 == 0, &back),
                      "likeness depends on the order");
        fuzz_require (there == back && there >= 0 && there <= 1, "likeness is no share");
        fuzz_require (i != j || xushi_name_form_compare (&a, &b, FALSE, &there) == XUSHI_ALIKE_EQUAL,
                      "a name is not itself");
        xushi_name_form_clear (&a);
        xushi_name_form_clear (&b);
      }
}

/* A share is sound, and is taken back. */
static void
take_shares (XushiReview *review)
{
  for (guint i = 0; i < xushi_review_get_n_proposals (review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (review, i);
      guint64 id = proposal->id;
      int horizon = proposal->term.horizon;
      g_autoptr (XushiSpec) stored = xushi_proposal_dup_stored (proposal);
      g_autoptr (GError) error = NULL;
      gboolean taken = xushi_review_take_share (review, &id, 1, &error);

      fuzz_require_answer (taken, error);
      fuzz_require ((horizon != 0) == (stored->exempt != NULL), "a goal of several years is judged");
      fuzz_require (!taken || horizon != 0, "a share of a target of the year");
      if (taken)
        xushi_review_undo (review);
      fuzz_require (xushi_review_find (review, id)->term.horizon == horizon, "a share that stays");
    }
}

/* A report under review: what is ticked by itself can be stored, terms read back as they are shown. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (XushiReview) review = xushi_review_new (text, NULL, NULL);
  XushiReviewSure sure;

  for (guint i = 0; i < xushi_review_get_n_proposals (review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (review, i);
      int year = xushi_review_get_year (review);
      g_autofree char *edit = xushi_term_to_edit_text (&proposal->term, year);
      XushiTerm again = { 0 };

      fuzz_require (proposal->state != XUSHI_PROPOSAL_ACCEPTED
                        || xushi_spec_check (proposal->spec, NULL),
                    "something unsound is ticked");
      if (xushi_term_parse (edit, year, &again, NULL))
        fuzz_require (again.horizon == proposal->term.horizon
                          && again.deadline.month == proposal->term.deadline.month,
                      "a term does not read back");
    }
  compare_names (review);
  take_shares (review);
  xushi_review_accept_sure (review, &sure);
  return 0;
}
