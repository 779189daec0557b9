/**
 * How long a case file is kept, what goes to the archives, and the destruction of the rest, with
 * its certificate.
 */
@ApplicationModule(displayName = "Keeping and destruction")
@NullMarked
package org.parvis.cases.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
