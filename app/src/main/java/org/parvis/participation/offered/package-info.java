/** What consultations give as open data: tables of what came of those that are closed. */
@ApplicationModule(displayName = "Participation, offered data")
@NullMarked
package org.parvis.participation.offered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
