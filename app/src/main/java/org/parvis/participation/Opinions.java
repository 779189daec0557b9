package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.kernel.LocalizedText;

/**
 * What people answer one statement at a time, and when the map of their opinions is drawn: on
 * published days alone, so that nobody learns from two maps what the last to come has said.
 *
 * @param minimum nothing is shown of fewer people
 * @param drawn the days on which the map is drawn, in their order; none where it is drawn every so
 *     many days
 * @param every so many days apart; nothing where the days are told
 * @param own whether people add statements of their own
 */
public record Opinions(
        List<Statement> statements, int minimum, List<LocalDate> drawn, int every, Own own) {
    public static final Opinions NONE = new Opinions(List.of(), 0, List.of(), 0, Own.NONE);

    /** Whether people add statements, and when the body reads them. */
    public enum Own {
        NONE("none"),
        /** Nobody else answers one before the body has read it. */
        BEFORE("read-before"),
        /** Others answer it at once, and the body reads it then. */
        AFTER("read-after");

        private final String word;

        Own(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** One idea, with which somebody may agree or not. */
    public record Statement(String code, LocalizedText text) {}

    public Optional<Statement> statement(String code) {
        return statements.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<String> codes() {
        return statements.stream().map(Statement::code).toList();
    }

    /** The last day on which a map is drawn, of those until that day. */
    public Optional<LocalDate> lastDrawn(Consultation in, LocalDate day) {
        return days(in).filter(one -> !one.isAfter(day)).reduce((a, b) -> b);
    }

    /** The first one after that day. */
    public Optional<LocalDate> nextDrawn(Consultation in, LocalDate day) {
        return days(in).filter(one -> one.isAfter(day)).findFirst();
    }

    /** All of them in their order; the last is the day after people could answer. */
    private Stream<LocalDate> days(Consultation in) {
        LocalDate first = in.first(Tool.OPINIONS).orElse(null);
        LocalDate last = in.last(Tool.OPINIONS).orElse(null);
        if (first == null || last == null) {
            return Stream.empty();
        }
        Stream<LocalDate> told =
                every > 0
                        ? Stream.iterate(
                                first.plusDays(every),
                                day -> !day.isAfter(last),
                                day -> day.plusDays(every))
                        : drawn.stream().filter(day -> day.isAfter(first) && !day.isAfter(last));
        return Stream.concat(told, Stream.of(last.plusDays(1)));
    }
}
