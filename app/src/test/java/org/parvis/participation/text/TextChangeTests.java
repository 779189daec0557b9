package org.parvis.participation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.DraftText.Article;
import org.parvis.participation.DraftText.Paragraph;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.participation.text.TextChange.Row;
import org.parvis.platform.words.WordDifference.Fate;

/** A version of a text beside an earlier one: a paragraph is known by its code alone. */
class TextChangeTests {
    private static final TextVersion BEFORE =
            version(
                    article(
                            "a",
                            "one=The passage is 1.5 metres.",
                            "two=No corner.",
                            "three=A plan."),
                    article("b", "four=It closes at eleven."));

    private static TextVersion version(Article... articles) {
        return new TextVersion(
                "v",
                LocalDate.EPOCH,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                false,
                List.of(articles));
    }

    private static Article article(String code, String... paragraphs) {
        List<Paragraph> all = new ArrayList<>();
        for (String one : paragraphs) {
            String[] parts = one.split("=", 2);
            all.add(new Paragraph(parts[0], LocalizedText.of(parts[1], parts[1])));
        }
        return new Article(code, LocalizedText.EMPTY, all);
    }

    private static TextChange to(Article... articles) {
        return TextChange.between(BEFORE, version(articles), "en");
    }

    @Test
    void aTextBesideItselfHasNoChange() {
        TextChange change = TextChange.between(BEFORE, BEFORE, "en");
        assertThat(change.changed()).isZero();
        assertThat(change.rows()).hasSize(4).allMatch(Row.Kept.class::isInstance);
    }

    @Test
    void aRewordedParagraphShowsWhichWordsWentAndCame() {
        TextChange change =
                to(
                        article(
                                "a",
                                "one=The passage is 1.8 metres.",
                                "two=No corner.",
                                "three=A plan."),
                        article("b", "four=It closes at eleven."));
        assertThat(change.changed()).isOne();
        assertThat(change.rows().getFirst())
                .isInstanceOfSatisfying(
                        Row.Reworded.class,
                        row ->
                                assertThat(row.difference().pieces())
                                        .filteredOn(piece -> piece.fate() != Fate.KEPT)
                                        .extracting(piece -> piece.text())
                                        .containsExactly("5", "8"));
    }

    @Test
    void whatIsGoneStandsWhereItStoodAndWhatIsNewWhereItStands() {
        TextChange change =
                to(
                        article(
                                "a",
                                "one=The passage is 1.5 metres.",
                                "three=A plan.",
                                "new=A ramp."),
                        article("b"));
        assertThat(change.rows())
                .extracting(Row::code)
                .containsExactly("one", "two", "three", "four", "new");
        assertThat(change.rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly("Kept", "Gone", "Kept", "Gone", "Added");
        assertThat(change.changed()).isEqualTo(3);
    }

    @Test
    void aParagraphThatMovesIsTheSameParagraph() {
        TextChange change =
                to(
                        article("a", "one=The passage is 1.5 metres.", "two=No corner."),
                        article("b", "three=A plan.", "four=It closes at eleven."));
        assertThat(change.rows().get(2)).isEqualTo(new Row.Kept("b", "three", "A plan.", true));
        assertThat(change.changed()).isOne();
    }

    @Test
    void theFirstParagraphGoneStandsFirst() {
        TextChange change = to(article("a", "two=No corner.", "three=A plan."));
        assertThat(change.rows().getFirst())
                .isEqualTo(new Row.Gone("a", "one", "The passage is 1.5 metres."));
    }
}
