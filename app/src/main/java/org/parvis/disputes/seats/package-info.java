/**
 * Who sits at the table of a dispute, and how each is reached: by a link and a code, at an address
 * that no act says. What goes out leads there; what comes back by mail is read by nobody.
 */
@ApplicationModule(displayName = "Seats at a table")
@NullMarked
package org.parvis.disputes.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
