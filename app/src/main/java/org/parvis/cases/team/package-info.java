/** The pages on which agents work on one case file. */
@ApplicationModule(displayName = "Pages of a team")
@NullMarked
package org.parvis.cases.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
