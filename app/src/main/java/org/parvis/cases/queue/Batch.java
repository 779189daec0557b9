package org.parvis.cases.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member does to several files at once.
 *
 * @param target the colleague to whom all are given, when they are given to one
 * @param words what is said in each file, the ground of more time and the day of a reminder, when
 *     nobody is given them
 * @param seen number of the latest act of each file when the plan was shown
 * @param plan who gets each file
 * @param foreseen of each file, when it was tried: {@code done}, or why not
 * @param results what became of each: {@code done}, {@code same}, {@code changed} or why not
 */
record Batch(
        UUID id,
        State state,
        @Nullable How how,
        @Nullable UUID target,
        Words words,
        List<UUID> files,
        List<Integer> seen,
        List<UUID> plan,
        List<String> foreseen,
        List<String> results,
        String back,
        @Nullable Instant runsAt) {

    /** Where it stands: it can be undone until it runs. */
    enum State {
        CHOOSING,
        PREVIEW,
        WAITING,
        RUNNING,
        DONE,
        UNDONE
    }

    /**
     * The same words for all.
     *
     * @param day of a reminder; none otherwise
     */
    record Words(String text, String ground, @Nullable LocalDate day) {
        static final Words NONE = new Words("", "");

        Words(String text, String ground) {
            this(text, ground, null);
        }
    }

    /** The batch at another place of its way. */
    Batch at(State next, @Nullable Instant when) {
        return new Batch(
                id, next, how, target, words, files, seen, plan, foreseen, List.of(), back, when);
    }

    Batch foreseen(List<String> tried) {
        return new Batch(
                id, state, how, target, words, files, seen, plan, tried, results, back, runsAt);
    }

    /** To whom the files go, or what is done in each. */
    enum How {
        GIVE,
        IN_TURN,
        BY_LOAD,
        /** From the queue, by whoever wants them: there is nothing to plan. */
        TAKE,
        ASK,
        WRITE,
        EXTEND,
        REMIND,
        CLOSE;

        /** Whether files change hands; else something is done in them. */
        boolean gives() {
            return switch (this) {
                case GIVE, IN_TURN, BY_LOAD, TAKE -> true;
                case ASK, WRITE, EXTEND, REMIND, CLOSE -> false;
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static @Nullable How of(String code) {
            for (How how : values()) {
                if (how.code().equals(code)) {
                    return how;
                }
            }
            return null;
        }
    }
}
