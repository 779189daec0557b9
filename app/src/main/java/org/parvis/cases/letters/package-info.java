/** The words of a letter and its PDF: what the definition says, filled with what the file holds. */
@ApplicationModule(displayName = "Letters of case files")
@NullMarked
package org.parvis.cases.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
