package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.LAW;
import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PERSON;
import static org.parvis.cases.spi.State.CLOSED;
import static org.parvis.cases.spi.State.DECIDED;
import static org.parvis.cases.spi.State.DEEMED;
import static org.parvis.cases.spi.State.IN_REVIEW;
import static org.parvis.cases.spi.State.RECEIVED;
import static org.parvis.cases.spi.State.WAITING_PERSON;
import static org.parvis.cases.spi.State.WITHDRAWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Audience;
import org.parvis.cases.spi.Resuming;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.Telling;

/** What happens while a file is examined: checks, fairness, answers taken one by one, opinions. */
public sealed interface ReviewAct extends ActContent {
    /**
     * Lines of a checklist that an agent ticked.
     *
     * @param step a step of the service, or what fairness wants: {@code fair:completeness}
     * @param items ids of all the lines that stand ticked after this act
     */
    record Checked(String by, String step, List<String> items, String note) implements ReviewAct {
        static final ActKind<Checked> KIND =
                ActKind.named("checked", Checked.class)
                        .by(MEMBER)
                        .withinBody()
                        .leads(RECEIVED, IN_REVIEW)
                        .stays(State.BEGUN)
                        .member(Checked::by)
                        .toTeam(Checked::said)
                        .registered();

        private String said(Telling t) {
            String label = t.step(step).orElseGet(() -> t.say("review." + step.replace(':', '.')));
            return t.say("review.story.checked", label, items.size());
        }
    }

    /**
     * Notice of what the body intends to decide, before it decides.
     *
     * @param until last day to give observations; none when the law gives no days
     */
    record Intended(
            String by,
            String outcome,
            String reasons,
            List<String> provisions,
            @Nullable LocalDate until)
            implements ReviewAct {
        static final ActKind<Intended> KIND =
                ActKind.named("intended", Intended.class)
                        .by(MEMBER)
                        .notified("by outcome reasons provisions until")
                        .leads(State.AT_HAND, WAITING_PERSON)
                        .stays(DEEMED, DECIDED, CLOSED)
                        .member(Intended::by)
                        .toPerson(
                                (act, t) ->
                                        act.until == null
                                                ? null
                                                : t.say(
                                                        "review.story.observeUntil",
                                                        t.dateLong(act.until)))
                        .toTeam(
                                (act, t) ->
                                        t.outcome(act.outcome)
                                                .orElseGet(
                                                        () ->
                                                                t.say(
                                                                        "review.change."
                                                                                + act.outcome)))
                        .asks()
                        .atOnce()
                        .registered();
    }

