/** Plans and requests of help that the demonstration pack brings at a start. */
@ApplicationModule(displayName = "Plans of the demonstration")
@NullMarked
package org.parvis.plans.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
