/**
 * Reads the text of a service as hostile input, as words of the language, then for sense, and names
 * each problem with its line; writes it again, and its schema.
 */
@ApplicationModule(displayName = "Definitions as text")
@NullMarked
package org.parvis.catalogue.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