    /**
     * What the person says of a notice of intention.
     *
     * @param due last day of the answer's term, when its clock goes on from here
     */
    record Observed(
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements ReviewAct, Resuming, WithFiles {
        static final ActKind<Observed> KIND =
                ActKind.named("observed", Observed.class)
                        .by(PERSON)
                        .told("text attachments representative due")
                        .leads(WAITING_PERSON, IN_REVIEW)
                        .stays(State.except(WAITING_PERSON, WITHDRAWN))
                        .due(Observed::due)
                        .toRead()
                        .toTeam((act, t) -> act.text())
                        .registered();

        @SuppressWarnings("NullAway") // acts written before carry no files
        public Observed {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        @Override
        public Observed due(LocalDate day) {
            return new Observed(text, attachments, representative, day);
        }
    }

    /** The days to give observations ended in silence; nobody's act. */
    record ObservationsClosed(
            LocalDate endedOn, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements ReviewAct, Resuming {
        static final ActKind<ObservationsClosed> KIND =
                ActKind.named("observations-closed", ObservationsClosed.class)
                        .by(LAW)
                        .told("endedOn due")
                        .leads(WAITING_PERSON, IN_REVIEW)
                        .stays(State.except(WAITING_PERSON, WITHDRAWN))
                        .due(ObservationsClosed::due)
                        .toTeam((act, t) -> t.say("review.story.silent", t.date(act.endedOn)))
                        .registered();

        @Override
        public ObservationsClosed due(LocalDate day) {
            return new ObservationsClosed(endedOn, day);
        }
    }

    /**
     * One answer, row or document is queried, and only that one reopens for the person.
     *
     * @param question its place: stable id of a question, or a row, a question of a row, or a file
     *     that stands in it, as {@link org.parvis.forms.AnswerAt} names them
     * @param label how it is called, in each language
     * @param proposed a correction that the person may accept; none when they are only asked
     */
    record Queried(
            String by,
            String question,
            Map<String, String> label,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object proposed,
            boolean stopsClock)
            implements ReviewAct {
        static final ActKind<Queried> KIND =
                ActKind.named("queried", Queried.class)
                        .by(MEMBER)
                        .notified("by question label text proposed stopsClock")
                        .leads(State.AT_HAND, WAITING_PERSON)
                        .stays(DEEMED)
                        .member(Queried::by)
                        .toPerson((act, t) -> act.label.get(t.lang()))
                        .toTeam((act, t) -> act.label.getOrDefault(t.lang(), "") + " – " + act.text)
                        .asks()
                        .inLetter(
                                (act, t) ->
                                        act.label.getOrDefault(t.lang(), "") + "\n\n" + act.text)
                        .registered();
    }

    /** One answer, row or document stands; if it settles a query, the person learns that. */
    record Accepted(String by, String question, Map<String, String> label, boolean settles)
            implements ReviewAct {
        static final ActKind<Accepted> KIND =
                ActKind.named("accepted", Accepted.class)
                        .by(MEMBER)
                        .either("question label settles", Accepted::whom)
                        .leads(RECEIVED, IN_REVIEW)
                        .stays(State.BEGUN)
                        .member(Accepted::by)
                        .toPerson((act, t) -> act.label.get(t.lang()))
                        .toTeam((act, t) -> act.label.get(t.lang()))
                        .registered();

        private Audience whom() {
            return settles ? Audience.PERSON : Audience.BODY;
        }
    }

    /**
     * An answer, row or document before and after.
     *
     * @param question its place, as it was queried
     * @param proposed whether the person took the agent's proposal as it was
     * @param said why the person sends no other document
     */
    record Change(
            String question,
            Map<String, String> label,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object before,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object after,
            boolean proposed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String said) {
        public Change(
                String question,
                Map<String, String> label,
                @Nullable Object before,
                @Nullable Object after,
                boolean proposed) {
            this(question, label, before, after, proposed, null);
        }

        /** The same with what stands there from now on. */
        public Change to(Object other) {
            return new Change(question, label, before, other, proposed, said);
        }

        /** Whether the person left it as it was, and said why. */
        public boolean kept() {
            return said != null;
        }
    }

    /**
     * The person's corrections; the request as it was received stays as it was.
     *
     * @param computed what the rules compute otherwise from these corrections
     * @param attachments documents that came in place of others
     */
    record Corrected(
            List<Change> changes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> computed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements ReviewAct, Resuming, WithFiles {
        static final ActKind<Corrected> KIND =
                ActKind.named("corrected", Corrected.class)
                        .by(PERSON)
                        .told("changes computed attachments representative due")
                        .leads(WAITING_PERSON, IN_REVIEW)
                        .stays(State.except(WAITING_PERSON, WITHDRAWN))
                        .due(Corrected::due)
                        .toRead()
                        .toPerson(Corrected::said)
                        .toTeam(Corrected::said)
                        .registered();

        private String said(Telling t) {
            return changes.stream()
                    .map(change -> change.label().getOrDefault(t.lang(), change.question()))
                    .collect(Collectors.joining(", "));
        }

        @SuppressWarnings("NullAway") // acts written before carry no files and compute nothing
        public Corrected {
            computed = computed == null ? List.of() : List.copyOf(computed);
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        @Override
        public Corrected due(LocalDate day) {
            return new Corrected(changes, computed, attachments, representative, day);
        }
    }
}
