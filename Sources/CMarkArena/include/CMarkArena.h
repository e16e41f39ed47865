#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

#include <cmark-gfm.h>

/// Memory for one text at a time and thread, which libcmark-gfm takes in thousands of small pieces.
///
/// The library asks for memory by functions that are not told for which parser. So the pieces belong to the thread: all
/// that is taken between `cmark_arena_allocator` and `cmark_arena_reset` on it is given back at once by the latter.
/// The library's own arena belongs to the whole process and cannot serve two threads.

/// The allocator to make a parser with. Nothing made with it may live on, or go to another thread.
cmark_mem *cmark_arena_allocator(void);

/// Gives back everything that was taken on this thread. What the first block holds is kept for the next text.
void cmark_arena_reset(void);

#endif
