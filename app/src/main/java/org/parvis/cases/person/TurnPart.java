package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.clocks.PersonDays;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.ds.ClockKey;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/**
 * The head of a file's page while its person has to act: the headline, the arch, the quote and the
 * button are all theirs; the body's clock comes after, laid flat.
 *
 * @param figure days to go, or since they were asked; none on the first day and on the last
 * @param quote what the body said, where it asked in words
 * @param nothing what happens if they do nothing, as a module says it
 * @param answersHere whether the answer is written further down this page
 * @param body where the body's own clock stands; none when it runs no more
 */
record TurnPart(
        String headline,
        @Nullable String intends,
        @Nullable String quote,
        @Nullable String asked,
        String button,
        String href,
        @Nullable String noDay,
        List<Stone> stones,
        @Nullable String figure,
        String unit,
        String label,
        String side,
        boolean answersHere,
        @Nullable String nothing,
        @Nullable Body body) {
    private static final int LONGEST_QUOTE = 600;

    /** The body's days while it waits. */
    record Body(String says, List<Stone> stones, String side, List<ClockKey> keys) {}

    /**
     * What stands around a turn.
     *
     * @param path of the file's page
     * @param intends what the body intends, for a notice
     * @param thread the conversation that this page shows
     */
    record Around(String path, @Nullable String intends, @Nullable Integer thread) {}

    static TurnPart of(Turn turn, Around around, @Nullable Body body, Words w) {
        String kind = turn.asks().name().toLowerCase(Locale.ROOT);
        Integer thread = around.thread();
        boolean here =
                turn.asks() == Turn.Asks.QUESTION && thread != null && thread.equals(turn.thread());
        return new TurnPart(
                turn.until() == null
                        ? w.say("turn." + kind + ".headline", turn.many())
                        : w.say("turn." + kind + ".headlineUntil", w.dateLong(turn.until())),
                around.intends(),
                w.say("turn.quote", cut(turn.said().strip())),
                w.say("turn.asked", turn.by(), w.dateTime(turn.at())),
                w.say("turn." + kind + ".button"),
                here ? "#messages" : around.path() + "/" + place(turn),
                turn.until() == null ? w.say("turn.noDay") : null,
                turn.stones(),
                figure(turn.days(), w),
                unit(turn.days(), w),
                label(turn.days(), w),
                side(turn.days(), w),
                here,
                null,
                body);
    }

    /** What a module asks: it says its own words, and the days are drawn like any other. */
    static TurnPart of(PersonTurns.PersonTurn turn, LocalDate today, @Nullable Body body, Words w) {
        PersonDays days = new PersonDays(turn.since(), turn.until(), today);
        return new TurnPart(
                turn.headline(),
                turn.says(),
                null,
                null,
                turn.button(),
                turn.href(),
                turn.until() == null ? w.say("turn.noDay") : null,
                days.stones(Turn.MOST_STONES),
                figure(days, w),
                unit(days, w),
                label(days, w),
                side(days, w),
                false,
                turn.nothing(),
                body);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(LONGEST_QUOTE - 2, 0)) + "…";
    }

    private static String place(Turn turn) {
        return switch (turn.asks()) {
            case NOTICE -> "observations";
            case QUERIES -> "corrections";
            case QUESTION -> "messages/" + turn.thread();
        };
    }

    private static @Nullable String figure(PersonDays days, Words w) {
        return days.figure() == 0 ? null : w.number(days.figure());
    }

    private static String unit(PersonDays turn, Words w) {
        Integer left = turn.left();
        if (left == null) {
            return turn.waited() == 0
                    ? w.say("turn.unit.askedToday")
                    : w.say("turn.unit.waited", turn.waited());
        }
        return left == 0 ? w.say("turn.unit.lastDay") : w.say("turn.unit.left", left);
    }

    private static String label(PersonDays turn, Words w) {
        Integer left = turn.left();
        return left == null
                ? w.say("turn.label.waited", turn.waited())
                : w.say("turn.label.left", Math.max(0, turn.waited()), left);
    }

    private static String side(PersonDays turn, Words w) {
        Integer left = turn.left();
        LocalDate until = turn.until();
        return left == null || until == null
                ? w.say("turn.label.waited", turn.waited())
                : w.say("turn.side.left", left, w.dateLong(until));
    }

    /** The key of both rows: only the kinds of stones that are in one of them. */
    List<ClockKey> keys(Words w) {
        List<ClockKey> keys = new ArrayList<>();
        for (Stone stone : List.of(Stone.GONE, Stone.TODAY, Stone.MINE)) {
            if (stones.contains(stone)) {
                keys.add(new ClockKey(stone, w.say("turn.key." + stone.css())));
            }
        }
        Body theirs = body;
        if (theirs != null) {
            theirs.keys().stream().filter(key -> key.stone() != Stone.TODAY).forEach(keys::add);
        }
        return keys;
    }
}
