/**
 * Doors by which modules bring others into files and write there: who stands in a file beside whose
 * file it is, and acts and terms of their own.
 */
@ApplicationModule(displayName = "Parties of case files")
@NullMarked
package org.parvis.cases.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
