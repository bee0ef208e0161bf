/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-look.h"

#include "base/xushi-number.h"

#define LINES 0x808080
#define HEAD 0xf1f1f7      /* the heads of the paper slip */
#define OPEN 0xfff2b3      /* yellow: to be filled in */
#define OPEN_HEAD 0xffe27a
#define NOTHING 0xededed

static lxw_format *
make (XushiSlipLook *self, double size, gboolean lines, lxw_color_t ground, uint8_t align)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_font_name (format, "宋体");
  format_set_font_size (format, size);
  format_set_text_wrap (format);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (lines)
    {
      format_set_border (format, LXW_BORDER_THIN);
      format_set_border_color (format, LINES);
    }
  if (ground != 0)
    {
      format_set_pattern (format, LXW_PATTERN_SOLID);
      format_set_bg_color (format, ground);
    }
  return format;
}

void
xushi_slip_look_init (XushiSlipLook *self, lxw_workbook *book)
{
  *self = (XushiSlipLook) { .book = book };
  self->cells[XUSHI_SLIP_CELL_TITLE] = make (self, 18, FALSE, 0, LXW_ALIGN_CENTER);
  format_set_bold (self->cells[XUSHI_SLIP_CELL_TITLE]);
  self->cells[XUSHI_SLIP_CELL_LINE] = make (self, 11, FALSE, 0, LXW_ALIGN_LEFT);
  self->cells[XUSHI_SLIP_CELL_LINE_END] = make (self, 11, FALSE, 0, LXW_ALIGN_RIGHT);
  self->cells[XUSHI_SLIP_CELL_HEAD] = make (self, 11, TRUE, HEAD, LXW_ALIGN_CENTER);
  self->cells[XUSHI_SLIP_CELL_HEAD_OPEN] = make (self, 11, TRUE, OPEN_HEAD, LXW_ALIGN_CENTER);
  format_set_bold (self->cells[XUSHI_SLIP_CELL_HEAD]);
  format_set_bold (self->cells[XUSHI_SLIP_CELL_HEAD_OPEN]);
  self->cells[XUSHI_SLIP_CELL_TEXT] = make (self, 11, TRUE, 0, LXW_ALIGN_LEFT);
  self->cells[XUSHI_SLIP_CELL_CENTRE] = make (self, 11, TRUE, 0, LXW_ALIGN_CENTER);
  self->cells[XUSHI_SLIP_CELL_GREY] = make (self, 11, TRUE, NOTHING, LXW_ALIGN_CENTER);
  self->cells[XUSHI_SLIP_CELL_OPEN_TEXT] = make (self, 11, TRUE, OPEN, LXW_ALIGN_LEFT);
  format_set_unlocked (self->cells[XUSHI_SLIP_CELL_OPEN_TEXT]);
  self->cells[XUSHI_SLIP_CELL_OPEN_MUST] = make (self, 11, TRUE, OPEN_HEAD, LXW_ALIGN_LEFT);
  format_set_unlocked (self->cells[XUSHI_SLIP_CELL_OPEN_MUST]);
  self->cells[XUSHI_SLIP_CELL_OPEN_DATE] = make (self, 11, TRUE, OPEN, LXW_ALIGN_CENTER);
  format_set_unlocked (self->cells[XUSHI_SLIP_CELL_OPEN_DATE]);
  format_set_num_format (self->cells[XUSHI_SLIP_CELL_OPEN_DATE], "yyyy-mm-dd");
}

/* Rates are numbers as well, never of a percent format: in one, 8 typed becomes 8 % in one program
 * and 800 % in another. */
lxw_format *
xushi_slip_look_get_figure (XushiSlipLook *self, int decimals, gboolean open)
{
  guint index = (guint) CLAMP (decimals + 1, 0, XUSHI_DECIMALS_MAX + 1);
  lxw_format **slot = open ? &self->open_figures[index] : &self->figures[index];
  char pattern[16] = "General";

  if (*slot != NULL)
    return *slot;
  *slot = make (self, 11, TRUE, open ? OPEN : 0, LXW_ALIGN_RIGHT);
  if (index > 0)
    g_snprintf (pattern, sizeof pattern, "0%s%.*s", index > 1 ? "." : "", (int) index - 1,
                "000000");
  format_set_num_format (*slot, pattern);
  if (open)
    format_set_unlocked (*slot);
  return *slot;
}
