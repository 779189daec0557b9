package org.parvis.forms.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.QuestionType;

/** The words that any question may carry beside its type, each checked when it comes in. */
class QuestionWordsTests {
    private static final String ALL =
            """
            short-label: {fr: Repas, en: Meal}
            help: {fr: Aide., en: Help.}
            example: {fr: une soupe, en: a soup}
            if-missing: {fr: Dites lequel, en: Say which}
            if-wrong: {fr: Autrement, en: Otherwise}
            required: false
            optional-because: {fr: Rien n'oblige., en: Nothing obliges.}
            protected: true
            purpose: {fr: Cuisiner, en: To cook}
            legal-basis: C-19 s. 4 (to confirm)
            retention: {schedule: {fr: Repas, en: Meals}, years: 1, citation: A-21.1 s. 8 (to confirm)}""";

    private static String all() {
        return ALL.strip().replaceAll("\n", "\n          ");
    }

    @Test
    void aQuestionCarriesThemAll() {
        Question question =
                Registered.definition(Registered.type("text"), all())
                        .form()
                        .question("meal")
                        .orElseThrow();
        assertThat(question.shortName().in("en")).isEqualTo("Meal");
        assertThat(question.guarded()).isTrue();
        assertThat(question.retention()).isNotNull();
        assertThat(question.required().never()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short-label: {fr: Repas, en: Meal}|short-label: {fr: Repas}|missing-language",
                "en: Help.}|es: Ayuda.}|language-not-allowed",
                "example: {fr: une soupe, en: a soup}|example: {en: a soup}|missing-language",
                "if-missing: {fr: Dites lequel, en: Say which}|if-missing: {fr: Quoi}|missing-language",
                "if-wrong: {fr: Autrement, en: Otherwise}|if-wrong: [Autrement]|not-texts",
                "optional-because: {fr: Rien n'oblige., en: Nothing obliges.}||optional-because",
                "purpose: {fr: Cuisiner, en: To cook}||protected-why",
                "legal-basis: C-19 s. 4 (to confirm)||protected-why",
                "legal-basis: C-19 s. 4|legal-basis: the law|citation",
                "protected: true|protected: maybe|true-or-false",
                "years: 1|years: -1|whole-number",
                "years: 1|years: 1000|kept",
                "citation: A-21.1 s. 8|citation: 8|citation",
            })
    void oneThatIsBadlyWrittenIsRefusedAtItsPlace(String good, String bad, String reason) {
        String changed = all().replace(good, bad == null ? "" : bad);
        assertThat(changed).isNotEqualTo(all());
        assertThat(Registered.read(Registered.type("text"), changed).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(50))
                .extracting(problem -> problem.reason().key())
                .anySatisfy(key -> assertThat(key).endsWith("." + reason));
    }

    @Test
    void theTitleOfAFileNeverReadsAProtectedAnswer() {
        QuestionType type = Registered.type("text");
        assertThat(Registered.read(type, all(), "title: room", "title: meal").problems())
                .extracting(Problem::line, problem -> problem.reason().key())
                .containsExactly(Assertions.tuple(31, "catalogue.problem.protected-title"));
    }
}
