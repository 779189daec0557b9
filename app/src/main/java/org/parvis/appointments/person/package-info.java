/**
 * Where a person chooses an hour, moves it, gives it back or waits for one: in a file, or alone by
 * a link, without an account.
 */
@ApplicationModule(displayName = "Hours of a person")
@NullMarked
package org.parvis.appointments.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
