#include "CGumboPool.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

enum { block_size = 256 * 1024, alignment = 16 };

struct block {
  struct block *older;
};

struct gumbo_pool {
  struct block *newest;
  /// The next free byte of the newest block, and its end.
  uint8_t *next, *end;
  size_t budget;
  /// Where to go on when the budget is spent.
  jmp_buf spent;
};

struct gumbo_pool *gumbo_pool_open(size_t budget) {
  struct gumbo_pool *pool = calloc(1, sizeof *pool);
  if (!pool) abort();
  pool->budget = budget;
  return pool;
}

static void *take(void *owner, size_t size) {
  struct gumbo_pool *pool = owner;
  if (size > pool->budget) longjmp(pool->spent, 1);
  size_t whole = (size + alignment - 1) & ~(size_t)(alignment - 1);
  if ((size_t)(pool->end - pool->next) < whole) {
    size_t wanted = whole > block_size / 4 ? whole + alignment : block_size;
    struct block *block = wanted > pool->budget ? NULL : malloc(wanted);
    if (!block) longjmp(pool->spent, 1);
    pool->budget -= wanted;
    block->older = pool->newest;
    pool->newest = block;
    pool->next = (uint8_t *)block + alignment;
    pool->end = (uint8_t *)block + wanted;
  }
  void *piece = pool->next;
  pool->next += whole;
  return piece;
}

static void leave(void *owner, void *piece) {
  (void)owner;
  (void)piece;
}

const GumboNode *gumbo_pool_parse(struct gumbo_pool *pool, const char *text, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = leave;
  options.userdata = pool;
  options.max_errors = 0;
  options.fragment_context = GUMBO_TAG_BODY;
  // No frame between here and `take` holds anything but pieces of the pool.
  if (setjmp(pool->spent)) return NULL;
  return gumbo_parse_with_options(&options, text, length)->root;
}

void gumbo_pool_close(struct gumbo_pool *pool) {
  while (pool->newest) {
    struct block *block = pool->newest;
    pool->newest = block->older;
    free(block);
  }
  free(pool);
}
