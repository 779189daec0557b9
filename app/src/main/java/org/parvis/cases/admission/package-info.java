/**
 * Who may open a case file, by which door, and that the opening was noted. Nobody reads a file by
 * its reference but through here.
 */
@ApplicationModule(displayName = "Admission to case files")
@NullMarked
package org.parvis.cases.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
