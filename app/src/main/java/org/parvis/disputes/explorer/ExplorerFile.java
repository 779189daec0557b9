package org.parvis.disputes.explorer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Articles;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.YamlFile;

/**
 * Reads an explorer from its file, whole or not at all: its provisions and questions here, what
 * follows from them by {@link FindingsFile}.
 */
final class ExplorerFile {
    private static final Set<String> KEYS =
            Set.of(
                    "explorer",
                    "version",
                    "slug",
                    "title",
                    "lead",
                    "keywords",
                    "reviewed",
                    "dispute",
                    "articles",
                    "questions",
                    "rights",
                    "limits",
                    "letters",
                    "ways");
    private static final Set<String> KINDS = Set.of("choice", "day", "words");

    private final YamlFile root;
    private final Articles articles;
    private final Conditions conditions;

    private ExplorerFile(YamlFile root, Articles articles, Conditions conditions) {
        this.root = root;
        this.articles = articles;
        this.conditions = conditions;
    }

    /**
     * Reads one.
     *
     * @param shared provisions of the whole pack, beside those that it has for itself
     */
    static Explorer read(String file, String text, Articles shared) {
        YamlFile root = YamlFile.read(file, text);
        root.only(KEYS);
        int version = root.as("version", ExplorerFile::positive);
        return new ExplorerFile(root, shared.with(root), new Conditions(file, version))
                .explorer(version, text);
    }

    private Explorer explorer(int version, String text) {
        List<Question> questions = questions();
        FindingsFile findings = new FindingsFile(root, conditions, articles, questions);
        Explorer explorer =
                new Explorer(
                        root.as("explorer", ExplorerFile::code),
                        version,
                        slug(),
                        root.words("title"),
                        root.words("lead"),
                        root.words("keywords"),
                        root.as("reviewed", LocalDate::parse),
                        findings.dispute(),
                        questions,
                        findings.rights(),
                        findings.limits(),
                        findings.letters(),
                        findings.ways());
        Branches.refuseDead(explorer, root, text);
        return explorer;
    }

    private LocalizedText slug() {
        YamlFile slug = root.map("slug");
        return LocalizedText.of(
                slug.as("fr", ExplorerFile::code), slug.as("en", ExplorerFile::code));
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (YamlFile node : root.maps("questions")) {
            questions.add(question(node));
        }
        if (questions.isEmpty()) {
            throw root.refuse("platform.file.missing", "questions");
        }
        return questions;
    }

    private Question question(YamlFile node) {
        node.only(Set.of("id", "type", "label", "brief", "help", "when", "options"));
        String id = node.as("id", ExplorerFile::name);
        if (conditions.knows(id)) {
            throw node.refuse("platform.file.twice", id);
        }
        Question.Kind kind = kind(node.has("type") ? node.among("type", KINDS) : "choice");
        List<Question.Option> options = options(node);
        if (kind == Question.Kind.CHOICE && options.size() < 2) {
            throw refused(node, "options", id);
        }
        Question question =
                new Question(
                        id,
                        kind,
                        node.words("label"),
                        node.words("brief"),
                        words(node, "help"),
                        node.has("when") ? conditions.rule(node, "when", id) : null,
                        options);
        conditions.know(id, kind, options);
        return question;
    }

    private static Question.Kind kind(String written) {
        return switch (written) {
            case "day" -> Question.Kind.DAY;
            case "words" -> Question.Kind.WORDS;
            default -> Question.Kind.CHOICE;
        };
    }

    private static List<Question.Option> options(YamlFile node) {
        List<Question.Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlFile one : node.maps("options")) {
            one.only(Set.of("code", "label", "help", "said"));
            String code = one.as("code", ExplorerFile::code);
            if (!codes.add(code)) {
                throw one.refuse("platform.file.twice", code);
            }
            options.add(
                    new Question.Option(
                            code, one.words("label"), words(one, "help"), words(one, "said")));
        }
        return List.copyOf(options);
    }

    static @Nullable LocalizedText words(YamlFile node, String key) {
        return node.has(key) ? node.words(key) : null;
    }

    /** Refuses for a reason of this room. */
    static YamlFile.Unreadable refused(YamlFile node, String why, String what) {
        return node.refuse("disputes.explorer.file." + why, what);
    }

    /** A word of an address or a name of a part: lower case, with hyphens. */
    static String code(String text) {
        return matching(text, "[a-z][a-z0-9-]{0,40}");
    }

    /** A name that rules read: lower case, with low lines. */
    private static String name(String text) {
        return matching(text, "[a-z][a-z0-9_]{0,40}");
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
