package org.parvis.participation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.DraftText.Article;
import org.parvis.participation.DraftText.Paragraph;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.platform.packs.YamlFile;

/** Reads the text of a consultation; each thing that is wrong is told, with its line. */
final class DraftTextFile {
    private static final Set<String> TEXT = Set.of("versions");
    private static final Set<String> VERSION =
            Set.of("code", "name", "from", "note", "adopted", "articles");
    private static final Set<String> ARTICLE = Set.of("code", "name", "paragraphs");
    private static final Set<String> PARAGRAPH = Set.of("code", "text");
    private static final int MOST_PARAGRAPHS = 300;
    private static final int LONGEST = 3_000;

    private final String file;
    private final Function<String, LocalDate> days;
    private final Problems problems;

    DraftTextFile(String file, Function<String, LocalDate> days, Problems problems) {
        this.file = file;
        this.days = days;
        this.problems = problems;
    }

    DraftText read(YamlFile text) {
        problems.when(() -> text.only(TEXT));
        Set<String> codes = new HashSet<>();
        List<TextVersion> versions = problems.each(text, "versions", node -> version(node, codes));
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).from().isAfter(versions.get(i - 1).from())) {
                at(text, "versions", "participation.file.text.order", versions.get(i).code());
            }
            if (versions.get(i - 1).adopted()) {
                at(text, "versions", "participation.file.text.adopted", versions.get(i).code());
            }
        }
        return new DraftText(versions);
    }

    private TextVersion version(YamlFile node, Set<String> codes) {
        problems.when(() -> node.only(VERSION));
        Set<String> inIt = new HashSet<>();
        List<Article> articles = problems.each(node, "articles", one -> article(one, inIt));
        TextVersion version =
                new TextVersion(
                        problems.code(node, file, codes),
                        problems.or(LocalDate.EPOCH, () -> node.as("from", days)),
                        problems.or(LocalizedText.EMPTY, () -> node.words("name")),
                        problems.or(LocalizedText.EMPTY, () -> node.words("note")),
                        node.has("adopted") && problems.or(false, () -> node.yes("adopted")),
                        articles);
        if (version.paragraphs().count() > MOST_PARAGRAPHS) {
            at(node, "articles", "participation.file.many", MOST_PARAGRAPHS);
        }
        return version;
    }

    private Article article(YamlFile node, Set<String> codes) {
        problems.when(() -> node.only(ARTICLE));
        return new Article(
                problems.code(node, file, codes),
                problems.or(LocalizedText.EMPTY, () -> node.words("name")),
                problems.each(node, "paragraphs", one -> paragraph(one, codes)));
    }

    private Paragraph paragraph(YamlFile node, Set<String> codes) {
        problems.when(() -> node.only(PARAGRAPH));
        LocalizedText text = problems.or(LocalizedText.EMPTY, () -> node.words("text"));
        if (text.texts().values().stream().anyMatch(one -> one.length() > LONGEST)) {
            at(node, "text", "participation.file.text.long", LONGEST);
        }
        return new Paragraph(problems.code(node, file, codes), text);
    }

    private void at(YamlFile node, String key, String reason, Object what) {
        problems.add(reason, file, node.line(key), what);
    }
}
