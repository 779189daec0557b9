/**
 * What is done in a dispute at a time that is known before, each once and alone: a part says what
 * it does then, and nothing that has to wait keeps another waiting.
 */
@ApplicationModule(displayName = "What is due in disputes")
@NullMarked
package org.parvis.disputes.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
