/**
 * By which somebody who never joined comes into a dispute: a link, then a code that is sent to
 * their own address.
 */
@ApplicationModule(displayName = "Invitations to a dispute")
@NullMarked
package org.parvis.disputes.invited;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
