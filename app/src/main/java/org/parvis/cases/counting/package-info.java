/**
 * What is counted from case files: facts, ratings and open answers. A fact names a file and never a
 * person.
 */
@ApplicationModule(displayName = "Facts of case files")
@NullMarked
package org.parvis.cases.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
