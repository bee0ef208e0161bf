/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* A page fault for each four kilobytes was a fifth of the time in which a large plan is loaded,
 * and a tenth of the start of a small one. So the heap grows once by what even the largest plan
 * does not fill, and the kernel is asked to give it in pages of two megabytes. What is reserved
 * is addresses: memory is used only as it is filled. */

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

#define MEGABYTE (1 << 20)
#define RESERVED (256 * MEGABYTE)

void
xushi_heap_prepare (void)
{
  char *begin = sbrk (0), *end;

  /* To set one of these fixes them all, so that the others get what glibc arrives at by itself:
   * the pictures of the window, megabytes each, come from the heap after the first few. */
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
