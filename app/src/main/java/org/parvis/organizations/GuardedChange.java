package org.parvis.organizations;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of change that takes two. The module that owns the setting says what is asked, what will
 * happen and how it is done; who may, the second look, the trace and the end are the same for all.
 */
public interface GuardedChange {
    GuardedSetting setting();

    /** Before its message keys: {@code title}, {@code lead}, and one for each field. */
    String words();

    /** How a question is asked. */
    enum Kind {
        TEXT,
        LONG,
        DAY,
        ONE,
        MANY
    }

    /**
     * A question of the form; its words are the message key of its name, and its hint, if it has
     * one, the same with {@code .hint}.
     */
    record Field(String name, Kind kind, List<Choice> choices, boolean optional, boolean hinted) {
        public static Field text(String name) {
            return new Field(name, Kind.TEXT, List.of(), false, false);
        }

        public static Field words(String name) {
            return new Field(name, Kind.LONG, List.of(), false, false);
        }

        public static Field day(String name) {
            return new Field(name, Kind.DAY, List.of(), false, false);
        }

        public static Field one(String name, List<Choice> choices) {
            return new Field(name, Kind.ONE, choices, false, false);
        }

        public static Field many(String name, List<Choice> choices) {
            return new Field(name, Kind.MANY, choices, false, false);
        }

        public Field maybe() {
            return new Field(name, kind, choices, true, hinted);
        }

        public Field hint() {
            return new Field(name, kind, choices, optional, true);
        }
    }

    /** What there is nothing of to choose from yet, and where to begin. */
    record Nothing(String words, Link from) {}

    /** Said instead of the form when it could not be filled in. */
    default Optional<Nothing> nothing(List<Field> fields, Words w) {
        return Optional.empty();
    }

    /** One line of what will happen. */
    record Line(String label, String value) {}

    /** The line of a field of this kind of change. */
    default Line line(String field, String value, Words w) {
        return new Line(w.say(words() + field), value);
    }

    /** What is asked now; the first question alone when the others depend on its answer. */
    List<Field> fields(Actor.Agent by, ChangeForm typed);

    /** Whether all is asked: else the form only goes on to the next questions. */
    default boolean whole(ChangeForm typed) {
        return true;
    }

    /** What was typed, as it will be done; what is wrong is said to the form. */
    Map<String, String> read(Actor.Agent by, ChangeForm typed);

    /** What will happen, for the one who approves. */
    List<Line> says(Change change, Words w);

    /**
     * What each is about, in a list of many: its first lines. Who asks the database for them asks
     * once for all.
     */
    default Map<UUID, String> abouts(List<Change> changes, Words w) {
        return changes.stream().collect(toMap(Change::id, change -> about(says(change, w))));
    }

    /** The first lines as one text. */
    static String about(List<Line> lines) {
        return lines.stream().limit(2).map(Line::value).collect(joining(" – "));
    }

    /**
     * Does it, in the transaction that approves; the change says by whom. Refuses, before it writes
     * anything, what can no longer be done.
     */
    Outcome<Change> carryOut(JdbcClient jobs, Change change);

    /** What to look at before answering it. */
    default Optional<Link> beforehand(Change change, Actor.Agent reader, Words w) {
        return Optional.empty();
    }

    /** What there is to do or see once it is approved. */
    default Optional<Link> afterwards(Change change, Actor.Agent reader, Words w) {
        return Optional.empty();
    }
}
