/**
 * A question to one table in the words of whoever asks. It is read into one value, shown back as a
 * sentence whose parts can be changed, and answered with a number, a table and a drawing. A word
 * that is not understood is said, one that may mean two things gives a choice: nothing is guessed.
 * The person never writes a statement; the room of tables makes it.
 */
@ApplicationModule(displayName = "Questions to open data")
@NullMarked
package org.parvis.opendata.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
