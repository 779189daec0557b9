@NullMarked
package org.parvis.organizations.invitations;

import org.jspecify.annotations.NullMarked;
