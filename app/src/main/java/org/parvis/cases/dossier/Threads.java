package org.parvis.cases.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;

/**
 * The conversations of a file, drawn from its acts. What was written without naming one stands in
 * the first, which every file has; it bears number 0 and no subject.
 */
public final class Threads {
    /** What a subject may hold; a sentence says more than a title. */
    public static final int LONGEST_SUBJECT = 120;

    private Threads() {}

    /**
     * One conversation.
     *
     * @param number of the act that opened it; 0 for the first of the file
     */
    public record Topic(int number, @Nullable String subject, List<Said> messages) {
        public Said last() {
            return messages.getLast();
        }
    }

    /** One message, which is opened when somebody asks what it says. */
    public record Said(StoredAct act) {
        public int seq() {
            return act.seq();
        }

        public Instant at() {
            return act.envelope().at();
        }

        public boolean byBody() {
            return !act.is(TalkAct.Answered.class);
        }

        /** Whether it is a question to the person. */
        public boolean asks() {
            return act.is(TalkAct.Asked.class);
        }

        /** Who of the body wrote it, or who acted for the person; none for the person. */
        public @Nullable String author() {
            return switch (act.content()) {
                case TalkAct.Asked asked -> asked.by();
                case TalkAct.Wrote wrote -> wrote.by();
                case TalkAct.Answered answered -> representative(answered);
                case null, default -> null;
            };
        }

        public String text() {
            return act.content() instanceof TalkAct.Message message ? message.text() : "";
        }

        public List<ActContent.Attachment> files() {
            return AttachedFiles.of(act);
        }

        /** Of a question, whether the clock stands still until the answer. */
        public @Nullable Boolean stops() {
            return act.said(TalkAct.Asked.class) instanceof TalkAct.Asked asked
                    ? asked.stopsClock()
                    : null;
        }

        /** By which door the person's words came, when it was not the web. */
        public TalkAct.@Nullable Door door() {
            return act.said(TalkAct.Answered.class) instanceof TalkAct.Answered answered
                    ? answered.door()
                    : null;
        }
    }

    /** All that have a message, the one where something was said last first. */
    public static List<Topic> of(List<StoredAct> acts) {
        Map<Integer, Topic> threads = new LinkedHashMap<>();
        for (StoredAct act : acts) {
            Integer talk = act.talk();
            if (talk != null) {
                Topic thread = opened(act, talk, threads);
                thread.messages().add(new Said(act));
                // where something is said last comes last, and is read first
                threads.remove(thread.number());
                threads.put(thread.number(), thread);
            }
        }
        return List.copyOf(new ArrayList<>(threads.values()).reversed());
    }

    public static Optional<Topic> find(List<Topic> threads, int number) {
        return threads.stream().filter(thread -> thread.number() == number).findFirst();
    }

    /** Number of the act that asked last in it; 0 when none did. */
    public static int lastQuestion(Topic thread) {
        return thread.messages().stream().filter(Said::asks).mapToInt(Said::seq).max().orElse(0);
    }

    /** The act that opens a conversation says what it is about. */
    private static Topic opened(StoredAct act, int talk, Map<Integer, Topic> threads) {
        if (talk == act.seq()) {
            return new Topic(talk, subject(act), new ArrayList<>());
        }
        Topic known = threads.get(talk);
        return known != null
                ? known
                : threads.getOrDefault(0, new Topic(0, null, new ArrayList<>()));
    }

    private static @Nullable String subject(StoredAct act) {
        TalkAct.Place place =
                act.content() instanceof TalkAct.Message message ? message.place() : null;
        return place == null ? null : place.subject();
    }

    private static @Nullable String representative(TalkAct.Answered answered) {
        ActContent.Representative who = answered.representative();
        return who == null ? null : who.name();
    }

    /** The latest question that nobody has answered since. */
    public static Optional<StoredAct> question(List<StoredAct> acts) {
        return acts.reversed().stream()
                .filter(act -> act.says(TalkAct.Asked.class) || act.says(TalkAct.Answered.class))
                .findFirst()
                .filter(act -> act.says(TalkAct.Asked.class));
    }
}
