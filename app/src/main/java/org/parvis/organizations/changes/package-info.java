/**
 * What is dangerous is proposed by one person and approved by another. The changes that wait, who
 * may approve them, their notices and their pages are here. How a change is carried out is known to
 * whoever offers it.
 */
@ApplicationModule(displayName = "Changes that take two")
@NullMarked
package org.parvis.organizations.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
