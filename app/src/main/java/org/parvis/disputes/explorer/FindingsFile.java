package org.parvis.disputes.explorer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Article;
import org.parvis.disputes.Articles;
import org.parvis.disputes.explorer.Explorer.Door;
import org.parvis.disputes.explorer.Explorer.Letter;
import org.parvis.disputes.explorer.Explorer.Limit;
import org.parvis.disputes.explorer.Explorer.Right;
import org.parvis.disputes.explorer.Explorer.Sure;
import org.parvis.disputes.explorer.Explorer.Way;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads what follows from the answers to an explorer: rights, time, letters, other ways. */
final class FindingsFile {
    private static final Set<String> SURE = Set.of("almost-certain", "likely", "possible");
    private static final int LONGEST = 600;

    private final YamlFile root;
    private final Conditions conditions;
    private final Articles articles;
    private final List<Question> questions;

    FindingsFile(
            YamlFile root, Conditions conditions, Articles articles, List<Question> questions) {
        this.root = root;
        this.conditions = conditions;
        this.articles = articles;
        this.questions = questions;
    }

    List<Right> rights() {
        return each("rights", this::right);
    }

    List<Limit> limits() {
        return root.maps("limits").stream().map(this::limit).toList();
    }

    List<Letter> letters() {
        return each("letters", this::letter);
    }

    List<Way> ways() {
        return each("ways", this::way);
    }

    @Nullable Door dispute() {
        if (!root.has("dispute")) {
            return null;
        }
        YamlFile node = root.map("dispute");
        node.only(Set.of("when", "service"));
        return new Door(
                conditions.rule(node, "when", "dispute"), node.as("service", ExplorerFile::code));
    }

    private interface Reading<T> {
        T read(YamlFile node, String id);
    }

    /** Each with its own name. */
    private <T> List<T> each(String key, Reading<T> reading) {
        Set<String> ids = new HashSet<>();
        return root.maps(key).stream()
                .map(
                        node -> {
                            String id = node.as("id", ExplorerFile::code);
                            if (!ids.add(id)) {
                                throw node.refuse("platform.file.twice", id);
                            }
                            return reading.read(node, id);
                        })
                .toList();
    }

    private Right right(YamlFile node, String id) {
        node.only(Set.of("id", "when", "sure", "title", "text", "articles"));
        List<Article> on = articles(node);
        Sure sure = sure(node.among("sure", SURE));
        if (on.isEmpty()) {
            throw ExplorerFile.refused(node, "noArticle", id);
        }
        if (sure == Sure.ALMOST_CERTAIN && on.stream().noneMatch(Article::firm)) {
            throw ExplorerFile.refused(node, "sure", id);
        }
        return new Right(
                id,
                conditions.rule(node, "when", id),
                sure,
                node.words("title"),
                node.words("text"),
                on);
    }

    private static Sure sure(String written) {
        return switch (written) {
            case "almost-certain" -> Sure.ALMOST_CERTAIN;
            case "likely" -> Sure.LIKELY;
            default -> Sure.POSSIBLE;
        };
    }

    private Limit limit(YamlFile node) {
        node.only(Set.of("when", "months", "from", "regime", "text", "articles"));
        String from = node.text("from");
        if (questions.stream()
                .noneMatch(q -> q.id().equals(from) && q.kind() == Question.Kind.DAY)) {
            throw ExplorerFile.refused(node, "notADay", from);
        }
        List<Article> on = articles(node);
        if (on.isEmpty()) {
            throw ExplorerFile.refused(node, "noArticle", "limits");
        }
        return new Limit(
                conditions.rule(node, "when", "limit"),
                node.as("months", FindingsFile::months),
                from,
                node.naming(PackThing.REGIME, "regime"),
                node.words("text"),
                on);
    }

    private static int months(String text) {
        int months = ExplorerFile.positive(text);
        if (months > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return months;
    }

    private Letter letter(YamlFile node, String id) {
        node.only(Set.of("id", "when", "moment", "title", "text", "subject", "body"));
        LocalizedText body = node.words("body");
        body.texts().values().forEach(text -> filledBy(text, node));
        return new Letter(
                id,
                conditions.rule(node, "when", id),
                node.words("moment"),
                node.words("title"),
                node.words("text"),
                node.words("subject"),
                body);
    }

    /** What stands between two braces in a letter is a question. */
    private void filledBy(String text, YamlFile node) {
        Pattern.compile("\\{\\{([^}]*)}}")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> questions.stream().noneMatch(q -> q.id().equals(name)))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw ExplorerFile.refused(node, "unknownQuestion", name);
                        });
    }

    private Way way(YamlFile node, String id) {
        node.only(
                Set.of(
                        "id",
                        "when",
                        "talk",
                        "title",
                        "text",
                        "phone",
                        "service",
                        "source",
                        "articles"));
        return new Way(
                id,
                conditions.rule(node, "when", id),
                node.has("talk") && node.yes("talk"),
                node.words("title"),
                node.words("text"),
                node.maybe("phone").orElse(null),
                node.has("service") ? node.naming(PackThing.SERVICE, "service") : null,
                node.link("source"),
                articles(node));
    }

    private List<Article> articles(YamlFile node) {
        return node.texts("articles").stream().map(id -> articles.named(id, node)).toList();
    }
}
