/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* Page faults, one per 4 KB, took a fifth of the time to load a large plan, and a tenth of the
 * start-up with a small one. So the heap grows once, by more than even the largest plan fills, and
 * the kernel is asked to back it with 2 MB pages. Only address space is reserved: memory is used as
 * it is filled. */

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

#define MEGABYTE (1 << 20)
#define RESERVED (256 * MEGABYTE)

void
xushi_heap_prepare (void)
{
  char *begin = sbrk (0), *end;

  /* Setting one of these fixes them all, so the others get the values that glibc would settle on by
   * itself: the window's images, megabytes each, come from the heap after the first few. */
  mallopt (M_MMAP_THRESHOLD, 32 * MEGABYTE);
  mallopt (M_TRIM_THRESHOLD, RESERVED);
  mallopt (M_TOP_PAD, RESERVED);
  g_free (g_malloc (MEGABYTE));
  mallopt (M_TOP_PAD, MEGABYTE);
  end = sbrk (0);
  if (end > begin)
    madvise (begin, (gsize) (end - begin), MADV_HUGEPAGE);
}

#else

void
xushi_heap_prepare (void)
{
}

#endif
