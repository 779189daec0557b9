/**
 * How a module adds acts of its own to case files: it registers their kinds and writes them.
 * Everything about a kind is said in one place, and {@code cases} registers its own the same way.
 */
@NamedInterface("spi")
@NullMarked
package org.parvis.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
