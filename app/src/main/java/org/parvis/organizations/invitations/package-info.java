/**
 * How somebody becomes a member: an invitation with a link that works once. Whoever holds it opens
 * an account or uses one they have. Nothing is sent before a mail server is there.
 */
@ApplicationModule(displayName = "Invitations")
@NullMarked
package org.parvis.organizations.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
