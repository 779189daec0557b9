package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.kernel.LocalizedText;

/**
 * A text on which a body asks for remarks, as the file of its consultation has it: each version
 * whole, the first one first. A paragraph keeps its code from one version to the next, however it
 * is reworded or moved; a remark is about that code and so follows it into the text as adopted.
 */
public record DraftText(List<TextVersion> versions) {
    public static final DraftText NONE = new DraftText(List.of());

    /**
     * The text as it read from a day on.
     *
     * @param note why it changed; what it is, for the first one
     * @param adopted whether it is what the body decided in the end
     */
    public record TextVersion(
            String code,
            LocalDate from,
            LocalizedText name,
            LocalizedText note,
            boolean adopted,
            List<Article> articles) {
        public Stream<Paragraph> paragraphs() {
            return articles.stream().flatMap(article -> article.paragraphs().stream());
        }

        public Optional<Paragraph> paragraph(String paragraph) {
            return paragraphs().filter(one -> one.code().equals(paragraph)).findFirst();
        }

        /** The article in which that paragraph stands. */
        public Optional<Article> around(String paragraph) {
            return articles.stream()
                    .filter(
                            one ->
                                    one.paragraphs().stream()
                                            .anyMatch(it -> it.code().equals(paragraph)))
                    .findFirst();
        }
    }

    public record Article(String code, LocalizedText name, List<Paragraph> paragraphs) {}

    public record Paragraph(String code, LocalizedText text) {}

    /** The one that reads on that day; none before the first. */
    public Optional<TextVersion> on(LocalDate day) {
        return versions.stream().filter(one -> !one.from().isAfter(day)).reduce((a, b) -> b);
    }

    public Optional<TextVersion> version(String version) {
        return versions.stream().filter(one -> one.code().equals(version)).findFirst();
    }

    /** A paragraph as it read in that version. */
    public Optional<Paragraph> paragraph(String version, String paragraph) {
        return version(version).flatMap(it -> it.paragraph(paragraph));
    }

    /** The article in which it stood in that version. */
    public Optional<Article> around(String version, String paragraph) {
        return version(version).flatMap(it -> it.around(paragraph));
    }

    /** The last version that has that paragraph, of those until that day. */
    public Optional<TextVersion> lastWith(String paragraph, LocalDate day) {
        return versions.stream()
                .filter(one -> !one.from().isAfter(day) && one.paragraph(paragraph).isPresent())
                .reduce((a, b) -> b);
    }
}
