/**
 * Petitions that people address to a body, and what it answers. Somebody begins one from an address
 * of mail that they confirm; a member of the body reads it by published rules; people sign once an
 * address; and the threshold once met obliges the body to answer by a day. A petition to the
 * National Assembly is linked and followed here, never signed.
 */
@ApplicationModule(displayName = "Participation, petitions")
@NullMarked
package org.parvis.participation.petitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
