package org.parvis.opendata.questions;

import java.time.LocalDate;
import java.util.Locale;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/**
 * The body shows a question and its answer on the page of the data, in these words. Said again, it
 * takes the place of what was shown.
 *
 * @param by who of the body, by their name
 * @param version which corrected the data, or after which the next one will; 0 when they stay
 * @param on the day
 */
record Shown(String by, String question, String answer, Change change, int version, LocalDate on)
        implements Payload {
    static final ActKind<Shown> KIND =
            ActKind.named("opendata.shown", Shown.class)
                    .by(Author.MEMBER)
                    .told("question answer change version on")
                    .stays(State.DECIDED, State.CLOSED)
                    .member(Shown::by)
                    .toPerson((act, t) -> act.question + " – " + act.answer)
                    .toTeam((act, t) -> act.question + " – " + act.answer)
                    .registered();

    /** What comes of the data. */
    enum Change {
        /** They stay as they are. */
        NONE,
        /** A version corrected them. */
        VERSION,
        /** The next version will. */
        NEXT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Change of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
