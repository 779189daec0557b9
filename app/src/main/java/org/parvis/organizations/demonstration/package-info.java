/**
 * Fictitious people of the demonstration, read from a file of the pack. A page lets one become one
 * of them by a click. It is not there where the demonstration is off.
 */
@ApplicationModule(
        displayName = "Demonstration of bodies",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "organizations",
            "organizations.bodies",
            "organizations.members",
            "organizations.team"
        })
@NullMarked
package org.parvis.organizations.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
