/**
 * Where stewards read what people searched in vain, and teach search the words by which they say
 * it.
 */
@ApplicationModule(displayName = "Words that people search")
@NullMarked
package org.parvis.content.sought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
