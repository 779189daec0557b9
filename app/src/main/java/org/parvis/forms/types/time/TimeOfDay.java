package org.parvis.forms.types.time;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Refusals;
import org.parvis.forms.types.Texts;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** An hour of the day, as people write it; kept as `14:30`, which a rule may compare as text. */
@Component
final class TimeOfDay extends Texts {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{1,2})(?:\\s?[:hH]\\s?(\\d{2})?)?(?:\\s?min)?\\s?([aApP]\\.?\\s?[mM]\\.?)?");
    private static final int LONGEST = 20;

    @Override
    public String code() {
        return "time";
    }

    @Override
    public Map<String, Setting> settings() {
        return Map.of("earliest", Setting.TIME, "latest", Setting.TIME);
    }

    @Override
    public List<Refusal> refusals(Question question) {
        Optional<String> earliest = question.setting("earliest");
        Optional<String> latest = question.setting("latest");
        return earliest.isPresent()
                        && latest.isPresent()
                        && earliest.get().compareTo(latest.get()) > 0
                ? List.of(Refusals.of("limits", earliest.get(), latest.get()))
                : List.of();
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        return Control.line().wide(10).exact();
    }

    @Override
    public List<Typed> examples(Question question) {
        return List.of(Typed.of("14 h 30"), Typed.of("9:05"), Typed.of("2:30 p.m."));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        String text = typed.text().replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        if (text.isEmpty()) {
            return Parsed.NOTHING;
        }
        Optional<LocalTime> time = text.length() > LONGEST ? Optional.empty() : read(text);
        if (time.isEmpty()) {
            return Parsed.wrong("time");
        }
        String kept = time.get().toString();
        Optional<String> earliest = question.setting("earliest");
        Optional<String> latest = question.setting("latest");
        if (earliest.isPresent() && kept.compareTo(earliest.get()) < 0) {
            return Parsed.wrong("time-too-early", shown(earliest.get(), asking.lang()));
        }
        return latest.isPresent() && kept.compareTo(latest.get()) > 0
                ? Parsed.wrong("time-too-late", shown(latest.get(), asking.lang()))
                : Parsed.value(kept);
    }

    private static Optional<LocalTime> read(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        String half = found.group(3);
        if (half != null) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        return List.of(shown(answer.toString(), w.lang()));
    }

    private static String shown(String kept, String lang) {
        LocalTime time = LocalTime.parse(kept);
        if (lang.equals("fr")) {
            String hour = time.getHour() + "\u00A0h";
            return time.getMinute() == 0 ? hour : hour + "\u00A0" + kept.substring(3);
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return hour + ":" + kept.substring(3) + "\u00A0" + (time.getHour() < 12 ? "a.m." : "p.m.");
    }

    @Override
    public Map<String, Object> schema(Question question) {
        return Map.of("type", "string", "pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
    }
}
