/**
 * The ground of acts: the kinds that this installation knows, of whichever module, and what acts
 * say to and from the bytes that are kept. Uses no other room; {@code acts} writes by it.
 */
@ApplicationModule(displayName = "Kinds of act")
@NullMarked
package org.parvis.cases.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
