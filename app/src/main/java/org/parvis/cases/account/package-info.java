/**
 * What the home of an account shows of files: what waits for their person, files by due date, what
 * bodies told, over all bodies and of one person or business at a time. It reads envelopes and
 * clocks, and opens nothing that is sealed.
 */
@ApplicationModule(displayName = "Files of an account")
@NullMarked
package org.parvis.cases.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
