/**
 * Which programs of others may come in is proposed by one steward and approved by another. What
 * they may do is said in words on their page. Their secret is shown once, to whoever asked.
 */
@ApplicationModule(displayName = "Programs of a body")
@NullMarked
package org.parvis.organizations.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
