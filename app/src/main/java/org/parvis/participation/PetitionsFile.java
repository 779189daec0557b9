package org.parvis.participation;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.HeldPetitions.AtAssembly;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads {@code petitions.yaml}; each thing that is wrong is told, with its line. */
final class PetitionsFile {
    static final String NAME = "petitions.yaml";

    private static final Set<String> KEYS = Set.of("bodies", "assembly");
    private static final Set<String> BODY =
            Set.of(
                    "body",
                    "threshold",
                    "days",
                    "answer-days",
                    "read-days",
                    "source",
                    "link",
                    "rules");
    private static final Set<String> FOLLOWED =
            Set.of("code", "title", "address", "since", "state", "read");
    private static final String ASSEMBLY = "www.assnat.qc.ca";

    private final Function<String, LocalDate> days;
    private final Problems problems;
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    PetitionsFile(Function<String, LocalDate> days, Problems problems) {
        this.days = days;
        this.problems = problems;
    }

    HeldPetitions.Files read(YamlFile root) {
        problems.when(() -> root.only(KEYS));
        List<PetitionTerms> terms =
                root.has("bodies") ? problems.each(root, "bodies", this::terms) : List.of();
        List<AtAssembly> followed =
                root.has("assembly") ? problems.each(root, "assembly", this::followed) : List.of();
        return new HeldPetitions.Files(terms, followed, List.of());
    }

    private PetitionTerms terms(YamlFile node) {
        problems.when(() -> node.only(BODY));
        String body = problems.or("", () -> node.naming(PackThing.BODY, "body"));
        if (!bodies.add(body)) {
            problems.add("platform.file.twice", NAME, node.line("body"), body);
        }
        Set<String> rules = new HashSet<>();
        PetitionTerms terms =
                new PetitionTerms(
                        body,
                        number(node, "threshold", 1_000_000),
                        number(node, "days", 400),
                        number(node, "answer-days", 400),
                        number(node, "read-days", 400),
                        words(node, "source"),
                        node.has("link")
                                ? problems.or("", () -> node.link("link").toString())
                                : null,
                        problems.each(node, "rules", one -> problems.rule(one, NAME, rules)));
        if (terms.rules().isEmpty()) {
            problems.add("participation.file.petitions.rules", NAME, node.line("rules"));
        }
        return terms;
    }

    private int number(YamlFile node, String key, int most) {
        return problems.or(
                1,
                () -> {
                    int number = node.as(key, Integer::parseInt);
                    if (number < 1 || number > most) {
                        problems.add(
                                "participation.file.petitions.number",
                                NAME,
                                node.line(key),
                                key,
                                most);
                    }
                    return number;
                });
    }

    private AtAssembly followed(YamlFile node) {
        problems.when(() -> node.only(FOLLOWED));
        URI address = problems.or(URI.create("https://" + ASSEMBLY), () -> node.link("address"));
        if (!"https".equals(address.getScheme()) || !ASSEMBLY.equals(address.getHost())) {
            problems.add(
                    "participation.file.petitions.assembly", NAME, node.line("address"), ASSEMBLY);
        }
        return new AtAssembly(
                problems.code(node, NAME, codes),
                words(node, "title"),
                address.toString(),
                day(node, "since"),
                words(node, "state"),
                day(node, "read"));
    }

    private LocalizedText words(YamlFile node, String key) {
        return problems.or(LocalizedText.EMPTY, () -> node.words(key));
    }

    private LocalDate day(YamlFile node, String key) {
        return problems.or(LocalDate.EPOCH, () -> node.as(key, days));
    }
}
