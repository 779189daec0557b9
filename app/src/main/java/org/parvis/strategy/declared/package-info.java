/**
 * What is counted elsewhere and told here: statements of bodies, feeds of their platforms, and
 * where the two contradict what this program counted itself.
 */
@ApplicationModule(displayName = "What bodies and platforms declare")
@NullMarked
package org.parvis.strategy.declared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
