/**
 * Legal time. A public body promises an answer in a number of days, and each law counts days in its
 * own way: which day is the first, which days are holidays, what happens when the last day is one.
 * Here a regime is cited data of the content pack, a term says why it ends when it ends, and a
 * ledger keeps what started, paused, extended or ended a clock, with its cause. Nothing here reads
 * the time of the machine: who asks says when. Days are also written here as the calendars of
 * people read them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package org.parvis.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
