/** What other modules give to pages of words: the services that a page lists. */
@NamedInterface("spi")
@NullMarked
package org.parvis.content.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
