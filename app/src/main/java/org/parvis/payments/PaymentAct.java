package org.parvis.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.AnswerMove;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.Resuming;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;
import org.parvis.cases.spi.TermMove;
import org.parvis.catalogue.Citation;
import org.parvis.kernel.LocalizedText;

/** What this module writes in files: who owes what, that it was paid, and what went back. */
public sealed interface PaymentAct extends Payload
        permits PaymentAct.Charged,
                PaymentAct.Reminded,
                PaymentAct.Paid,
                PaymentAct.Remitted,
                PaymentAct.Returned,
                PaymentAct.Lapsed,
                PaymentAct.Overdue,
                RestAct {
    /** The days to pay. */
    String TERM = "payments.unpaid";

    /** Whoever owes nothing now is waited for by neither. */
    private static List<TermMove> over() {
        return List.of(
                new TermMove.Ends(FileParties.PERSON, TERM),
                new TermMove.Ends(FileParties.PERSON, RestAct.TERM));
    }

    /** What was charged, among what these acts say. */
    static Optional<Charged> charged(List<? extends Payload> said) {
        return said.stream().filter(Charged.class::isInstance).map(Charged.class::cast).findFirst();
    }

    /**
     * What is charged for the request, as it was explained before it was sent.
     *
     * @param first cents of it that are paid before the answer
     * @param rest by which rule the others are asked for; none where all is paid at once
     * @param regime by which the days to pay are counted
     * @param until the last of them
     * @param unpaid what their end does, in each language
     * @param stops whether the days that the body has to answer stand still until it is paid
     */
    record Charged(
            List<BillLine> lines,
            long cents,
            long first,
            @Nullable Rest rest,
            String regime,
            int days,
            LocalDate on,
            LocalDate until,
            Map<String, String> unpaid,
            boolean stops)
            implements PaymentAct {
        static final ActKind<Charged> KIND =
                ActKind.named("payments.charged", Charged.class)
                        .by(Author.PROGRAM)
                        .notified("lines cents first rest on until unpaid stops")
                        .atOnce()
                        .stays(State.UNANSWERED)
                        .terms(Charged::starts)
                        .answer(act -> act.stops ? AnswerMove.STOPS : AnswerMove.NONE)
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .inLetter((act, t) -> act.said(t))
                        .registered();

        private List<TermMove> starts() {
            return List.of(new TermMove.Starts(FileParties.PERSON, TERM, regime, days));
        }

        private String said(Telling t) {
            String sum = Cents.text(first, t.lang());
            return rest == null
                    ? t.say("payments.charged", sum, t.dateLong(until))
                    : t.say(
                            "payments.charged.first",
                            sum,
                            t.dateLong(until),
                            Cents.text(cents - first, t.lang()));
        }

        public String unpaid(String lang) {
            return new LocalizedText(unpaid).in(lang);
        }
    }

    /**
     * The days to pay end soon, and something is left: the person is told before, not only after.
     */
    record Reminded(long cents, LocalDate until, Map<String, String> unpaid) implements PaymentAct {
        static final ActKind<Reminded> KIND =
                ActKind.named("payments.reminded", Reminded.class)
                        .by(Author.PROGRAM)
                        .notified("cents until unpaid")
                        .atOnce()
                        .stays(State.except(State.WITHDRAWN, State.CLOSED))
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .inLetter((act, t) -> act.said(t))
                        .registered();

        private String said(Telling t) {
            return t.say(
                    "payments.reminded",
                    Cents.text(cents, t.lang()),
                    t.dateLong(until),
                    new LocalizedText(unpaid).in(t.lang()));
        }
    }

    /**
     * All that was asked was taken.
     *
     * @param later cents that are asked for once the request is granted
     * @param due the last day to answer where the days to answer go on from here
     */
    record Paid(
            long cents,
            long later,
            String way,
            LocalDate on,
            String receipt,
            @Nullable LocalDate due)
            implements PaymentAct, Resuming {
        static final ActKind<Paid> KIND =
                ActKind.named("payments.paid", Paid.class)
                        .by(Author.PROGRAM)
                        .notified("cents later way on receipt due")
                        .stays(State.ANY)
                        .terms(act -> over())
                        .answer(act -> AnswerMove.GOES_ON)
                        .due(act -> act.due)
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .inLetter((act, t) -> act.said(t))
                        .registered();

        @Override
        public Paid due(LocalDate day) {
            return new Paid(cents, later, way, on, receipt, day);
        }

        private String said(Telling t) {
            return t.say(
                    later == 0 ? "payments.paid" : "payments.paid.first",
                    Cents.text(cents, t.lang()),
                    t.say("payments.way." + way),
                    receipt,
                    Cents.text(later, t.lang()));
        }
    }

    /**
     * Less is owed than was charged, or nothing: somebody waived it, or a rule gives it back.
     *
     * @param cents by how much less
     * @param why {@code waived}, {@code refused}, {@code deposit}, {@code rest}, {@code withdrawn}
     *     or {@code merged}
     * @param by who of the body; empty where a rule did it
     * @param reason in words: the member's, or those of the rule in the language of the file
     * @param citation the right to do so, as a definition writes it
     * @param all whether nothing is left to pay
     * @param due the last day to answer where the days to answer go on from here
     */
    record Remitted(
            long cents,
            String why,
            String by,
            String reason,
            String citation,
            boolean all,
            @Nullable LocalDate due)
            implements PaymentAct, Resuming {
        static final ActKind<Remitted> KIND =
                ActKind.named("payments.remitted", Remitted.class)
                        .by(Author.MEMBER, Author.PROGRAM)
                        .notified("cents why by reason citation all due")
                        .stays(State.ANY)
                        .member(act -> act.by.isEmpty() ? null : act.by)
                        .answer(act -> act.all ? AnswerMove.GOES_ON : AnswerMove.NONE)
                        .due(act -> act.due)
                        .terms(act -> act.all ? over() : List.of())
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .registered();

        @Override
        public Remitted due(LocalDate day) {
            return new Remitted(cents, why, by, reason, citation, all, day);
        }

        private String said(Telling t) {
            return t.say(
                    "payments.remitted." + why,
                    Cents.text(cents, t.lang()),
                    reason,
                    Citation.said(citation, t.lang()));
        }
    }

    /** Money went back to whoever paid. */
    record Returned(long cents, String way, LocalDate on) implements PaymentAct {
        static final ActKind<Returned> KIND =
                ActKind.named("payments.returned", Returned.class)
                        .by(Author.PROGRAM)
                        .notified("cents way on")
                        .stays(State.ANY)
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .registered();

        private String said(Telling t) {
            return t.say(
                    "payments.returned", Cents.text(cents, t.lang()), t.say("payments.way." + way));
        }
    }

    /** The days to pay ended: the request ends, and nothing is owed. */
    record Lapsed(LocalDate day, Map<String, String> said) implements PaymentAct {
        static final ActKind<Lapsed> KIND =
                ActKind.named("payments.lapsed", Lapsed.class)
                        .by(Author.LAW)
                        .notified("day said")
                        .leads(State.UNANSWERED, State.CLOSED)
                        .toPerson((act, t) -> new LocalizedText(act.said).in(t.lang()))
                        .toTeam((act, t) -> t.say("payments.lapsed", t.dateLong(act.day)))
                        .inLetter((act, t) -> new LocalizedText(act.said).in(t.lang()))
                        .registered();
    }

    /** The days to pay ended after the request was answered: nothing ends, the rest stays owed. */
    record Overdue(long cents, LocalDate day) implements PaymentAct {
        static final ActKind<Overdue> KIND =
                ActKind.named("payments.overdue", Overdue.class)
                        .by(Author.LAW)
                        .told("cents day")
                        .stays(State.DECIDED, State.WITHDRAWN, State.CLOSED)
                        .toPerson((act, t) -> act.said(t))
                        .toTeam((act, t) -> act.said(t))
                        .registered();

        private String said(Telling t) {
            return t.say("payments.overdue", Cents.text(cents, t.lang()), t.dateLong(day));
        }
    }
}
