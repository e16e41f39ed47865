#include "CMarkArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Pieces are cut from blocks. The first is kept from text to text; most texts need no other.
enum { first_size = 512 * 1024, later_size = 1024 * 1024, alignment = 16 };

struct block {
  struct block *older;
  size_t size;
};

struct arena {
  struct block *newest;
  /// The next free byte of the newest block, and its end.
  uint8_t *next, *end;
  /// From the next free byte to here all are noughts. Nearly every piece is asked for with noughts in it, and clearing
  /// a stretch for many costs less than clearing each.
  uint8_t *clear;
};

/// What is cleared at once: enough for some ten pieces, and near enough to be at hand when they are filled.
enum { stretch = 1024 };

/// The size of a piece stands before it.
static const size_t head = alignment;

static _Thread_local struct arena *own;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Seldom called, and kept out of the functions that call it, which are short then.
__attribute__((noinline, cold)) static void open_block(struct arena *arena, size_t size) {
  struct block *block = malloc(size);
  // As the library's own allocator does: there is no way to report it.
  if (!block) abort();
  block->older = arena->newest;
  block->size = size;
  arena->newest = block;
  arena->next = arena->clear = (uint8_t *)block + alignment;
  arena->end = (uint8_t *)block + size;
}

static void close_arena(void *pointer) {
  struct arena *arena = pointer;
  while (arena->newest) {
    struct block *block = arena->newest;
    arena->newest = block->older;
    free(block);
  }
  free(arena);
}

static void make_key(void) { pthread_key_create(&key, close_arena); }

static struct arena *current(void) {
  if (own) return own;
  pthread_once(&once, make_key);
  struct arena *arena = calloc(1, sizeof *arena);
  if (!arena) abort();
  open_block(arena, first_size);
  pthread_setspecific(key, arena);
  return own = arena;
}

/// The next piece, its bytes below `arena->clear` noughts and the others anything.
static uint8_t *cut(struct arena *arena, size_t size) {
  size_t whole = head + ((size + alignment - 1) & ~(size_t)(alignment - 1));
  if (whole < size) abort();
  if ((size_t)(arena->end - arena->next) < whole) {
    open_block(arena, whole > later_size / 4 ? whole + alignment : later_size);
  }
  uint8_t *piece = arena->next + head;
  arena->next += whole;
  *(size_t *)(piece - head) = size;
  return piece;
}

static void *take(size_t size) {
  struct arena *arena = own;
  uint8_t *piece = cut(arena, size);
  if (arena->clear < arena->next) arena->clear = arena->next;
  return piece;
}

/// Clears what of a piece is not clear, and a stretch behind it.
__attribute__((noinline)) static uint8_t *clear(struct arena *arena, uint8_t *piece) {
  uint8_t *from = arena->clear < piece ? piece : arena->clear;
  size_t ahead = (size_t)(arena->end - arena->next);
  arena->clear = arena->next + (ahead < stretch ? ahead : stretch);
  memset(from, 0, (size_t)(arena->clear - from));
  return piece;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  struct arena *arena = own;
  uint8_t *piece = cut(arena, count * size);
  return arena->clear < arena->next ? clear(arena, piece) : piece;
}

static void *grow(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = *(size_t *)((uint8_t *)old - head);
  if (size <= had) return old;
  return memcpy(take(size), old, had);
}

static void leave(void *piece) { (void)piece; }

cmark_mem *cmark_arena_allocator(void) {
  static cmark_mem allocator = {take_zeroed, grow, leave};
  current();
  return &allocator;
}

void cmark_arena_reset(void) {
  struct arena *arena = own;
  if (!arena) return;
  while (arena->newest->older) {
    struct block *block = arena->newest;
    arena->newest = block->older;
    free(block);
  }
  arena->next = arena->clear = (uint8_t *)arena->newest + alignment;
  arena->end = (uint8_t *)arena->newest + arena->newest->size;
}
