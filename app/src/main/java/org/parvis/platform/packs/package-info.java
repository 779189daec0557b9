/**
 * Content packs: files that bodies bring are read as hostile input, judged as a whole, and kept, so
 * that every node has the same.
 */
@NullMarked
package org.parvis.platform.packs;

import org.jspecify.annotations.NullMarked;
