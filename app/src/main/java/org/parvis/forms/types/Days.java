package org.parvis.forms.types;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.spi.AnswerKind.Setting;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Refusal;

/** Days typed in boxes, and the limits that a question sets to them. */
public final class Days {
    /** The boxes, in the order in which they are read. */
    public static final List<String> PARTS = List.of("day", "month", "year");

    public static final Map<String, Setting> SETTINGS =
            Map.of("earliest", Setting.DATE, "latest", Setting.DATE);

    private Days() {}

    /** A day, nothing, or the box to correct; `before` stands before the name of each box. */
    public static Parsed read(Typed typed, String before) {
        if (PARTS.stream().allMatch(part -> typed.part(before + part).isEmpty())) {
            return Parsed.NOTHING;
        }
        for (String part : PARTS) {
            if (typed.part(before + part).isEmpty()) {
                return Parsed.wrongPart(before + part, "date-" + part + "-missing");
            }
        }
        int day = whole(typed.part(before + "day"), 31);
        int month = whole(typed.part(before + "month"), 12);
        int year = year(typed.part(before + "year"));
        if (month == 0) {
            return Parsed.wrongPart(before + "month", "date-month");
        }
        if (day == 0) {
            return Parsed.wrongPart(before + "day", "date-day");
        }
        if (year == 0) {
            return Parsed.wrongPart(before + "year", "date-year");
        }
        try {
            return Parsed.value(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return Parsed.wrongPart(before + "day", "date-no-such-day");
        }
    }

    public static int year(String text) {
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    /** A number from one to the most; zero when it is none. */
    public static int whole(String text, int most) {
        if (!text.matches("\\d{1,2}")) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number > most ? 0 : number;
    }

    /** Why that day is too early or too late. */
    public static Optional<Parsed> outside(Question question, LocalDate day, Asking asking) {
        Optional<LocalDate> earliest = limit(question, "earliest", asking.today());
        Optional<LocalDate> latest = limit(question, "latest", asking.today());
        if (earliest.isPresent() && day.isBefore(earliest.get())) {
            return Optional.of(Parsed.wrong("date-too-early", earliest.get()));
        }
        if (latest.isPresent() && day.isAfter(latest.get())) {
            return Optional.of(Parsed.wrong("date-too-late", latest.get()));
        }
        return Optional.empty();
    }

    /** A day, or `today`, or `today-30`. */
    public static Optional<LocalDate> limit(Question question, String setting, LocalDate today) {
        return question.setting(setting)
                .map(
                        text ->
                                !text.startsWith("today")
                                        ? LocalDate.parse(text)
                                        : today.plusDays(
                                                text.length() == 5
                                                        ? 0
                                                        : Integer.parseInt(text.substring(5))));
    }

    public static List<Refusal> refusals(Question question) {
        List<Refusal> refusals = new ArrayList<>();
        for (String setting : List.of("earliest", "latest")) {
            String text = question.setting(setting).orElse("today");
            if (!text.startsWith("today") && !exists(text)) {
                refusals.add(Refusals.of("day", text));
            }
        }
        if (refusals.isEmpty()) {
            excluding(question).ifPresent(refusals::add);
        }
        return refusals;
    }

    /** Two limits that no day can keep; a fixed day is not compared with one that moves. */
    private static Optional<Refusal> excluding(Question question) {
        String earliest = question.setting("earliest").orElse("");
        String latest = question.setting("latest").orElse("");
        LocalDate some = LocalDate.of(2000, 1, 1);
        Optional<LocalDate> from = limit(question, "earliest", some);
        Optional<LocalDate> to = limit(question, "latest", some);
        boolean comparable = earliest.startsWith("today") == latest.startsWith("today");
        return from.isPresent() && to.isPresent() && comparable && from.get().isAfter(to.get())
                ? Optional.of(Refusals.of("limits", earliest, latest))
                : Optional.empty();
    }

    private static boolean exists(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What one would have typed for that day. */
    public static Map<String, List<String>> typed(LocalDate day, String before) {
        return Map.of(
                before + "day", List.of(String.valueOf(day.getDayOfMonth())),
                before + "month", List.of(String.valueOf(day.getMonthValue())),
                before + "year", List.of(String.format("%04d", day.getYear())));
    }
}
