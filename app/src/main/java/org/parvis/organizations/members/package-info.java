/**
 * Who works in which body, with what duties, from when and until when, by whose delegation. Whoever
 * is away is replaced from a day to a day. What an employer calls a group becomes duties here.
 */
@ApplicationModule(displayName = "Members")
@NullMarked
package org.parvis.organizations.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
