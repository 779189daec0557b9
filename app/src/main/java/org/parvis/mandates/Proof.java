package org.parvis.mandates;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows the ground of a mandate.
 *
 * @param reference in words: a number, a date, who holds the paper
 * @param document number under which the document is held, if one was given
 * @param name of that document
 * @param register what the register of enterprises said when somebody asked to manage a business
 */
public record Proof(
        @Nullable String reference,
        @Nullable UUID document,
        @Nullable String name,
        @Nullable Said register) {
    public static final Proof NONE = new Proof(null, null, null, null);

    public static Proof of(@Nullable String reference) {
        return new Proof(reference, null, null, null);
    }

    public Proof saying(@Nullable Said said) {
        return new Proof(reference, document, name, said);
    }

    /** What a register says of the number of a business. */
    public enum Said {
        REGISTERED,
        STRUCK_OFF,
        /** It did not answer: the body looks for itself. */
        SILENT,
        /** There is no number to ask by, as for some associations. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static @Nullable Said of(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
