package org.parvis.participation.doors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Door;
import org.parvis.participation.voices.Statement;
import org.parvis.participation.voices.Typed;
import org.parvis.platform.words.TypedDay;

/**
 * A sheet as an agent typed it, every field as it came.
 *
 * @param source where it comes from: number, door, day, language
 * @param typed what it says of propositions
 * @param fields all fields, for what it says by other tools
 */
record TypedEntry(Map<String, String> source, Typed typed, Map<String, String[]> fields) {
    private static final Set<String> SOURCE =
            Set.of(
                    "sheet",
                    "without",
                    "door",
                    "lang",
                    "received-day",
                    "received-month",
                    "received-year");

    /** One that is not typed yet: received today, as most are. */
    static TypedEntry begun(LocalDate today, String lang) {
        Map<String, String> source = new LinkedHashMap<>();
        TypedDay day = TypedDay.of(today);
        source.put("received-day", day.day());
        source.put("received-month", day.month());
        source.put("received-year", day.year());
        source.put("lang", lang);
        return new TypedEntry(source, Typed.empty(), Map.of());
    }

    static TypedEntry read(Map<String, String[]> parameters) {
        Map<String, String> source = new LinkedHashMap<>();
        parameters.forEach(
                (name, values) -> {
                    if (SOURCE.contains(name) && values.length > 0) {
                        source.put(name, values[0].strip());
                    }
                });
        return new TypedEntry(source, Typed.read(parameters), Map.copyOf(parameters));
    }

    /** The same with the number of a sheet. */
    TypedEntry with(String sheet) {
        Map<String, String> all = new LinkedHashMap<>(source);
        all.put("sheet", sheet);
        return new TypedEntry(all, typed, fields);
    }

    /** The same for what came without a sheet: that number was given to it. */
    TypedEntry without(SheetNumber given) {
        Map<String, String> all = new LinkedHashMap<>(source);
        all.put("sheet", given.text());
        all.put("without", "yes");
        return new TypedEntry(all, typed, fields);
    }

    /** The same as a sending of its own. */
    TypedEntry anew() {
        return new TypedEntry(source, typed.anew(), fields);
    }

    /** The first value of a field that says something by another tool; empty without one. */
    String field(String name) {
        String[] values = fields.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0].strip();
    }

    String get(String field) {
        return source.getOrDefault(field, "");
    }

    boolean withoutSheet() {
        return get("without").equals("yes");
    }

    Optional<SheetNumber> sheet(Consultation to) {
        return SheetNumber.parse(get("sheet")).filter(number -> number.of(to.code()));
    }

    @Nullable Door door() {
        return SideDoors.BESIDE.stream()
                .filter(one -> one.word().equals(get("door")))
                .findFirst()
                .orElse(null);
    }

    @Nullable LocalDate received() {
        return TypedDay.of("received", this::get).read().orElse(null);
    }

    /** In which language it is written; that of the page where the consultation has it not. */
    String lang(Consultation to, Words w) {
        return to.languages().contains(get("lang")) ? get("lang") : w.lang();
    }

    /**
     * What is to be corrected before it can be kept.
     *
     * @param more whether it says something by other tools than propositions
     */
    List<FieldError> errors(
            Consultation to, List<Statement> all, boolean more, LocalDate today, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (door() == null) {
            errors.add(new FieldError("door", w.say("participation.entry.error.door")));
        }
        LocalDate day = received();
        if (day == null) {
            errors.add(new FieldError("received-day", w.say("participation.entry.error.date")));
        } else if (day.isAfter(today) || !to.onPaper(day)) {
            String from = to.firstOnPaper().map(w::date).orElse("");
            LocalDate last = to.lastOnPaper().orElse(today);
            String until = w.date(last.isBefore(today) ? last : today);
            errors.add(
                    new FieldError(
                            "received-day", w.say("participation.entry.error.when", from, until)));
        }
        if (!more || !typed.fields().isEmpty() || !typed.supports().isEmpty()) {
            errors.addAll(typed.errors(all, w));
        }
        return errors;
    }
}
