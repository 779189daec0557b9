package org.parvis.mandates.sides;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Scripts;
import org.parvis.platform.words.TypedDay;

/** What somebody typed in the form of a proposal, as it was typed. */
public record Typed(Map<String, List<String>> fields) {
    private static final int LONGEST = 120;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()&·-]+");

    public static Typed of(Map<String, String[]> parameters) {
        return new Typed(
                parameters.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
    }

    /** The same with one more field, and what it is called. */
    public Typed with(String field, String value, String name) {
        Map<String, List<String>> more = new HashMap<>(fields);
        more.put(field, List.of(value));
        more.put(field + "-name", List.of(name));
        return new Typed(more);
    }

    public String text(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The day of three fields, if they make one. */
    public Optional<LocalDate> day(String field) {
        return TypedDay.of(field, this::text).read();
    }

    /** A name that others will read; what it may not hold is a problem of that field. */
    public String name(String field, List<Problem> problems) {
        String name =
                Normalizer.normalize(text(field), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            problems.add(problem(field, "mandates.error.missing." + field));
        } else if (name.length() > LONGEST) {
            problems.add(new Problem(field, Refusal.of("mandates.error.tooLong", LONGEST)));
        } else if (!NAME.matcher(name).matches() || Scripts.unseen(name)) {
            problems.add(problem(field, "identity.name.characters"));
        } else if (Scripts.mixedInAWord(name)) {
            problems.add(problem(field, "identity.name.mixed"));
        }
        return name;
    }

    public static Problem problem(String field, String key) {
        return new Problem(field, Refusal.of(key));
    }
}
