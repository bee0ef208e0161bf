/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-suggest.h"

static const char *const words[] = { "status", "snapshots", "print", "--month", "--mono", "tsv",
                                     "text",   "人社局",     "经信局", NULL };

static void
test_near (void)
{
  static const char *const cases[][2] = {
    { "stauts", "status" },      /* swapped */
    { "statu", "status" },       /* left out */
    { "statuss", "status" },     /* added */
    { "ststus", "status" },      /* another */
    { "Status", "status" },      /* the case alone */
    { "snap", "snapshots" },     /* the beginning */
    { "pritn", "print" },
    { "--mont", "--month" },
    { "tvs", "tsv" },
    { "人事局", "人社局" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (xushi_suggest (cases[i][0], words), ==, cases[i][1]);
}

static void
test_far (void)
{
  static const char *const cases[] = { "", "x", "dance", "exportation", "财政局党组", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (xushi_suggest (cases[i], words), ==, NULL);
}

/* One that is equally near to two is neither. */
static void
test_two (void)
{
  static const char *const two[] = { "cat", "car", NULL };
  static const char *const none[] = { NULL };

  g_assert_cmpstr (xushi_suggest ("cab", two), ==, NULL);
  g_assert_cmpstr (xushi_suggest ("car", two), ==, "car");
  g_assert_cmpstr (xushi_suggest ("car", none), ==, NULL);
}

static void
test_long (void)
{
  g_autofree char *longest = g_strnfill (64, 'a'), *beyond = g_strnfill (65, 'a');
  const char *const given[] = { longest, NULL };

  g_assert_cmpstr (xushi_suggest (longest, given), ==, longest);
  g_assert_cmpstr (xushi_suggest (beyond, given), ==, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/suggest/near", test_near);
  g_test_add_func ("/base/suggest/far", test_far);
  g_test_add_func ("/base/suggest/two", test_two);
  g_test_add_func ("/base/suggest/long", test_long);
  return g_test_run ();
}
