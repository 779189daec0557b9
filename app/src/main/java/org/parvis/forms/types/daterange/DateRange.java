package org.parvis.forms.types.daterange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Composite;
import org.parvis.forms.types.Days;
import org.parvis.kernel.Refusal;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/** From one day to another, both included. A rule reads its start, its end and its days. */
@Component
final class DateRange extends Composite {
    @Override
    public String code() {
        return "date-range";
    }

    @Override
    public RuleType ruleType(Question question) {
        return RuleType.fields(
                Map.of("start", RuleType.DATE, "end", RuleType.DATE, "days", RuleType.NUMBER));
    }

    @Override
    public Map<String, Setting> settings() {
        Map<String, Setting> settings = new HashMap<>(Days.SETTINGS);
        settings.put("max-days", Setting.WHOLE_NUMBER);
        return settings;
    }

    @Override
    public List<Refusal> refusals(Question question) {
        return Days.refusals(question);
    }

    @Override
    public List<String> parts(Question question) {
        return List.of(
                "start-day", "start-month", "start-year", "end-day", "end-month", "end-year");
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return new Control.Parts(
                List.of(
                        Control.Part.of(
                                "start",
                                w.say("forms.type.date-range.start"),
                                new Control.DateParts()),
                        Control.Part.of(
                                "end",
                                w.say("forms.type.date-range.end"),
                                new Control.DateParts())));
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(
                typed(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 4, 2)),
                typed(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 27)));
    }

    private static Typed typed(LocalDate start, LocalDate end) {
        Map<String, List<String>> parts = new HashMap<>(Days.typed(start, "start-"));
        parts.putAll(Days.typed(end, "end-"));
        return new Typed(parts);
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        Parsed start = Days.read(typed, "start-");
        Parsed end = Days.read(typed, "end-");
        if (start instanceof Parsed.Nothing && end instanceof Parsed.Nothing) {
            return Parsed.NOTHING;
        }
        if (start instanceof Parsed.Wrong) {
            return start;
        }
        if (start instanceof Parsed.Nothing) {
            return Parsed.wrongPart("start-day", "date-range-start");
        }
        if (end instanceof Parsed.Nothing) {
            return Parsed.wrongPart("end-day", "date-range-end");
        }
        return start instanceof Parsed.Value(Object from) && end instanceof Parsed.Value(Object to)
                ? range(
                        question,
                        LocalDate.parse(from.toString()),
                        LocalDate.parse(to.toString()),
                        asking)
                : end;
    }

    private static Parsed range(Question question, LocalDate start, LocalDate end, Asking asking) {
        if (end.isBefore(start)) {
            return Parsed.wrongPart("end-day", "date-range-order");
        }
        Optional<Parsed> outside =
                Days.outside(question, start, asking).or(() -> Days.outside(question, end, asking));
        if (outside.isPresent()) {
            return outside.get();
        }
        int most = question.setting("max-days", 0);
        return most > 0 && days(start, end) > most
                ? Parsed.wrongPart("end-day", "date-range-days", most)
                : Parsed.value(answer("start", start.toString(), "end", end.toString()));
    }

    private static long days(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    private static LocalDate day(Object answer, String field) {
        return LocalDate.parse(field(answer, field));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(
                w.say(
                        "forms.type.date-range.shown",
                        w.date(day(answer, "start")),
                        w.date(day(answer, "end"))));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        LocalDate start = day(answer, "start");
        LocalDate end = day(answer, "end");
        return Map.of("start", start, "end", end, "days", BigDecimal.valueOf(days(start, end)));
    }

    @Override
    public Typed typed(Question question, Object answer) {
        return typed(day(answer, "start"), day(answer, "end"));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        Map<String, Object> day = Map.of("type", "string", "format", "date");
        return schemaOf(Map.of("start", day, "end", day), "start", "end");
    }
}
