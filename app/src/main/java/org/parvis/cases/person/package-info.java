/**
 * The pages on which a person follows a case file, answers, corrects, contests and takes their data
 * along.
 */
@ApplicationModule(displayName = "Pages of a person")
@NullMarked
package org.parvis.cases.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
