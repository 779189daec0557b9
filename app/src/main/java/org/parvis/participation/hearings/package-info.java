/**
 * Briefs and hearings: people file a brief, ask to be heard, and are heard in an order that is
 * drawn by a public lot, which anybody draws again. Each is known by an address of mail alone;
 * names and briefs are public once a member of the body has read them by the published rules.
 */
@ApplicationModule(displayName = "Participation, hearings")
@NullMarked
package org.parvis.participation.hearings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
