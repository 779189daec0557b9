/**
 * What an account knows of its appointments: cards and to-dos on its desk, its data taken out, and
 * its end.
 */
@ApplicationModule(displayName = "Appointments of an account")
@NullMarked
package org.parvis.appointments.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
