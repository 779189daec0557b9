/**
 * The barometer as it was published on a day: frozen, sealed by its digest, and downloaded as data.
 */
@ApplicationModule(displayName = "Kept states of the barometer")
@NullMarked
package org.parvis.strategy.snapshots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
