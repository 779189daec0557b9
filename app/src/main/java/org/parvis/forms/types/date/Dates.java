package org.parvis.forms.types.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.springframework.stereotype.Component;

/** A day, typed in three boxes; each mistake is told for its own box. */
@Component
final class Dates implements QuestionType {
    private static final List<String> PARTS = List.of("day", "month", "year");

    @Override
    public String code() {
        return "date";
    }

    @Override
    public FeelType feel() {
        return FeelType.DATE;
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of("earliest", Setting.DATE, "latest", Setting.DATE);
    }

    @Override
    public List<String> parts(Question question) {
        return PARTS;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.DateParts();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                new Typed(
                        Map.of(
                                "day", List.of("27"),
                                "month", List.of("3"),
                                "year", List.of("2026"))));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        if (PARTS.stream().allMatch(part -> typed.part(part).isEmpty())) {
            return Parsed.NOTHING;
        }
        Optional<String> missing = PARTS.stream().filter(p -> typed.part(p).isEmpty()).findFirst();
        if (missing.isPresent()) {
            return Parsed.wrongPart(missing.get(), "date-" + missing.get() + "-missing");
        }
        int day = whole(typed.part("day"), 31);
        int month = whole(typed.part("month"), 12);
        int year = typed.part("year").matches("\\d{4}") ? whole(typed.part("year"), 9999) : 0;
        if (month == 0) {
            return Parsed.wrongPart("month", "date-month");
        }
        if (day == 0) {
            return Parsed.wrongPart("day", "date-day");
        }
        return year == 0
                ? Parsed.wrongPart("year", "date-year")
                : date(question, asking, year, month, day);
    }

    private static Parsed date(Question question, Asking asking, int year, int month, int day) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return Parsed.wrongPart("day", "date-no-such-day");
        }
        Optional<LocalDate> earliest = limit(question, "earliest", asking.today());
        Optional<LocalDate> latest = limit(question, "latest", asking.today());
        if (earliest.isPresent() && date.isBefore(earliest.get())) {
            return Parsed.wrong("date-too-early", earliest.get());
        }
        if (latest.isPresent() && date.isAfter(latest.get())) {
            return Parsed.wrong("date-too-late", latest.get());
        }
        return Parsed.value(date.toString());
    }

    /** A day, or `today`, or `today-30`. */
    private static Optional<LocalDate> limit(Question question, String setting, LocalDate today) {
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

    private static int whole(String text, int most) {
        if (!text.matches("\\d{1,4}")) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number > most ? 0 : number;
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(w.date(LocalDate.parse(answer.toString())));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return LocalDate.parse(answer.toString());
    }

    @Override
    public Typed typed(Question question, Object answer) {
        LocalDate date = LocalDate.parse(answer.toString());
        return new Typed(
                Map.of(
                        "day", List.of(String.valueOf(date.getDayOfMonth())),
                        "month", List.of(String.valueOf(date.getMonthValue())),
                        "year", List.of(String.format("%04d", date.getYear()))));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "format", "date");
    }
}
