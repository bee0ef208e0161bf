/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-document-private.h"

#include "base/xushi-i18n.h"
#include "page/xushi-page-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

/* Documents as files. A PDF is one file with all pages, PNG and SVG are one file per page. All are
 * drawn into temporary files next to the final ones, and renamed when all are complete. */

typedef enum
{
  FORMAT_PDF,
  FORMAT_PNG,
  FORMAT_SVG,
} Format;

static gboolean
find_format (const char *path, Format *format, GError **error)
{
  static const struct
  {
    const char *suffix;
    Format format;
  } formats[] = { { ".pdf", FORMAT_PDF }, { ".png", FORMAT_PNG }, { ".svg", FORMAT_SVG } };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (length > 4 && g_ascii_strcasecmp (path + length - 4, formats[i].suffix) == 0)
      {
        *format = formats[i].format;
        return TRUE;
      }
  g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_SUFFIX,
               _("“%s” does not tell what kind of file to write. Let its name end in .pdf, "
                 ".png or .svg."), path);
  return FALSE;
}

/* "pages.png" → "pages-03.png" of 12, so that files are listed in the order of the pages. */
static char *
make_page_path (const char *path, guint page, guint n_pages)
{
  gsize stem = strlen (path) - 4;
  int digits = 1;

  for (guint rest = n_pages; rest >= 10; rest /= 10)
    digits++;
  return g_strdup_printf ("%.*s-%0*u%s", (int) stem, path, digits, page + 1, path + stem);
}

/* The share done before the files are renamed. */
#define DRAWN_SHARE 0.97

static void
tell (const XushiSaveWatch *watch, double share)
{
  if (watch != NULL && watch->tell != NULL)
    watch->tell (share, watch->data);
}

/* Reports that @page is next. FALSE with @error if it was cancelled. */
static gboolean
pass_page (XushiDocument *self, const XushiSaveWatch *watch, guint page, GError **error)
{
  tell (watch, DRAWN_SHARE * page / xushi_document_get_n_pages (self));
  return watch == NULL || !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}

/* A write error is kept by the file and not passed to cairo: cairo 1.18 leaks memory on an error in
 * the middle of a document. */
static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  xushi_page_file_write (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A surface error that does not come from the file: out of memory, or a page too large to hold. */
static gboolean
check_status (cairo_status_t status, XushiPageFile *file, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS && !xushi_page_file_has_failed (file))
    {
      g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_NOT_WRITTEN,
                   _("The pages could not be drawn: %s."), cairo_status_to_string (status));
      return FALSE;
    }
  return xushi_page_file_finish (file, error);
}

