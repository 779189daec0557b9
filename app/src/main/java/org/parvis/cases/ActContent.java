package org.parvis.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.CompletedForm;

/**
 * What an act says: the payload, sealed apart from the envelope and erased by disposal. Each kind
 * has a schema number; an older payload is read through upcasters, never rewritten.
 */
public sealed interface ActContent {
    /** Stable name of the kind, written in the envelope. */
    String kind();

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
        static Contact of(CompletedForm.Contact said) {
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

    /** The request as it was received; its answers never change afterwards. */
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
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {
        @SuppressWarnings("NullAway") // acts written before say nothing of registers or origins
        public Received {
            known = known == null ? List.of() : List.copyOf(known);
            origins = origins == null ? List.of() : List.copyOf(origins);
        }

        @Override
        public String kind() {
            return "received";
        }
    }

    /** Somebody in the body takes the file, or is given it. */
    record Assigned(String member, String name) implements ActContent {
        @Override
        public String kind() {
            return "assigned";
        }
    }

    /** A question to the person. Whether it stops the clock is the service's rule. */
    record Asked(String by, String text, boolean stopsClock) implements ActContent {
        @Override
        public String kind() {
            return "asked";
        }
    }

    /** The person's answer or any other word of theirs. */
    record Answered(
            String text,
            List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {
        @Override
        public String kind() {
            return "answered";
        }
    }

    /** A word of the body to the person that asks nothing. */
    record Wrote(String by, String text) implements ActContent {
        @Override
        public String kind() {
            return "wrote";
        }
    }

    /** A note for colleagues; the person does not see it. */
    record Noted(String by, String text) implements ActContent {
        @Override
        public String kind() {
            return "noted";
        }
    }

    /** More time, with the written notice the law asks for. */
    record Extended(
            String by, String term, int days, String ground, String explanation, LocalDate due)
            implements ActContent {
        @Override
        public String kind() {
            return "extended";
        }
    }

    /** Notice to a third party whom the answer concerns, and until when they may comment. */
    record ThirdPartyNotified(String by, String thirdParty, LocalDate on, LocalDate commentUntil)
            implements ActContent {
        @Override
        public String kind() {
            return "third-party-notified";
        }
    }

    record ThirdPartyCommented(String text, boolean consents, LocalDate decideUntil)
            implements ActContent {
        @Override
        public String kind() {
            return "third-party-commented";
        }
    }

    /** The third party said nothing in time: the law takes it for consent. */
    record ThirdPartySilent(LocalDate endedOn, LocalDate decideUntil) implements ActContent {
        @Override
        public String kind() {
            return "third-party-silent";
        }
    }

    /** What copies would cost, told before the work. */
    record FeeEstimated(String by, long cents, int pages, String text) implements ActContent {
        @Override
        public String kind() {
            return "fee-estimated";
        }
    }

    /** A draft decision, for the person who may decide. */
    record Prepared(String by, String outcome, String reasons, List<String> provisions)
            implements ActContent {
        @Override
        public String kind() {
            return "prepared";
        }
    }

    /**
     * The decision, who took it by what power, and the letter that carries it.
     *
     * @param letters number of the document by language; French is always there
     * @param letterDigest SHA-256, in hexadecimal, of the letter in the person's language
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
            String verification)
            implements ActContent {
        @Override
        public String kind() {
            return "decided";
        }

        /** Number of the letter in a language, or of the French one. */
        public java.util.Optional<String> letter(String lang) {
            return java.util.Optional.ofNullable(letters.getOrDefault(lang, letters.get("fr")));
        }
    }

    /** What the law did by itself at the end of a term; nobody's decision. */
    record Effected(
            String term, LocalDate endedOn, String effect, String provision, LocalDate remedyUntil)
            implements ActContent {
        @Override
        public String kind() {
            return "effected";
        }
    }

    /** The person asks for review; the review is another file, here or outside. */
    record Contested(
            String remedy,
            String body,
            @Nullable String linkedReference,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {
        @Override
        public String kind() {
            return "contested";
        }
    }

    record Withdrawn(
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative)
            implements ActContent {
        @Override
        public String kind() {
            return "withdrawn";
        }
    }

    record Closed(String reason) implements ActContent {
        @Override
        public String kind() {
            return "closed";
        }
    }

    /** What was erased, under which schedule; this act stays readable. */
    record Disposed(String schedule, String certificate, Instant at) implements ActContent {
        @Override
        public String kind() {
            return "disposed";
        }
    }
}
