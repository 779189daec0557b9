package org.parvis.cases.acts;

import static org.parvis.cases.spi.Author.MEMBER;
import static org.parvis.cases.spi.Author.PERSON;
import static org.parvis.cases.spi.State.DEEMED;
import static org.parvis.cases.spi.State.IN_REVIEW;
import static org.parvis.cases.spi.State.WAITING_PERSON;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Resuming;
import org.parvis.cases.spi.State;

/** What a body and the person of a file write to each other, and what stays a note. */
public sealed interface TalkAct extends ActContent {
    /** What one says to the other in a conversation. */
    interface Message extends WithFiles {
        String text();

        /** None in the first conversation of the file. */
        @Nullable Place place();
    }

    /**
     * A question to the person. Whether it stops the clock is the service's rule.
     *
     * @param place none in the first conversation of the file
     */
    record Asked(
            String by,
            String text,
            boolean stopsClock,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments)
            implements TalkAct, Message {
        static final ActKind<Asked> KIND =
                ActKind.named("asked", Asked.class)
                        .by(MEMBER)
                        .notified("by text stopsClock place attachments")
                        .leads(State.AT_HAND, WAITING_PERSON)
                        .stays(DEEMED)
                        .member(Asked::by)
                        .toTeam((act, t) -> act.text())
                        .asks()
                        .inLetter((act, t) -> act.text())
                        .registered();

        @SuppressWarnings("NullAway") // acts written before carry no files
        public Asked {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

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
    record Answered(
            String text,
            List<Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Representative representative,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Door door)
            implements TalkAct, Resuming, Message {
        static final ActKind<Answered> KIND =
                ActKind.named("answered", Answered.class)
                        .by(PERSON)
                        .told("text attachments representative place due door")
                        .leads(WAITING_PERSON, IN_REVIEW)
                        .stays(State.except(WAITING_PERSON))
                        .due(Answered::due)
                        .toRead()
                        .toTeam((act, t) -> act.text())
                        .registered();

        @Override
        public Answered due(LocalDate day) {
            return new Answered(text, attachments, representative, place, day, door);
        }
    }

    /** A word of the body to the person that asks nothing. */
    record Wrote(
            String by,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments)
            implements TalkAct, Message {
        static final ActKind<Wrote> KIND =
                ActKind.named("wrote", Wrote.class)
                        .by(MEMBER)
                        .notified("by text place attachments")
                        .stays(State.ANY)
                        .member(Wrote::by)
                        .toTeam((act, t) -> act.text())
                        .inLetter((act, t) -> act.text())
                        .registered();

        @SuppressWarnings("NullAway") // acts written before carry no files
        public Wrote {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /** A note for colleagues; the person does not see it. */
    record Noted(String by, String text) implements TalkAct {
        static final ActKind<Noted> KIND =
                ActKind.named("noted", Noted.class)
                        .by(MEMBER)
                        .withinBody()
                        .stays(State.ANY)
                        .member(Noted::by)
                        .toTeam((act, t) -> act.text())
                        .registered();
    }
}
