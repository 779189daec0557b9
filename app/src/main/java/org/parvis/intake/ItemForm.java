package org.parvis.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Channel;
import org.parvis.platform.words.TypedDay;

/** What somebody typed of the arrival of an item; it only reads. */
record ItemForm(Map<String, List<String>> values) {
    /** What may show on which day something came. */
    static final List<String> EVIDENCE =
            List.of("stamp", "postmark", "fax-report", "mail-header", "counter-time", "call-note");

    private static final int LONGEST = 500;
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s*(?:[h:]\\s*(\\d{2})?)?", Pattern.CASE_INSENSITIVE);

    String get(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    @Nullable String maybe(String field) {
        return get(field).isEmpty() ? null : get(field);
    }

    @Nullable Channel channel() {
        return SheetCode.DOORS.stream()
                .filter(channel -> channel.code().equals(get("channel")))
                .findFirst()
                .orElse(null);
    }

    @Nullable LocalDate on() {
        return TypedDay.of("received", this::get).read().orElse(null);
    }

    /** The time, as people write it: 16:05, 16 h 05, 9h. */
    Optional<LocalTime> at() {
        Matcher typed = TIME.matcher(get("time"));
        if (!typed.matches()) {
            return Optional.empty();
        }
        try {
            String minutes = typed.group(2);
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(typed.group(1)),
                            minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** What is to be corrected, by field. */
    Map<String, String> faults(LocalDate today, Words w) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (channel() == null) {
            faults.put("channel", w.say("intake.error.channel"));
        }
        LocalDate on = on();
        if (on == null) {
            faults.put("received-day", w.say("intake.error.date"));
        } else if (on.isAfter(today)) {
            faults.put("received-day", w.say("intake.error.future"));
        } else if (on.isBefore(today.minusYears(1))) {
            faults.put("received-day", w.say("intake.error.old"));
        }
        if (!get("time").isEmpty() && at().isEmpty()) {
            faults.put("time", w.say("intake.error.time"));
        }
        if (!EVIDENCE.contains(get("evidence-kind"))) {
            faults.put("evidence-kind", w.say("intake.error.evidence"));
        }
        if (get("evidence").length() > LONGEST) {
            faults.put("evidence", w.say("intake.error.long", LONGEST));
        }
        return faults;
    }

    /** What was said before, to be changed. */
    static ItemForm of(Item item) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "channel", item.channel());
        put(values, "service", item.service());
        put(values, "reference", item.reference());
        Item.Arrival said = item.said();
        if (said != null) {
            put(values, "received-day", "" + said.on().getDayOfMonth());
            put(values, "received-month", "" + said.on().getMonthValue());
            put(values, "received-year", "" + said.on().getYear());
            put(values, "time", said.at() == null ? null : said.at().toString());
            put(values, "evidence-kind", said.evidenceKind());
            put(values, "evidence", said.evidence());
        }
        return new ItemForm(values);
    }

    private static void put(
            Map<String, List<String>> values, String field, @Nullable String value) {
        values.put(field, value == null ? List.of() : List.of(value));
    }
}
