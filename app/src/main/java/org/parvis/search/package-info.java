/**
 * Finds public things by the words people use. Modules contribute documents through {@link
 * SearchSource}; each node keeps its own index in memory and rebuilds it when something is
 * published. Accents, plurals and one or two wrong letters do not matter; a correction is stated
 * and can be undone. What a search failed to find is kept for a person to read, without anybody.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
