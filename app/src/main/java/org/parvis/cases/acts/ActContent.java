package org.parvis.cases.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.CompletedForm;

/**
 * What an act says: the payload, sealed apart from the envelope and erased by disposal. Each kind
 * has a schema number; an older payload is read through upcasters, never rewritten.
 */
public sealed interface ActContent
        permits ActContent.Received,
                ActContent.Assigned,
                ActContent.Asked,
                ActContent.Answered,
                ActContent.Wrote,
                ActContent.Noted,
                ActContent.Extended,
                ActContent.ThirdPartyNotified,
                ActContent.ThirdPartyCommented,
                ActContent.ThirdPartySilent,
                ActContent.FeeEstimated,
                ActContent.Prepared,
                ActContent.Decided,
                ActContent.Effected,
                ActContent.Contested,
                ActContent.Withdrawn,
                ActContent.Closed,
                ActContent.HandedOver,
                ActContent.Disposed,
                OwnMotion.Told,
                ReviewAct,
                AfterAct,
                ContactAct,
                MergeAct,
                ReminderAct,
                KeepingAct {
    /** Stable name of the kind, written in the envelope; each record bears its own. */
    default String kind() {
        return Objects.requireNonNull(getClass().getAnnotation(JsonTypeName.class)).value();
    }

    /** Who did it for the person, if it was somebody else. */
    default @Nullable Representative representative() {
        return null;
    }

    /** Schema number of what is written today. */
    default int schema() {
        return 1;
    }

    /**
     * How to reach a person; every field may be missing, because nobody needs an e-mail or a phone.
     */
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

    /**
     * An answer that a register holds, and what became of it.
     *
     * @param register its name inside a sentence, in each language, when the request was sent
     * @param how {@code confirmed}, {@code contested}, {@code declined}, {@code not-held}, {@code
     *     silent} or {@code asked-again}
     * @param held the register's own value; none when nothing was read
     */
    record Known(
            String question,
            Map<String, String> register,
            String how,
            @Nullable Object held,
            @Nullable LocalDate on,
            @Nullable String note) {}

    /**
     * Where an answer came from, when the person did not type it.
     *
     * @param how {@code proposed}, {@code sent}, {@code draft} or {@code default}
     * @param by the name of the program that proposed it; empty otherwise
     */
    record Origin(String question, String how, String by, LocalDate on) {}

    /**
     * The request as it was received, or what a body opened by itself; its answers never change.
     */
    @JsonTypeName("received")
    @ToldToPerson(
            value = {
                "service",
                "version",
                "channel",
                "receivedOn",
                "written",
                "evidence",
                "lang",
                "title",
                "requester",
                "answers",
                "attachments",
                "promises",
                "explanations",
                "known",
                "origins",
                "representative",
                "ownMotion"
            },
            notified = true)
    record Received(
            String service,
            int version,
            String channel,
            LocalDate receivedOn,
            boolean written,
            @Nullable String evidence,
            String lang,
            String title,
            Contact requester,
            Map<String, Object> answers,
            List<Attachment> attachments,
            List<Promise> promises,
            List<Map<String, Object>> explanations,
            List<Known> known,
            List<Origin> origins,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnMotion ownMotion)
            implements ActContent {
        @SuppressWarnings("NullAway") // acts written before say nothing of registers or origins
        public Received {
            known = known == null ? List.of() : List.copyOf(known);
            origins = origins == null ? List.of() : List.copyOf(origins);
        }

        /** The same request under other answers: those that the person corrected since. */
        public Received with(Map<String, Object> corrected) {
            return new Received(
                    service,
                    version,
                    channel,
                    receivedOn,
                    written,
                    evidence,
                    lang,
                    title,
                    requester,
                    corrected,
                    attachments,
                    promises,
                    explanations,
                    known,
                    origins,
                    representative,
                    ownMotion);
        }
    }

    /** Somebody in the body takes the file, or is given it. */
    @JsonTypeName("assigned")
    @ToldToPerson("name")
    record Assigned(String member, String name) implements ActContent {}

    /**
     * Where a message stands: in a conversation that an earlier act opened, or first in a new one.
     *
     * @param thread number of the act that opened it; none when this message does
     * @param subject what a new conversation is about
     */
    record Place(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer thread,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject) {
        /** In that conversation; the first of a file, which no act opens, has no place to name. */
        public static @Nullable Place in(int thread) {
            return thread == 0 ? null : new Place(thread, null);
        }

        public static Place about(String subject) {
            return new Place(null, subject);
        }
    }

    /**
     * A question to the person. Whether it stops the clock is the service's rule.
     *
     * @param place none in the first conversation of the file
     */
    @JsonTypeName("asked")
    @ToldToPerson(
            value = {"by", "text", "stopsClock", "place", "attachments"},
            notified = true)
    record Asked(
            String by,
            String text,
            boolean stopsClock,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments)
            implements ActContent {
        @SuppressWarnings("NullAway") // acts written before carry no files
        public Asked {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /**
     * By which door somebody's words came, when it was not the web.
     *
     * @param channel as a code; of what came by e-mail nobody knows who sent it
     * @param receivedOn the legal date of receipt, by the rule of the door
     * @param evidence what shows it
     * @param by who of the body added it; none when the program did
     */
    record Door(
            String channel,
            LocalDate receivedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String evidence,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by) {}

    /**
     * The person's answer or any other word of theirs.
     *
     * @param door none when they wrote it here themselves
     */
    @JsonTypeName("answered")
    @ToldToPerson({"text", "attachments", "representative", "place", "due", "door"})
    record Answered(
            String text,
            List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Door door)
            implements ActContent, Resuming {
        @Override
        public Answered due(LocalDate day) {
            return new Answered(text, attachments, representative, place, day, door);
        }
    }

    /** A word of the body to the person that asks nothing. */
    @JsonTypeName("wrote")
    @ToldToPerson(
            value = {"by", "text", "place", "attachments"},
            notified = true)
    record Wrote(
            String by,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments)
            implements ActContent {
        @SuppressWarnings("NullAway") // acts written before carry no files
        public Wrote {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /**
     * After such an act the clock of the answer may go on. The act keeps the new last day: the head
     * is derived from acts alone.
     */
    interface Resuming {
        @Nullable LocalDate due();

        /** The same act with that day. */
        ActContent due(LocalDate day);
    }

    /** A note for colleagues; the person does not see it. */
    @JsonTypeName("noted")
    @WithinBody
    record Noted(String by, String text) implements ActContent {}

    /** More time, with the written notice the law asks for. */
    @JsonTypeName("extended")
    @ToldToPerson(
            value = {"by", "term", "days", "ground", "explanation", "due"},
            notified = true)
    record Extended(
            String by, String term, int days, String ground, String explanation, LocalDate due)
            implements ActContent {}

    /** Notice to a third party whom the answer concerns, and until when they may comment. */
    @JsonTypeName("third-party-notified")
    @ToldToPerson(
            value = {"on", "commentUntil"},
            notified = true)
    record ThirdPartyNotified(String by, String thirdParty, LocalDate on, LocalDate commentUntil)
            implements ActContent {}

    @JsonTypeName("third-party-commented")
    @ToldToPerson("decideUntil")
    record ThirdPartyCommented(String text, boolean consents, LocalDate decideUntil)
            implements ActContent {}

    /** The third party said nothing in time: the law takes it for consent. */
    @JsonTypeName("third-party-silent")
    @ToldToPerson({"endedOn", "decideUntil"})
    record ThirdPartySilent(LocalDate endedOn, LocalDate decideUntil) implements ActContent {}

    /** What copies would cost, told before the work. */
    @JsonTypeName("fee-estimated")
    @ToldToPerson(
            value = {"by", "cents", "pages", "text"},
            notified = true)
    record FeeEstimated(String by, long cents, int pages, String text) implements ActContent {}

    /** A draft decision, for the person who may decide. */
    @JsonTypeName("prepared")
    @WithinBody
    record Prepared(String by, String outcome, String reasons, List<String> provisions)
            implements ActContent {
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
     * The decision, who took it by what power, and the letter that carries it.
     *
     * @param letters number of the document by language; French is always there
     * @param letterDigest SHA-256, in hexadecimal, of the letter in the person's language
     */
    @JsonTypeName("decided")
    @ToldToPerson(
            value = {
                "by",
                "function",
                "outcome",
                "outcomeKind",
                "reasons",
                "provisions",
                "remedies",
                "inTime",
                "letters",
                "letterDigest",
                "verification"
            },
            notified = true)
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
            String verification)
            implements ActContent {
        /** Number of the letter in a language, or of the French one. */
        public java.util.Optional<String> letter(String lang) {
            return java.util.Optional.ofNullable(letters.getOrDefault(lang, letters.get("fr")));
        }
    }

    /**
     * What the law did by itself at the end of a term; nobody's decision.
     *
     * @param remedyUntil last day to contest it, where the law was sure of it
     */
    @JsonTypeName("effected")
    @ToldToPerson(
            value = {"term", "endedOn", "effect", "provision", "remedyUntil"},
            notified = true)
    record Effected(
            String term,
            LocalDate endedOn,
            String effect,
            String provision,
            @Nullable LocalDate remedyUntil)
            implements ActContent {}

    /** The person asks for review; the review is another file, here or outside. */
    @JsonTypeName("contested")
    @ToldToPerson({"remedy", "body", "linkedReference", "representative"})
    record Contested(
            String remedy,
            String body,
            @Nullable String linkedReference,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {}

    @JsonTypeName("withdrawn")
    @ToldToPerson({"text", "representative"})
    record Withdrawn(
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {}

    @JsonTypeName("closed")
    @ToldToPerson({})
    record Closed(String reason) implements ActContent {}

    /**
     * The file passes to another body, with all that is in it; its clocks run on.
     *
     * @param from who had it, by name, as it was then
     * @param to who has it from now on
     * @param toHome its home
     * @param instrument the act that ordered it
     * @param member who has it there, when its agent went along
     */
    @JsonTypeName("handed-over")
    @ToldToPerson(
            value = {"from", "to", "instrument"},
            notified = true)
    record HandedOver(
            Map<String, String> from,
            Map<String, String> to,
            String toHome,
            String instrument,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String member)
            implements ActContent {}

    /** What was erased, under which schedule; this act stays readable. */
    @JsonTypeName("disposed")
    @ToldToPerson({"schedule", "certificate", "at"})
    record Disposed(String schedule, String certificate, Instant at) implements ActContent {}
}
