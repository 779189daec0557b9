package org.parvis.mandates.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.mandates.Ground;
import org.parvis.platform.packs.YamlFile;

/**
 * Reads {@code demonstration/mandates.yaml}: fictitious accesses between fictitious people, within
 * what the grounds of the pack allow.
 */
final class DemonstrationFile {
    static final String NAME = "demonstration/mandates.yaml";
    private static final Pattern RESERVED =
            Pattern.compile("[^@\\s]+@[a-z0-9.-]+\\.(example|invalid|test)");
    private static final Set<String> KEYS =
            Set.of(
                    "code",
                    "person",
                    "child",
                    "business",
                    "by",
                    "firm",
                    "ground",
                    "services",
                    "acts",
                    "months",
                    "proof");

    private DemonstrationFile() {}

    /** Somebody of the demonstration. */
    record Someone(String email, String name, String lang) {}

    /**
     * One access; one of the first three says for whom.
     *
     * @param by who acts, or whom the firm sends
     * @param firm that acts, when not one person does
     */
    record Given(
            String code,
            @Nullable Someone person,
            @Nullable Child child,
            @Nullable Business business,
            Someone by,
            @Nullable Business firm,
            Ground ground,
            Set<String> services,
            Set<Act> acts,
            int months,
            @Nullable String proof) {}

    record Child(String name, LocalDate born) {}

    record Business(String number, String name) {}

    static Outcome<List<Given>> read(String text, Map<String, Ground> grounds) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("demonstration", "mandates"));
            if (!file.yes("demonstration")) {
                throw file.refuse("platform.file.badValue", "demonstration");
            }
            List<Given> all = new ArrayList<>();
            Set<String> codes = new TreeSet<>();
            for (YamlFile item : file.maps("mandates")) {
                Given given = given(item, grounds);
                if (!codes.add(given.code())) {
                    throw item.refuse("platform.file.twice", given.code());
                }
                all.add(given);
            }
            return Outcome.ok(List.copyOf(all));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Given given(YamlFile item, Map<String, Ground> grounds) {
        item.only(KEYS);
        Ground ground = grounds.get(item.text("ground"));
        if (ground == null) {
            throw item.refuse("platform.file.badValue", "ground");
        }
        Set<Act> acts = Act.set(item.texts("acts"));
        if (acts.isEmpty() || !ground.acts().containsAll(acts)) {
            throw item.refuse("platform.file.badValue", "acts");
        }
        int months = item.as("months", Integer::parseInt);
        if (months < 1 || months > ground.longestMonths()) {
            throw item.refuse("platform.file.badValue", "months");
        }
        if (!item.has("person") && !item.has("child") && !item.has("business")) {
            throw item.refuse("platform.file.missing", "person");
        }
        return new Given(
                item.text("code"),
                item.has("person") ? someone(item.map("person")) : null,
                item.has("child") ? child(item.map("child")) : null,
                item.has("business") ? business(item.map("business")) : null,
                someone(item.map("by")),
                item.has("firm") ? business(item.map("firm")) : null,
                ground,
                new TreeSet<>(item.texts("services")),
                acts,
                months,
                item.maybe("proof").orElse(null));
    }

    private static Someone someone(YamlFile item) {
        item.only(Set.of("email", "name", "language"));
        return new Someone(
                item.as("email", DemonstrationFile::reserved),
                item.text("name"),
                item.maybe("language").orElse("fr"));
    }

    private static Child child(YamlFile item) {
        item.only(Set.of("name", "born"));
        return new Child(item.text("name"), item.as("born", LocalDate::parse));
    }

    private static Business business(YamlFile item) {
        item.only(Set.of("number", "name"));
        return new Business(item.text("number"), item.text("name"));
    }

    private static String reserved(String email) {
        if (!RESERVED.matcher(email).matches()) {
            throw new IllegalArgumentException("not a reserved address");
        }
        return email;
    }
}
