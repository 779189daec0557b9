package org.parvis.cases.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.documents.letters.Letter;

/** A place of a letter says its rule's value, whatever Markdown would make of the rule. */
class LetterTextTests {
    private final LetterText text = new LetterText(place -> "[" + place + "]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a * b * c",
                "if `a` then \"x_y_z\" else \"&amp;\"",
                "if guests > 8 then \"<b>\" else \"\\n\"",
                "if guests > 8\n  then 1\n  else 2",
                "list[1](2)"
            })
    void aPlaceIsLookedUpAsItIsWritten(String place) {
        String said = "[" + place + "]";

        assertThat(text.blocks("Before {{" + place + "}} after."))
                .containsExactly(new Letter.Paragraph("Before " + said + " after."));
        assertThat(text.blocks("- {{ " + place + " }}"))
                .containsExactly(new Letter.Items(List.of(said), false));
        assertThat(text.line("{{" + place + "}}")).isEqualTo(said);
        assertThat(text.lines("One\n{{" + place + "}}\n")).containsExactly("One", said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`{{meal}}`", "    {{meal}}", "<p>{{meal}}</p>", "*{{meal}}*"})
    void aPlaceIsSaidWhereverMarkdownPutsIt(String body) {
        assertThat(text.blocks(body).toString()).contains("[meal]");
    }

    @Test
    void whatAPersonTypedShapesNothing() {
        LetterText typed = new LetterText(place -> "# *one*\n- {{two}}");

        assertThat(typed.blocks("{{reasons}}"))
                .containsExactly(new Letter.Paragraph("# *one*\n- {{two}}"));
    }

    @Test
    void theParagraphsOfAnAnswerAreParagraphsOfTheLetter() {
        LetterText typed = new LetterText(place -> "One.\n\nTwo.");

        assertThat(typed.blocks("{{reasons}}"))
                .containsExactly(new Letter.Paragraph("One."), new Letter.Paragraph("Two."));
    }

    @Test
    void lineEndsAreSpaces() {
        assertThat(text.blocks("One  \ntwo\nthree"))
                .containsExactly(new Letter.Paragraph("One two three"));
    }

    @ParameterizedTest
    @CsvSource({
        "Vous recevrez {{allowance}} $ par mois.,12 $,Vous recevrez 12 $ par mois.",
        "You receive ${{allowance}} a month.,$12,You receive $12 a month.",
        "Vous recevrez {{allowance}}\u00a0$ par mois.,12\u00a0$,Vous recevrez 12\u00a0$ par mois.",
        "Il prend {{allowance}} % du revenu.,12 %,Il prend 12 % du revenu.",
        "Vous recevrez {{allowance}} $ par mois.,12,Vous recevrez 12 $ par mois.",
        "You receive ${{allowance}} a month.,12,You receive $12 a month."
    })
    void aSignThatTheWordsBearIsNotPrintedTwice(String template, String said, String line) {
        assertThat(new LetterText(place -> said).line(template)).isEqualTo(line);
    }
}
