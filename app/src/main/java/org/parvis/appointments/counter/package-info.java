/**
 * Where members receive people: the day of a place as page and print, absences, and hours booked by
 * phone or at the counter out of the share that is kept for them.
 */
@ApplicationModule(displayName = "Counters and agents' day")
@NullMarked
package org.parvis.appointments.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
