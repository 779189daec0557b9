package org.parvis.participation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Opinions.Own;
import org.parvis.participation.Opinions.Statement;
import org.parvis.platform.packs.YamlFile;

/** Reads the statements of a consultation; each thing that is wrong is told, with its line. */
final class OpinionsFile {
    static final Set<String> KEYS = Set.of("statements", "minimum", "drawn", "every", "own");
    private static final Set<String> STATEMENT = Set.of("code", "text");
    private static final int FEWEST = 5;
    private static final int MOST = 300;
    private static final int LONGEST = 300;
    private static final int FEWEST_PEOPLE = 15;
    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_WAIT = 60;

    private final String file;
    private final Function<String, LocalDate> days;
    private final Problems problems;
    private final Set<String> codes;

    /**
     * @param codes those of the file that are taken: votes name propositions and statements alike
     */
    OpinionsFile(
            String file, Function<String, LocalDate> days, Problems problems, Set<String> codes) {
        this.file = file;
        this.days = days;
        this.problems = problems;
        this.codes = codes;
    }

    Opinions read(YamlFile node) {
        problems.when(() -> node.only(KEYS));
        List<Statement> statements = problems.each(node, "statements", this::statement);
        if (statements.size() < FEWEST || statements.size() > MOST) {
            problems.at(node, "statements", "participation.file.opinions.count", FEWEST, MOST);
        }
        int minimum = number(node, "minimum", FEWEST_PEOPLE, MOST_PEOPLE);
        if (node.has("drawn") == node.has("every")) {
            problems.when(
                    () -> {
                        throw node.refuse("participation.file.opinions.when", "");
                    });
        }
        return new Opinions(
                statements,
                minimum,
                node.has("drawn") ? drawn(node) : List.of(),
                node.has("every") ? number(node, "every", 1, LONGEST_WAIT) : 0,
                own(node));
    }

    private Own own(YamlFile node) {
        return node.has("own")
                ? problems.among(node, "own", Own.values(), Own::word, Own.NONE)
                : Own.NONE;
    }

    private Statement statement(YamlFile node) {
        problems.when(() -> node.only(STATEMENT));
        LocalizedText text = problems.or(LocalizedText.EMPTY, () -> node.words("text"));
        if (text.texts().values().stream().anyMatch(one -> one.length() > LONGEST)) {
            problems.at(node, "text", "participation.file.opinions.long", LONGEST);
        }
        return new Statement(problems.code(node, file, codes), text);
    }

    private List<LocalDate> drawn(YamlFile node) {
        return problems.or(
                List.<LocalDate>of(),
                () ->
                        node.texts("drawn").stream()
                                .map(one -> day(node, one))
                                .sorted()
                                .distinct()
                                .toList());
    }

    private LocalDate day(YamlFile node, String written) {
        try {
            return days.apply(written);
        } catch (DateTimeException wrong) {
            throw node.refuseAt("drawn", "platform.file.badValue", "drawn");
        }
    }

    private int number(YamlFile node, String key, int least, int most) {
        int read = problems.or(least, () -> node.as(key, Integer::parseInt));
        if (read < least || read > most) {
            problems.at(node, key, "participation.file.opinions.number", key, least, most);
        }
        return read;
    }
}
