package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.BODY;
import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PERSON;
import static org.parvis.cases.spi.State.CLOSED;
import static org.parvis.cases.spi.State.DECIDED;
import static org.parvis.cases.spi.State.DEEMED;
import static org.parvis.cases.spi.State.IN_REVIEW;
import static org.parvis.cases.spi.State.RECEIVED;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;
import org.parvis.forms.CompletedForm;

/**
 * What an act of this module says. Each kind has a schema number; an older payload is read through
 * upcasters, never rewritten.
 */
public sealed interface ActContent extends Payload
        permits ActContent.Received,
                ActContent.FeeEstimated,
                ActContent.Prepared,
                ActContent.Decided,
                ActContent.Contested,
                OwnMotion.Told,
                PartyAct,
                TalkAct,
                ThirdPartyAct,
                ClockAct,
                ReviewAct,
                SignOffAct,
                OpinionAct,
                CourseAct,
                AfterAct,
                ContactAct,
                MergeAct,
                ReminderAct,
                KeepingAct {
    /** Who did it for the person, if it was somebody else. */
    default @Nullable Representative representative() {
        return null;
    }

    /** How to reach a person; every field may be missing: nobody needs an e-mail or a phone. */
    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postal) {
        public static Contact of(CompletedForm.Contact said) {
            return new Contact(said.name(), said.email(), said.phone(), said.postal());
        }
    }

    /**
     * Who did it for the person, as they were then: the mandate may be over when somebody reads it.
     *
     * @param capacity on what ground, in each language
     */
    record Representative(String name, Map<String, String> capacity) {}

    /** A term as it was announced: which, under which regime and version, until when. */
    record Promise(String term, String regime, int version, int days, LocalDate due) {}

    /** A file that came with an act, kept by the documents module. */
    record Attachment(String id, String name, String type, long size, String sha256) {}

    /** Files came with it. */
    interface WithFiles {
        List<Attachment> attachments();
    }

    /** The request as it was received, or what a body opened itself; its answers never change. */
    record Received(
            String service,
            int version,
            Opening.Arrival arrival,
            Opening.Asked asked,
            List<Promise> promises,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnMotion ownMotion,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String closedFor)
            implements ActContent, WithFiles {
        static final ActKind<Received> KIND =
                ActKind.named("received", Received.class)
                        .by(PERSON, BODY)
                        .notified(
                                "service version arrival asked promises representative ownMotion closedFor")
                        .opensFile()
                        .member(r -> r.ownMotion() == null ? null : r.ownMotion().by())
                        .toPerson(
                                (r, t) ->
                                        r.ownMotion() == null
                                                ? null
                                                : r.ownMotion().label(t.lang()))
                        .toTeam((r, t) -> r.ownMotion() == null ? null : r.ownMotion().said(t))
                        .registered();

        public String channel() {
            return arrival.channel();
        }

        public LocalDate receivedOn() {
            return arrival.on();
        }

        public String lang() {
            return asked.lang();
        }

        public String title() {
            return asked.title();
        }

        public Contact requester() {
            return asked.requester();
        }

        public Map<String, Object> answers() {
            return asked.answers();
        }

        @Override
        public List<Attachment> attachments() {
            return asked.attachments();
        }

        /** The same request under other answers: those that the person corrected since. */
        public Received with(Map<String, Object> corrected) {
            return new Received(
                    service,
                    version,
                    arrival,
                    asked.with(corrected),
                    promises,
                    representative,
                    ownMotion,
                    closedFor);
        }
    }

    /** What copies would cost, told before the work. */
    record FeeEstimated(String by, long cents, int pages, String text) implements ActContent {
        static final ActKind<FeeEstimated> KIND =
                ActKind.named("fee-estimated", FeeEstimated.class)
                        .by(MEMBER)
                        .notified("by cents pages text")
                        .stays(State.UNANSWERED)
                        .member(FeeEstimated::by)
                        .toPerson(
                                (act, t) ->
                                        t.say(
                                                "cases.story.fee",
                                                t.words().decimal(act.cents / 100.0),
                                                t.words().number(act.pages)))
                        .toTeam(
                                (act, t) ->
                                        t.say(
                                                        "team.story.fee",
                                                        t.words().decimal(act.cents / 100.0),
                                                        act.pages)
                                                + " "
                                                + act.text)
                        .registered();
    }

    /** A draft decision, for the person who may decide. */
    record Prepared(String by, String outcome, String reasons, List<String> provisions)
            implements ActContent {
        static final ActKind<Prepared> KIND =
                ActKind.named("prepared", Prepared.class)
                        .by(MEMBER)
                        .withinBody()
                        .leads(RECEIVED, IN_REVIEW)
                        .stays(State.BEGUN)
                        .member(Prepared::by)
                        .toTeam((act, t) -> t.outcome(act.outcome).orElse(act.outcome))
                        .registered();

        /** Whether it says the same, whoever prepared it; a browser may end lines otherwise. */
        public boolean sameAs(Prepared other) {
            return outcome.equals(other.outcome)
                    && reasons.strip()
                            .lines()
                            .toList()
                            .equals(other.reasons.strip().lines().toList())
                    && Set.copyOf(provisions).equals(Set.copyOf(other.provisions));
        }
    }

    /**
     * Something that was open when a decision was signed, and that whoever signed knew of.
     *
     * @param what as the page before signing names it
     * @param until last day for which it waited
     * @param who whose word was awaited, when somebody in particular's
     */
    record PassedOver(
            String what,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String who) {
        private String toTeam(Telling t) {
            return t.say(
                    "team.story.passedOver." + what,
                    until == null ? "" : t.date(until),
                    who == null ? "" : who);
        }
    }

    /**
     * The decision, who took it by what power, and the letter that carries it.
     *
     * @param letters number of the document by language; French is always there
     * @param letterDigest SHA-256, in hexadecimal, of the letter in the person's language
     * @param passedOver what was still open and whoever signed acknowledged; the body's alone
     */
    record Decided(
            String by,
            String function,
            String outcome,
            String outcomeKind,
            String reasons,
            List<String> provisions,
            List<String> remedies,
            boolean inTime,
            Map<String, String> letters,
            String letterDigest,
            String verification,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PassedOver> passedOver)
            implements ActContent {
        static final ActKind<Decided> KIND =
                ActKind.named("decided", Decided.class)
                        .by(MEMBER)
                        .notified(
                                "by function outcome outcomeKind reasons provisions remedies inTime"
                                        + " letters letterDigest verification")
                        .leads(State.UNANSWERED, DECIDED)
                        .outcome(Decided::outcomeKind)
                        .member(Decided::by)
                        .toTeam(Decided::toTeam)
                        .atOnce()
                        .registered();

        @SuppressWarnings("NullAway") // a decision that passed over nothing says nothing of it
        public Decided {
            passedOver = passedOver == null ? List.of() : List.copyOf(passedOver);
        }

        /** With what was open and known to whoever signed. */
        private String toTeam(Telling t) {
            String said = t.outcome(outcome).orElse(outcome);
            return passedOver.isEmpty()
                    ? said
                    : said
                            + ". "
                            + t.say(
                                    "team.story.passedOver",
                                    passedOver.stream()
                                            .map(open -> open.toTeam(t))
                                            .collect(Collectors.joining(" ")));
        }

        /** Number of the letter in a language, or of the French one. */
        public Optional<String> letter(String lang) {
            return Optional.ofNullable(letters.getOrDefault(lang, letters.get("fr")));
        }
    }

    /** The person asks for review; the review is another file, here or outside. */
    record Contested(
            String remedy,
            String body,
            @Nullable String linkedReference,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {
        static final ActKind<Contested> KIND =
                ActKind.named("contested", Contested.class)
                        .by(PERSON)
                        .told("remedy body linkedReference representative")
                        .stays(DEEMED, DECIDED, CLOSED)
                        .toPerson((act, t) -> act.body())
                        .toTeam(
                                (act, t) ->
                                        act.linkedReference == null
                                                ? act.body
                                                : act.body + " – " + act.linkedReference)
                        .registered();
    }
}
