/**
 * What became of a consultation: the answer of the body to each theme, by the day it promised, its
 * commitments with what came of them, and the page on which whoever took part sees it.
 */
@ApplicationModule(displayName = "Participation, answers")
@NullMarked
package org.parvis.participation.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
