package org.parvis.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;
import org.parvis.cases.spi.TermMove;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.LocalizedText;

/** What is written of the rest of a down payment. */
public sealed interface RestAct extends PaymentAct {
    /** The days to pay it. */
    String TERM = "payments.rest-unpaid";

    /**
     * The request was granted, and the rest of a down payment is asked for.
     *
     * @param until the last day to pay it
     * @param rest by which rule
     */
    record Asked(long cents, LocalDate on, LocalDate until, Rest rest) implements RestAct {
        static final ActKind<Asked> KIND =
                ActKind.named("payments.rest-asked", Asked.class)
                        .by(Author.PROGRAM)
                        .notified("cents on until rest")
                        .atOnce()
                        .stays(State.ANY)
                        .terms(Asked::starts)
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .inLetter((act, t) -> act.said(t))
                        .registered();

        private List<TermMove> starts() {
            return List.of(
                    new TermMove.Ends(FileParties.PERSON, PaymentAct.TERM),
                    new TermMove.Starts(FileParties.PERSON, TERM, rest.regime(), rest.days()));
        }

        private String said(Telling t) {
            return t.say(
                    "payments.rest-asked",
                    Cents.text(cents, t.lang()),
                    t.dateLong(until),
                    rest.unpaid(t.lang()),
                    Citation.said(rest.citation(), t.lang()));
        }
    }

    /** The days to pay the rest ended: what was granted goes no further, and nothing is owed. */
    record Lapsed(long cents, LocalDate day, Map<String, String> said) implements RestAct {
        static final ActKind<Lapsed> KIND =
                ActKind.named("payments.rest-lapsed", Lapsed.class)
                        .by(Author.LAW)
                        .notified("cents day said")
                        .leads(State.DECIDED, State.CLOSED)
                        .stays(State.except(State.DECIDED))
                        .toPerson((act, t) -> new LocalizedText(act.said).in(t.lang()))
                        .toTeam(
                                (act, t) ->
                                        t.say(
                                                "payments.rest-lapsed",
                                                Cents.text(act.cents, t.lang()),
                                                t.dateLong(act.day)))
                        .inLetter((act, t) -> new LocalizedText(act.said).in(t.lang()))
                        .registered();
    }
}
