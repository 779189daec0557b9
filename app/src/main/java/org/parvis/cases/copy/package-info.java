/** The whole request of a person, to read again and to take along. */
@ApplicationModule(displayName = "Copy of a request")
@NullMarked
package org.parvis.cases.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
