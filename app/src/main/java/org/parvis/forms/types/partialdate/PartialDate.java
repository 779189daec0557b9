package org.parvis.forms.types.partialdate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Composite;
import org.parvis.forms.types.Days;
import org.parvis.forms.types.Refusals;
import org.parvis.kernel.Refusal;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/** A year, or a month of a year, for what nobody remembers to the day. */
@Component
final class PartialDate extends Composite {
    @Override
    public String code() {
        return "partial-date";
    }

    @Override
    public RuleType ruleType(Question question) {
        return RuleType.fields(Map.of("year", RuleType.NUMBER, "month", RuleType.NUMBER));
    }

    /** `precision` is `year`, `month`, or neither: then the month may be left out. */
    @Override
    public Map<String, Setting> settings() {
        Map<String, Setting> settings = new HashMap<>(Days.SETTINGS);
        settings.put("precision", Setting.WORDS);
        return settings;
    }

    @Override
    public List<Refusal> refusals(Question question) {
        List<Refusal> refusals = new ArrayList<>(Days.refusals(question));
        question.setting("precision")
                .filter(word -> !word.equals("year") && !word.equals("month"))
                .ifPresent(word -> refusals.add(Refusals.of("one-of", word, "year, month")));
        return refusals;
    }

    @Override
    public List<String> parts(Question question) {
        return precise(question, "year") ? List.of("year") : List.of("month", "year");
    }

    private static boolean precise(Question question, String word) {
        return question.setting("precision").filter(word::equals).isPresent();
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        Control.Part year =
                Control.Part.of(
                        "year",
                        w.say("forms.type.partial-date.year"),
                        Control.line().keys("numeric").wide(4).exact());
        if (precise(question, "year")) {
            return new Control.Parts(List.of(year));
        }
        Control.Part month =
                Control.Part.of(
                        "month",
                        w.say("forms.type.partial-date.month"),
                        new Control.Menu(months(w.lang())));
        return new Control.Parts(
                List.of(precise(question, "month") ? month : month.asOptional(), year));
    }

    private static List<Choice> months(String lang) {
        List<Choice> months = new ArrayList<>();
        for (Month month : Month.values()) {
            months.add(Choice.of(String.valueOf(month.getValue()), name(month, lang)));
        }
        return months;
    }

    private static String name(Month month, String lang) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag(lang));
    }

    @Override
    public List<Typed> examples(Question question) {
        return precise(question, "year")
                ? List.of(example("year", "1987"))
                : List.of(example("month", "3", "year", "1987"), example("year", "2004"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String month = typed.part("month");
        String year = typed.part("year");
        boolean yearOnly = precise(question, "year");
        if (year.isEmpty() && (yearOnly || month.isEmpty())) {
            return Parsed.NOTHING;
        }
        if (year.isEmpty()) {
            return Parsed.wrongPart("year", "date-year-missing");
        }
        if (Days.year(year) == 0) {
            return Parsed.wrongPart("year", "date-year");
        }
        if (month.isEmpty() && precise(question, "month")) {
            return Parsed.wrongPart("month", "date-month-missing");
        }
        if (!yearOnly && !month.isEmpty() && Days.whole(month, 12) == 0) {
            return Parsed.wrongPart("month", "date-month");
        }
        int number = yearOnly || month.isEmpty() ? 0 : Days.whole(month, 12);
        return within(question, Days.year(year), number, asking);
    }

    /** The limits bind only what is known: a year is too late when all of it is. */
    private static Parsed within(Question question, int year, int month, Asking asking) {
        LocalDate first = LocalDate.of(year, month == 0 ? 1 : month, 1);
        LocalDate last = month == 0 ? first.withMonth(12) : first;
        Optional<LocalDate> earliest = Days.limit(question, "earliest", asking.today());
        Optional<LocalDate> latest = Days.limit(question, "latest", asking.today());
        LocalDate end = last.withDayOfMonth(last.lengthOfMonth());
        if (earliest.isPresent() && end.isBefore(earliest.get())) {
            return Parsed.wrong("date-too-early", earliest.get());
        }
        if (latest.isPresent() && first.isAfter(latest.get())) {
            return Parsed.wrong("date-too-late", latest.get());
        }
        return Parsed.value(
                month == 0 ? String.format("%04d", year) : String.format("%04d-%02d", year, month));
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        String text = answer.toString();
        return text.length() == 4
                ? List.of(text)
                : List.of(name(month(text), w.lang()) + "\u00A0" + text.substring(0, 4));
    }

    private static Month month(String text) {
        return Month.of(Integer.parseInt(text.substring(5)));
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        String text = answer.toString();
        BigDecimal year = new BigDecimal(text.substring(0, 4));
        return text.length() == 4
                ? Map.of("year", year)
                : Map.of("year", year, "month", BigDecimal.valueOf(month(text).getValue()));
    }

    @Override
    public Typed typed(Question question, Object answer) {
        String text = answer.toString();
        return text.length() == 4
                ? example("year", text)
                : example(
                        "year",
                        text.substring(0, 4),
                        "month",
                        String.valueOf(month(text).getValue()));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return text("[0-9]{4}(-(0[1-9]|1[0-2]))?");
    }
}
