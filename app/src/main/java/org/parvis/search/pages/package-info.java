/**
 * The page of results, what is offered while somebody types, and the list of all that is public for
 * the search engines of others.
 */
@ApplicationModule(displayName = "Pages of search")
@NullMarked
package org.parvis.search.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
