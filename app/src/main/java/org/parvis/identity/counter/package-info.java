/**
 * What somebody at a counter can do after a look at the papers: hand over a code on paper that
 * opens an account, or raises what it is worth. The code is printed once and works once.
 */
@ApplicationModule(displayName = "Counter")
@NullMarked
package org.parvis.identity.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
