/**
 * The only room that writes a case file: its acts in sequence, the head derived from them, the
 * graph of its states, its parties and its clocks. All others read through it and ask it to write.
 */
@ApplicationModule(displayName = "Acts of a case file")
@NullMarked
package org.parvis.cases.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
