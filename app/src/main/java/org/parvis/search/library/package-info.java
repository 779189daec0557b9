/**
 * The index of each language, kept up to what is published, and the words that stewards teach it
 * from what was searched in vain.
 */
@ApplicationModule(displayName = "Library of search")
@NullMarked
package org.parvis.search.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
