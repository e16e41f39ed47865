#ifndef CGUMBO_POOL_H
#define CGUMBO_POOL_H

#include <gumbo.h>
#include <stddef.h>

/// Memory for one reading of HTML by libgumbo, with an end to it.
///
/// The library never looks whether memory was given, and some kilobytes of unclosed tags make it ask for gigabytes: it
/// opens them all again in each paragraph. It also frees its tree by a function that calls itself for each level.
/// Here all pieces of one tree are cut from one pool and given back together, and what asks for too much ends.
struct gumbo_pool;

/// - Parameter budget: The most bytes to take from the system.
struct gumbo_pool *gumbo_pool_open(size_t budget);

/// Reads a fragment that stands in a body. The tree lives until the pool is closed.
///
/// - Returns: The element whose children the fragment is; null where the budget did not suffice.
const GumboNode *gumbo_pool_parse(struct gumbo_pool *pool, const char *text, size_t length);

void gumbo_pool_close(struct gumbo_pool *pool);

#endif
