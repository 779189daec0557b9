package org.parvis.participation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.BallotQuestion.Option;
import org.parvis.platform.packs.YamlFile;

/** Reads what a consultation puts to a secret vote, and whether all of it goes together. */
final class BallotQuestionFile {
    private static final Set<String> BALLOT = Set.of("question", "options", "keepers");
    private static final Set<String> OPTION = Set.of("code", "text");
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private final String file;
    private final Problems problems;

    BallotQuestionFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * @param days how a day is written in this pack
     */
    BallotQuestion read(YamlFile ballot, Function<String, LocalDate> days) {
        problems.when(() -> ballot.only(BALLOT));
        Set<String> codes = new HashSet<>();
        List<Option> options = problems.each(ballot, "options", one -> option(one, codes));
        if (options.size() < LEAST || options.size() > MOST) {
            problems.at(ballot, "options", "participation.file.ballot.options", LEAST, MOST);
        }
        return new BallotQuestion(
                problems.or(LocalizedText.EMPTY, () -> ballot.words("question")),
                options,
                ballot.has("keepers")
                        ? problems.or(
                                Keepers.NONE,
                                () -> new KeepersFile(days, problems).read(ballot.map("keepers")))
                        : Keepers.NONE);
    }

    private Option option(YamlFile node, Set<String> codes) {
        problems.when(() -> node.only(OPTION));
        return new Option(
                problems.code(node, file, codes),
                problems.or(LocalizedText.EMPTY, () -> node.words("text")));
    }

    /**
     * A vote has its question, takes accounts, and says nothing before its end; no other way of
     * taking part looks at accounts.
     */
    void check(YamlFile root, Consultation read) {
        boolean votes = read.has(Tool.BALLOT);
        boolean others = read.has(Tool.PROPOSITIONS) || read.has(Tool.TEXT);
        boolean accounts = read.assurance() == Assurance.ACCOUNT;
        if (votes && read.ballot().options().isEmpty() && !root.has("ballot")) {
            problems.when(
                    () -> {
                        throw root.refuse("platform.file.missing", "ballot");
                    });
        }
        if (!votes && root.has("ballot")) {
            problems.at(root, "ballot", "participation.file.ballot.unasked");
        }
        if (votes != accounts || accounts && others) {
            problems.at(root, "assurance", "participation.file.ballot.assurance");
        }
        if (votes && read.results() != Results.AFTER_CLOSE) {
            problems.at(root, "results", "participation.file.ballot.results");
        }
        problems.when(() -> KeepersFile.check(root, read, problems));
    }
}
