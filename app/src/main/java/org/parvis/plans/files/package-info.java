/**
 * A plan as YAML, as a workbook and as a summary: read whole or refused with its places, and
 * written again.
 */
@ApplicationModule(displayName = "Plans as files")
@NullMarked
package org.parvis.plans.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
