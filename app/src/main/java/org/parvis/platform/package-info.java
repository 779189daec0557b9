/**
 * The ground on which the modules stand: the database and its scenes, the way a page is rendered,
 * languages in the address, configuration, health. It knows nothing of public services; it is the
 * part of the program that an engineer of any trade would recognise.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = "kernel")
@NullMarked
package org.parvis.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
