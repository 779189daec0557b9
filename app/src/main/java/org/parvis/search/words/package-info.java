/**
 * Words as a language has them and as an installation knows them: how texts are cut, which words
 * carry meaning, what people say, and which words exist at all.
 */
@ApplicationModule(displayName = "Words of search")
@NullMarked
package org.parvis.search.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
