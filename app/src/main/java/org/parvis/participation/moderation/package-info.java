/** Where a body reads what people wrote before it is public, by the rules that it published. */
@ApplicationModule(displayName = "Participation, moderation")
@NullMarked
package org.parvis.participation.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
