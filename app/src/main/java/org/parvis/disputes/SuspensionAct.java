package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TermMove;

/**
 * What keeps prescription from running while both sides talk: no offer, and nothing that is secret.
 */
public sealed interface SuspensionAct extends Payload {
    /** Its days, on the clock of each side. */
    String TERM = "disputes.suspension";

    /** One of the sides signs the writing. */
    record Signed(By by, String name, Instant at) implements SuspensionAct {
        static final ActKind<Signed> KIND =
                ActKind.named("disputes.suspension-signed", Signed.class)
                        .by(Author.PERSON, Author.PARTY)
                        .shared("by name at")
                        .stays(State.UNANSWERED)
                        .registered();
    }

    /**
     * Both signed: it holds from that day while they talk, and at the latest until its last.
     *
     * @param merchant the party of the merchant
     * @param days by the calendar of the programme, on the clock of each
     * @param digest of the sealed writing
     */
    record Begun(
            int merchant, LocalDate from, LocalDate until, String regime, int days, String digest)
            implements SuspensionAct {
        static final ActKind<Begun> KIND =
                ActKind.named("disputes.suspension-begun", Begun.class)
                        .by(Author.PROGRAM)
                        .shared("merchant from until regime days digest")
                        .stays(State.UNANSWERED)
                        .terms(Begun::starts)
                        .toPerson((act, t) -> t.say("disputes.until", t.dateLong(act.until)))
                        .toTeam((act, t) -> t.say("disputes.until", t.dateLong(act.until)))
                        .registered();

        private List<TermMove> starts() {
            return Stream.of(FileParties.PERSON, merchant)
                    .<TermMove>map(party -> new TermMove.Starts(party, TERM, regime, days))
                    .toList();
        }
    }

    /** Both are warned that it ends soon. */
    record Warned(LocalDate until) implements SuspensionAct {
        static final ActKind<Warned> KIND =
                ActKind.named("disputes.suspension-warned", Warned.class)
                        .by(Author.PROGRAM)
                        .shared("until")
                        .stays(State.ANY)
                        .toPerson((act, t) -> t.say("disputes.until", t.dateLong(act.until)))
                        .toTeam((act, t) -> t.say("disputes.until", t.dateLong(act.until)))
                        .registered();
    }

    /** The talk ended, and with it the suspension. */
    record Stopped(int merchant, LocalDate day) implements SuspensionAct {
        static final ActKind<Stopped> KIND =
                ActKind.named("disputes.suspension-stopped", Stopped.class)
                        .by(Author.PROGRAM)
                        .shared("merchant day")
                        .stays(State.ANY)
                        .terms(Stopped::ends)
                        .toPerson((act, t) -> t.dateLong(act.day))
                        .toTeam((act, t) -> t.dateLong(act.day))
                        .registered();

        private List<TermMove> ends() {
            return Stream.of(FileParties.PERSON, merchant)
                    .<TermMove>map(party -> new TermMove.Ends(party, TERM))
                    .toList();
        }
    }

    /** Its days are over for that party. */
    record Over(int party, LocalDate day) implements SuspensionAct {
        static final ActKind<Over> KIND =
                ActKind.named("disputes.suspension-over", Over.class)
                        .by(Author.LAW)
                        .shared("party day")
                        .stays(State.ANY)
                        .toPerson((act, t) -> t.dateLong(act.day))
                        .toTeam((act, t) -> t.dateLong(act.day))
                        .registered();
    }
}
