/**
 * What a question means, which documents say it and how well, and what is shown of them; what is
 * corrected, suggested, put first or told at once.
 */
@ApplicationModule(displayName = "Questions to search")
@NullMarked
package org.parvis.search.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
