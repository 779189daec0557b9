/**
 * After a dispute: whether what was promised is kept, what both may take away, and how it is with
 * disputes as a whole.
 */
@ApplicationModule(displayName = "After a dispute")
@NullMarked
package org.parvis.disputes.after;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