void
xushi_document_describe (XushiDocument *self, cairo_surface_t *surface)
{
  g_autofree char *created = NULL;

  g_return_if_fail (XUSHI_IS_DOCUMENT (self));
  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;
  created = g_strconcat (xushi_document_get_date (self), "T00:00:00Z", NULL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  xushi_document_get_title (self));
  if (xushi_document_get_office (self) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                    xushi_document_get_office (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Xushi " XUSHI_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

/* Parts, and below them areas and departments. */
static void
add_outline (XushiDocument *self, cairo_surface_t *surface)
{
  g_autoptr (GArray) entries = xushi_document_list_outline (self);
  int part = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < entries->len; i++)
    {
      const XushiOutlineEntry *entry = &g_array_index (entries, XushiOutlineEntry, i);
      char y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place
          = g_strdup_printf ("page=%u pos=[0 %s]", entry->page,
                             g_ascii_formatd (y, sizeof y, "%.1f", entry->y));
      int id = cairo_pdf_surface_add_outline (surface,
                                              entry->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : part,
                                              entry->title, place, 0);

      if (entry->level == 0)
        part = id;
    }
}

static gboolean
write_pdf (XushiDocument *self, XushiPageFile *file, const XushiSaveWatch *watch, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  gboolean going = TRUE;

  xushi_document_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, file, width, height);
  xushi_document_describe (self, surface);
  add_outline (self, surface);
  xushi_document_set_links (self, TRUE);
  cr = cairo_create (surface);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0;
       page < xushi_document_get_n_pages (self) && !xushi_page_file_has_failed (file); page++)
    {
      going = pass_page (self, watch, page, error);
      if (!going)
        break;
      cairo_pdf_surface_set_page_label (surface, xushi_document_get_page_title (self, page));
      xushi_document_draw_page (self, cr, page);
      if (page + 1 == xushi_document_get_n_pages (self))
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  xushi_document_set_links (self, FALSE);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return going && check_status (status, file, error);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* cairo names the group of a page by a counter of the process's surfaces; nothing refers to the
 * name, but it would make the same page differ the next time. */
static void
name_group (GString *text)
{
  static const char mark[] = "<g id=\"surface";
  const char *found = strstr (text->str, mark);
  gsize start, length;

  if (found == NULL)
    return;
  start = (gsize) (found - text->str) + strlen (mark);
  length = strspn (text->str + start, "0123456789");
  g_string_erase (text, (gssize) start, (gssize) length);
}

static gboolean
write_svg (XushiDocument *self, guint page, XushiPageFile *file, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  xushi_document_get_page_size (self, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append_cb, text, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  xushi_document_draw_page (self, cr, page);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  name_group (text);
  xushi_page_file_write (file, text->str, text->len);
  return check_status (status, file, error);
}

static gboolean
write_png (XushiDocument *self, guint page, XushiPageFile *file, GError **error)
{
  double width, height, scale = xushi_document_get_dpi (self) / 72;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  xushi_document_get_page_size (self, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale + 0.5),
                                        (int) (height * scale + 0.5));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  xushi_document_draw_page (self, cr, page);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, file);
  cairo_surface_destroy (surface);
  return check_status (status, file, error);
}

static gboolean
write_files (XushiDocument *self, const char *path, Format format, const XushiSaveWatch *watch,
             GPtrArray *files, GError **error)
{
  guint n = format == FORMAT_PDF ? 1 : xushi_document_get_n_pages (self);

  for (guint page = 0; page < n; page++)
    {
      g_autofree char *name = format == FORMAT_PDF ? g_strdup (path) : make_page_path (path, page, n);
      XushiPageFile *file = xushi_page_file_new (name, error);
      gboolean written;

      if (file == NULL)
        return FALSE;
      g_ptr_array_add (files, file);
      if (format == FORMAT_PDF)
        written = write_pdf (self, file, watch, error);
      else if (!pass_page (self, watch, page, error))
        written = FALSE;
      else if (format == FORMAT_PNG)
        written = write_png (self, page, file, error);
      else
        written = write_svg (self, page, file, error);
      if (!written)
        return FALSE;
    }
  return TRUE;
}

gboolean
xushi_document_check_output_name (const char *path, GError **error)
{
  Format format;

  g_return_val_if_fail (path != NULL, FALSE);
  return find_format (path, &format, error);
}

gboolean
xushi_document_save (XushiDocument *self, const char *path, const XushiSaveWatch *watch,
                     GStrv *files, GError **error)
{
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  Format format;

  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self) && path != NULL, FALSE);
  if (!find_format (path, &format, error))
    return FALSE;
  /* Freeing a file that was not renamed removes it. */
  written = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_page_file_free);
  if (!write_files (self, path, format, watch, written, error)
      || !pass_page (self, watch, xushi_document_get_n_pages (self), error))
    return FALSE;
  for (guint i = 0; i < written->len; i++)
    {
      if (!xushi_page_file_commit (g_ptr_array_index (written, i), error))
        return FALSE;
      g_strv_builder_add (names, xushi_page_file_get_path (g_ptr_array_index (written, i)));
    }
  tell (watch, 1);
  if (files != NULL)
    *files = g_strv_builder_end (names);
  return TRUE;
}

/* Whether @name is @stem, digits, and @suffix. */
static gboolean
is_page_name (const char *name, const char *stem, const char *suffix)
{
  const char *digits = name + strlen (stem);
  gsize n = g_str_has_prefix (name, stem) ? strspn (digits, "0123456789") : 0;

  return n > 0 && g_str_equal (digits + n, suffix);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
xushi_document_list_leftovers (const char *path, const char *const *files)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *suffix = g_strdup (base + strlen (base) - 4);
  g_autofree char *stem = g_strdup_printf ("%.*s-", (int) strlen (base) - 4, base);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  Format format = FORMAT_PDF;

  if (dir == NULL || !find_format (path, &format, NULL) || format == FORMAT_PDF)
    return names;
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      gboolean ours = FALSE;

      for (guint i = 0; !ours && files[i] != NULL; i++)
        {
          g_autofree char *written = g_path_get_basename (files[i]);

          ours = g_str_equal (written, name);
        }
      if (!ours && is_page_name (name, stem, suffix))
        g_ptr_array_add (names, g_filename_display_name (name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}
