package org.parvis.participation.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What the body answered to one theme.
 *
 * @param version one for the first; each correction is one more, and those before it stay
 * @param words in the languages in which it is said
 * @param reviewOn when what was not retained is looked at again; none when it is not
 */
record Answer(
        String theme,
        int version,
        Verdict verdict,
        LocalizedText words,
        @Nullable LocalDate reviewOn,
        LocalDate givenOn) {}
