/**
 * The few words that every module shares: identifiers, who acts and for whom, localized text,
 * money, and refusals as values. It depends on nothing, stays small, and never grows a service:
 * what has behaviour of its own belongs to a module.
 */
@ApplicationModule(
        displayName = "Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.parvis.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
