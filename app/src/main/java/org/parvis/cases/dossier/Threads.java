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
import org.parvis.cases.spi.Payload;

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

    /**
     * One message.
     *
     * @param author who of the body wrote it, or who acted for the person; none for the person
     * @param stops for a question, whether the clock stands still until the answer
     * @param door by which the person's words came, when it was not the web
     */
    public record Said(
            int seq,
            Instant at,
            boolean byBody,
            @Nullable String author,
            String text,
            List<ActContent.Attachment> files,
            @Nullable Boolean stops,
            TalkAct.@Nullable Door door) {}

    /** All that have a message, the one where something was said last first. */
    public static List<Topic> of(List<StoredAct> acts) {
        Map<Integer, Topic> threads = new LinkedHashMap<>();
        for (StoredAct act : acts) {
            Said said = isMessage(act) ? said(act) : null;
            if (said != null) {
                Topic thread = opened(act, threads);
                thread.messages().add(said);
                // where something is said last comes last, and is read first
                threads.remove(thread.number());
                threads.put(thread.number(), thread);
            }
        }
        return List.copyOf(new ArrayList<>(threads.values()).reversed());
    }

    /** What is no message stays sealed. */
    private static boolean isMessage(StoredAct act) {
        return act.is(TalkAct.Asked.class)
                || act.is(TalkAct.Wrote.class)
                || act.is(TalkAct.Answered.class);
    }

    public static Optional<Topic> find(List<Topic> threads, int number) {
        return threads.stream().filter(thread -> thread.number() == number).findFirst();
    }

    /** Number of the act that asked last in it; 0 when none did. */
    public static int lastQuestion(Topic thread) {
        return thread.messages().stream()
                .filter(said -> said.stops() != null)
                .mapToInt(Said::seq)
                .max()
                .orElse(0);
    }

    private static Topic opened(StoredAct act, Map<Integer, Topic> threads) {
        TalkAct.Place place = place(act.content());
        if (place != null && place.thread() == null) {
            int seq = act.envelope().seq();
            return new Topic(seq, place.subject(), new ArrayList<>());
        }
        int number = place == null || place.thread() == null ? 0 : place.thread();
        Topic known = threads.get(number);
        return known != null
                ? known
                : threads.getOrDefault(0, new Topic(0, null, new ArrayList<>()));
    }

    static TalkAct.@Nullable Place place(@Nullable Payload content) {
        return switch (content) {
            case TalkAct.Asked asked -> asked.place();
            case TalkAct.Wrote wrote -> wrote.place();
            case TalkAct.Answered answered -> answered.place();
            case null, default -> null;
        };
    }

    private static @Nullable Said said(StoredAct act) {
        return switch (act.content()) {
            case TalkAct.Asked asked ->
                    said(act, true, asked.by(), asked.text(), asked.stopsClock());
            case TalkAct.Wrote wrote -> said(act, true, wrote.by(), wrote.text(), null);
            case TalkAct.Answered answered ->
                    said(act, false, representative(answered), answered.text(), null);
            case null, default -> null;
        };
    }

    private static @Nullable String representative(TalkAct.Answered answered) {
        ActContent.Representative who = answered.representative();
        return who == null ? null : who.name();
    }

    private static Said said(
            StoredAct act,
            boolean byBody,
            @Nullable String author,
            String text,
            @Nullable Boolean stops) {
        return new Said(
                act.envelope().seq(),
                act.envelope().at(),
                byBody,
                author,
                text,
                AttachedFiles.of(act.content()),
                stops,
                act.said(TalkAct.Answered.class) instanceof TalkAct.Answered answered
                        ? answered.door()
                        : null);
    }

    /** The latest question that nobody has answered since. */
    public static Optional<StoredAct> question(List<StoredAct> acts) {
        return acts.reversed().stream()
                .filter(act -> act.says(TalkAct.Asked.class) || act.says(TalkAct.Answered.class))
                .findFirst()
                .filter(act -> act.says(TalkAct.Asked.class));
    }
}
