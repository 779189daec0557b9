/** Bodies, members, delegations and the door of their rooms. */
@NullMarked
package org.parvis.organizations;

import org.jspecify.annotations.NullMarked;
