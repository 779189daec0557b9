/**
 * Finds public things by the words people use. Modules contribute documents through {@link
 * SearchSource}; each node keeps its own index in files and takes in what changed when something is
 * published. What people say and pages do not is data of the content pack ({@code
 * search/words.yaml}): words that mean the same, words that say nothing, what comes first for some
 * words. What is no word is corrected, said so and undone at will; a real word never is. How well
 * it works is measured on the questions of {@code bench/relevance}. What a search failed to find is
 * kept for a person to read, without anybody: stewards teach search what it means ({@link
 * SoughtWords}).
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel", "platform", "portal :: spi"})
@NullMarked
package org.parvis.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
