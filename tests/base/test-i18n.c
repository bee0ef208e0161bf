/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>

/* The language can be chosen only once in a program's life, so each case is a separate run: this
 * program with --say prints one translated word and a decimal fraction. */
static char *
say_by (const char *program, const char *what, const char *lc_all, const char *lang, const char *language)
{
  static const char *const unset[] = { "LC_ALL", "LC_MESSAGES", "LC_NUMERIC", "LANG", "LANGUAGE" };
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  if (lc_all != NULL)
    g_subprocess_launcher_setenv (launcher, "LC_ALL", lc_all, TRUE);
  if (lang != NULL)
    g_subprocess_launcher_setenv (launcher, "LANG", lang, TRUE);
  if (language != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  child = g_subprocess_launcher_spawn (launcher, &error, program, what, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (child));
  return output;
}

static char *
say (const char *lc_all, const char *lang, const char *language)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return say_by (program, "--say", lc_all, lang, language);
}

static void
copy (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from), target = g_file_new_for_path (to);
  g_autofree char *folder = g_path_get_dirname (to);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* An installation that was moved finds the catalogue beside its program. */
static void
test_moved (void)
{
  static const char catalogue[] = "zh_CN/LC_MESSAGES/" GETTEXT_PACKAGE ".mo";
  g_autofree char *top = g_dir_make_tmp ("xushi-moved-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (top, "bin", "say", NULL);
  g_autofree char *share = g_build_filename (top, "share", "locale", catalogue, NULL);
  g_autofree char *given = g_strdup (g_getenv ("XUSHI_LOCALEDIR"));
  g_autofree char *built = g_build_filename (given, catalogue, NULL);
  g_autofree char *before = NULL, *after = NULL, *remove = NULL;

  copy ("/proc/self/exe", program);
  g_unsetenv ("XUSHI_LOCALEDIR");
  before = say_by (program, "--say", "C.UTF-8", NULL, "zh_CN");
  copy (built, share);
  after = say_by (program, "--say", "C.UTF-8", NULL, "zh_CN");
  g_setenv ("XUSHI_LOCALEDIR", given, TRUE);
  g_assert_cmpstr (after, ==, "不是数字 1.5");
  /* Unless a Xushi is installed where this build would be installed. */
  if (!g_file_test (XUSHI_LOCALEDIR "/zh_CN/LC_MESSAGES/" GETTEXT_PACKAGE ".mo",
                    G_FILE_TEST_EXISTS))
    g_assert_cmpstr (before, ==, "is not a number 1.5");
  remove = g_strdup_printf ("rm -r %s", top);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

static void
test_language (void)
{
  static const struct
  {
    const char *lc_all, *lang, *language;
    const char *said;
  } cases[] = {
    { NULL, NULL, NULL, "不是数字 1.5" },      /* nothing set: Chinese by default */
    { "C.UTF-8", NULL, NULL, "不是数字 1.5" }, /* no language in it either */
    { "C.UTF-8", NULL, "zh_CN", "不是数字 1.5" },
    { NULL, "zh_CN.UTF-8", NULL, "不是数字 1.5" }, /* even if it is not installed */
    { "C", NULL, NULL, "is not a number 1.5" },    /* asked for explicitly */
    { "POSIX", NULL, "zh_CN", "is not a number 1.5" },
    { "C.UTF-8", NULL, "en", "is not a number 1.5" },
    { NULL, "de_DE.UTF-8", NULL, "is not a number 1.5" },
    /* One kind of Chinese rather than English. */
    { NULL, "zh_TW.UTF-8", NULL, "不是数字 1.5" },
    { "zh_HK.UTF-8", NULL, NULL, "不是数字 1.5" },
    { NULL, "zh_TW.UTF-8", "zh_TW:en", "不是数字 1.5" },
    { "C.UTF-8", NULL, "en:de", "is not a number 1.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = say (cases[i].lc_all, cases[i].lang, cases[i].language);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* Prints a word that shows in which language the sentence about an invalid number is. */
static int
say_it (void)
{
  const char *sentence;

  xushi_i18n_init ();
  sentence = _ ("“%s” is not a number; write digits, such as 1234.5.");
  g_print ("%s %.1f", g_strrstr (sentence, "不是数字") != NULL ? "不是数字" : "is not a number",
           1.5);
  return EXIT_SUCCESS;
}

/* A sentence of a machine format is Chinese, and the one after it what it was. */
static int
say_twice (void)
{
  static const char word[] = "“%s” is not a number; write digits, such as 1234.5.";
  char *before;
  gboolean chinese, other;

  xushi_i18n_init ();
  xushi_i18n_allow_chinese ();
  other = g_strrstr (_ (word), "不是数字") == NULL;
  before = xushi_i18n_begin_chinese ();
  chinese = g_strrstr (_ (word), "不是数字") != NULL;
  xushi_i18n_end_chinese (before);
  g_print ("%s %s", chinese ? "Chinese" : "other",
           other == (g_strrstr (_ (word), "不是数字") == NULL) ? "as before" : "changed");
  return EXIT_SUCCESS;
}

static void
test_chinese_for_a_while (void)
{
  static const char *const cases[][3] = { { "C", NULL, NULL },
                                          { "C.UTF-8", NULL, "en" },
                                          { "C.UTF-8", NULL, "zh_CN" },
                                          { NULL, "de_DE.UTF-8", NULL },
                                          { NULL, NULL, NULL } };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said
          = say_by (program, "--twice", cases[i][0], cases[i][1], cases[i][2]);

      g_assert_cmpstr (said, ==, "Chinese as before");
    }
}

int
main (int argc, char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--say"))
    return say_it ();
  if (argc == 2 && g_str_equal (argv[1], "--twice"))
    return say_twice ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/i18n/language", test_language);
  g_test_add_func ("/base/i18n/chinese-for-a-while", test_chinese_for_a_while);
  g_test_add_func ("/base/i18n/moved", test_moved);
  return g_test_run ();
}
