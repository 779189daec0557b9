package org.parvis.participation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads what a consultation asks of whoever took part; each thing that is wrong is told. */
final class ProfileFile {
    private static final Set<String> KEYS = Set.of("purpose", "minimum", "questions");
    private static final int LEAST = 5;
    private static final int MOST = 100;
    private static final int QUESTIONS = 12;

    private final String file;
    private final Problems problems;

    ProfileFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Profile read(YamlFile root) {
        if (!root.has("profile")) {
            return Profile.NONE;
        }
        return problems.or(Profile.NONE, () -> profile(root.map("profile")));
    }

    private Profile profile(YamlFile node) {
        problems.when(() -> node.only(KEYS));
        List<String> questions =
                problems.or(List.of(), () -> node.namingAll(PackThing.POPULATION, "questions"));
        boolean twice = new HashSet<>(questions).size() < questions.size();
        if (questions.isEmpty() || questions.size() > QUESTIONS || twice) {
            problems.when(
                    () ->
                            problems.add(
                                    "participation.missing.file.questions",
                                    file,
                                    node.line("questions"),
                                    QUESTIONS));
        }
        int minimum = problems.or(LEAST, () -> node.as("minimum", Integer::parseInt));
        if (minimum < LEAST || minimum > MOST) {
            problems.when(
                    () ->
                            problems.add(
                                    "participation.missing.file.minimum",
                                    file,
                                    node.line("minimum"),
                                    LEAST,
                                    MOST));
        }
        return new Profile(
                problems.or(LocalizedText.EMPTY, () -> node.words("purpose")), minimum, questions);
    }

    /** Only whoever has a receipt is asked: whoever votes in secret has none. */
    void check(YamlFile root, Consultation read) {
        if (root.has("profile") && read.assurance() == Assurance.ACCOUNT) {
            problems.add("participation.missing.file.secret", file, root.line("profile"));
        } else if (root.has("profile") && read.closes().isEmpty()) {
            problems.add("participation.missing.file.unasked", file, root.line("profile"));
        }
    }
}
