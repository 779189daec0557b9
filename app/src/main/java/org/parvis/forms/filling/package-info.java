/**
 * The pages of a draft: its questions, rows, files, tasks and answers to read again. Each page
 * keeps what was typed, valid or not, before it says what is to be changed.
 */
@ApplicationModule(displayName = "Filling in")
@NullMarked
package org.parvis.forms.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
