package org.parvis.forms;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What a sent form says of an answer that the administration holds, or could have held.
 *
 * @param register code of the register
 * @param registerName its name inside a sentence, when the form was sent
 * @param how what became of it
 * @param held the register's own value, as a canonical JSON value; none when nothing was read
 * @param on the day of which the register speaks
 * @param note what is wrong with it, in the person's words
 */
public record KnownAnswer(
        String question,
        String register,
        LocalizedText registerName,
        How how,
        @Nullable Object held,
        @Nullable LocalDate on,
        @Nullable String note) {

    /** What became of a known answer. */
    public enum How {
        /** The person confirmed what the register says. */
        CONFIRMED,
        /** The person says otherwise: both values are kept. */
        CONTESTED,
        /** The person preferred that nothing be read. */
        DECLINED,
        /** The register holds nothing of them. */
        NOT_HELD,
        /** The register did not answer. */
        SILENT,
        /** A connected register could have answered; the person was asked all the same. */
        ASKED_AGAIN;

        /** As facts and acts write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
