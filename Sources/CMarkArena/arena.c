#include "CMarkArena.h"

#include <assert.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Pieces are cut from blocks. The first is kept from text to text; most texts need no other.
/// The library keeps nothing in them that wants more than the alignment of a pointer.
enum { first_size = 512 * 1024, later_size = 1024 * 1024, alignment = 8 };

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
enum { stretch = 1536 };

/// The size of a piece stands before it.
static const size_t head = alignment;
static_assert(sizeof(size_t) <= alignment && sizeof(struct block) % alignment == 0, "the first piece is aligned");

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
  arena->next = arena->clear = (uint8_t *)(block + 1);
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

/// What a piece takes with its head: all places are multiples of the alignment.
static size_t whole(size_t size) { return head + ((size + alignment - 1) & ~(size_t)(alignment - 1)); }

/// Whether there is room for a piece of a size in so many bytes.
static bool fits(size_t size, const uint8_t *from, const uint8_t *to) {
  size_t room = (size_t)(to - from);
  return size < room && room - size >= head;
}

/// The next piece, for which there is room.
static uint8_t *cut(struct arena *arena, size_t size) {
  uint8_t *piece = arena->next + head;
  arena->next += whole(size);
  *(size_t *)(piece - head) = size;
  return piece;
}

static void make_room(struct arena *arena, size_t size) {
  if (fits(size, arena->next, arena->end)) return;
  if (size > SIZE_MAX / 2) abort();
  size_t wanted = whole(size) + sizeof(struct block);
  open_block(arena, wanted > later_size / 4 ? wanted : later_size);
}

static void *take(size_t size) {
  struct arena *arena = own;
  make_room(arena, size);
  uint8_t *piece = cut(arena, size);
  if (arena->clear < arena->next) arena->clear = arena->next;
  return piece;
}

/// A piece of which not all is clear: clears that, and a stretch behind it.
__attribute__((noinline)) static void *take_and_clear(struct arena *arena, size_t size) {
  make_room(arena, size);
  uint8_t *piece = cut(arena, size);
  uint8_t *from = arena->clear < piece ? piece : arena->clear;
  size_t ahead = (size_t)(arena->end - arena->next);
  arena->clear = arena->next + (ahead < stretch ? ahead : stretch);
  memset(from, 0, (size_t)(arena->clear - from));
  return piece;
}

static void *take_zeroed(size_t count, size_t size) {
  size_t product;
  // No piece is as large as that: the next function ends the program.
  if (__builtin_mul_overflow(count, size, &product)) product = SIZE_MAX;
  struct arena *arena = own;
  if (!fits(product, arena->next, arena->clear)) return take_and_clear(arena, product);
  return cut(arena, product);
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
  arena->next = arena->clear = (uint8_t *)(arena->newest + 1);
  arena->end = (uint8_t *)arena->newest + arena->newest->size;
}
