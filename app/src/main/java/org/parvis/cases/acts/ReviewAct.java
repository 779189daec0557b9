package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens while a file is examined: checks, fairness, answers taken one by one, opinions. */
public sealed interface ReviewAct extends ActContent {
    /**
     * Lines of a checklist that an agent ticked.
     *
     * @param step a step of the service, or what fairness wants: {@code fair:completeness}
     * @param items ids of all the lines that stand ticked after this act
     */
    @JsonTypeName("checked")
    @WithinBody
    record Checked(String by, String step, List<String> items, String note) implements ReviewAct {}

    /**
     * Notice of what the body intends to decide, before it decides.
     *
     * @param until last day to give observations; none when the law gives no days
     */
    @JsonTypeName("intended")
    @ToldToPerson(
            value = {"by", "outcome", "reasons", "provisions", "until"},
            notified = true)
    record Intended(
            String by,
            String outcome,
            String reasons,
            List<String> provisions,
            @Nullable LocalDate until)
            implements ReviewAct {}

    /**
     * What the person says of a notice of intention.
     *
     * @param due last day of the answer's term, when its clock goes on from here
     */
    @JsonTypeName("observed")
    @ToldToPerson({"text", "attachments", "representative", "due"})
    record Observed(
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements ReviewAct, Resuming {
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
    @JsonTypeName("observations-closed")
    @ToldToPerson({"endedOn", "due"})
    record ObservationsClosed(
            LocalDate endedOn, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements ReviewAct, Resuming {
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
    @JsonTypeName("queried")
    @ToldToPerson(
            value = {"by", "question", "label", "text", "proposed", "stopsClock"},
            notified = true)
    record Queried(
            String by,
            String question,
            Map<String, String> label,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object proposed,
            boolean stopsClock)
            implements ReviewAct {}

    /** One answer, row or document was looked at and stands. */
    @JsonTypeName("accepted")
    @WithinBody
    record Accepted(String by, String question, Map<String, String> label) implements ReviewAct {}

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
    @JsonTypeName("corrected")
    @ToldToPerson({"changes", "computed", "attachments", "representative", "due"})
    record Corrected(
            List<Change> changes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> computed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due)
            implements ReviewAct, Resuming {
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

    /**
     * A term to which the law attaches no effect ended unanswered: the body is late, and says so.
     */
    @JsonTypeName("late")
    @ToldToPerson(
            value = {"term", "endedOn"},
            notified = true)
    record Late(String term, LocalDate endedOn) implements ReviewAct {}

    /** Days given back because the portal was down. */
    @JsonTypeName("outage")
    @ToldToPerson(
            value = {"term", "outage", "on", "days", "due"},
            notified = true)
    record OutageCounted(String term, String outage, LocalDate on, int days, LocalDate due)
            implements ReviewAct {}

    /** Somebody was reminded that a term ends. */
    @JsonTypeName("reminded")
    @ToldToPerson(
            value = {"term", "until"},
            notified = true)
    record Reminded(String term, LocalDate until) implements ReviewAct {}

    /** One of the signatures that the decision needs before it leaves. */
    @JsonTypeName("signed-off")
    @WithinBody
    record SignedOff(String by, String member, String level, String note) implements ReviewAct {}

    /** Somebody who must sign sends the draft back instead. */
    @JsonTypeName("sent-back")
    @WithinBody
    record SentBack(String by, String member, String level, String note) implements ReviewAct {}

    /** A signature that nobody gave in its days passes to who may decide. */
    @JsonTypeName("escalated")
    @WithinBody
    record Escalated(String level, LocalDate since) implements ReviewAct {}

    /**
     * An expert, inside or outside, is asked for an opinion by a link of their own.
     *
     * @param opinion number that the answer bears too; no link is here, for it lets whoever has it
     *     write in the expert's place
     */
    @JsonTypeName("opinion-asked")
    @ToldToPerson({})
    record OpinionAsked(
            String by,
            String opinion,
            String expert,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
            String question,
            LocalDate until)
            implements ReviewAct {}

    /** The expert was reminded, once, before their day. */
    @JsonTypeName("opinion-reminded")
    @WithinBody
    record OpinionReminded(String opinion, LocalDate until) implements ReviewAct {}

    @JsonTypeName("opinion-given")
    @WithinBody
    record OpinionGiven(String opinion, String expert, String text) implements ReviewAct {}
}
