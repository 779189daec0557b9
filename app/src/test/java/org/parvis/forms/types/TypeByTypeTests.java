package org.parvis.forms.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.forms.types.TypesFixture.MESSAGES;
import static org.parvis.forms.types.TypesFixture.asking;
import static org.parvis.forms.types.TypesFixture.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/** What each type reads, shows, hints at and refuses at import. */
class TypeByTypeTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number|fr|1 204|1 204",
                "number|en|1,204|1,204",
                "number|fr|1,5|! whole",
                "decimal|fr|1 204,50|1 204,5",
                "decimal|en|1,204.5|1,204.5",
                "decimal|fr|1.204,5|1 204,5",
                "decimal|fr|1,234567|! decimals",
                "money|fr|1 234,50 $|1 234,50 $",
                "money|en|$1,234.50|$1,234.50",
                "money|fr|0,055|! money-cents",
                "money|fr|-5|! money",
                "percentage|fr|12,5 %|12,5 %",
                "percentage|en|101|! percentage",
                "time|fr|9h|9 h",
                "time|fr|14 h 05|14 h 05",
                "time|en|2:30 pm|2:30 p.m.",
                "time|en|12 am|12:00 a.m.",
                "time|fr|25:00|! time",
                "country|fr|DE|Allemagne",
                "country|en|DE|Germany",
                "country|fr|XX|! choice",
                "enterprise-number|fr|11 4392 0115|1143920115",
                "enterprise-number|fr|4443920115|! enterprise-number-kind",
                "enterprise-number|fr|114392011|! enterprise-number",
                "personal-number|fr|046 454 286|Numéro qui finit par 286",
                "personal-number|fr|046 454 287|! personal-number-check",
                "personal-number|en|046 454 2|! personal-number",
                "phone|fr|418 555-0142 poste 12|(418) 555-0142, poste 12",
                "phone|fr|418 555-0142, Poste: 12|(418) 555-0142, poste 12",
                "phone|en|418 555-0142 ext. 12|(418) 555-0142, ext. 12",
                "phone|en|418 643-1344 x12|(418) 643-1344, ext. 12",
                "phone|fr|418 643-1344|(418) 643-1344",
                "phone|fr|poste 12|! phone",
                "file-reference|fr|9tn kzw 35x|9TN-KZW-35X",
                "file-reference|fr|123|! file-reference",
            })
    void aLineIsReadAndShown(String code, String lang, String typed, String shown) {
        QuestionType type = Registered.type(code);
        Question question = Registered.question(type);
        Parsed parsed = type.parse(question, Typed.of(typed), asking(lang));
        assertThat(words(lang, parsed, type, question)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address|street=12, rue des Érables;municipality=Québec;province=qc;postal-code=g1r4s9|12, rue des Érables / Québec (Québec)  G1R 4S9",
                "address|street=1, rue A;municipality=Gatineau;province=Quebec;postal-code=K1A 0S5|1, rue A / Gatineau (Québec)  K1A 0S5",
                "address|street=1, rue A;municipality=Toronto;province=ON;postal-code=G1R 4S9|! address-other-province",
                "address|street=1, rue A;municipality=Québec;province=QC;postal-code=D1R 4S9|! address-postal-code",
                "address|street=1, rue A;municipality=Québec;postal-code=G1R 4S9|! address-province",
                "address|street=1, quai Branly;municipality=Paris;postal-code=75007;country=FR|1, quai Branly / Paris / 75007 / France",
                "address|municipality=Québec|! address-street",
                "person-name|given=Marie-Ève;family=L'Écuyer|Marie-Ève L'Écuyer",
                "person-name|family=Suharto|Suharto",
                "person-name|given=Suharto|! person-name-family",
                "person-name|family=<script>|! person-name-signs",
                "bank-account|transit=20000;institution=815;account=123456-7|Institution 815, compte qui finit par 567",
                "bank-account|transit=2000;institution=815;account=1234567|! bank-account-transit",
                "bank-account|transit=2000;institution=8;account=12|! bank-account-several",
                "bank-account|transit=20000;institution=8;account=12|! bank-account-several",
                "map-point|coordinates=46,8139 -71,2080|46.8139, -71.208",
                "map-point|coordinates=146.8, -71.2|! map-point-coordinates",
                "map-point|place=La halte|La halte",
                "date-range|start-day=27;start-month=3;start-year=2026;end-day=2;end-month=4;end-year=2026|Du 27 mars 2026 au 2 avril 2026",
                "date-range|start-day=27;start-month=3;start-year=2026;end-day=2;end-month=3;end-year=2026|! date-range-order",
                "date-range|start-day=27;start-month=3;start-year=2026|! date-range-end",
                "partial-date|year=1987|1987",
                "partial-date|year=1987;month=3|mars 1987",
                "partial-date|month=3|! date-year-missing",
                "date|day=30;month=2;year=2026|! date-no-such-day",
            })
    void partsAreReadTogetherAndShown(String code, String parts, String shown) {
        QuestionType type = Registered.type(code);
        Question question = Registered.question(type);
        Map<String, List<String>> typed = new HashMap<>();
        for (String part : parts.split(";")) {
            typed.put(part.split("=", 2)[0], List.of(part.split("=", 2)[1]));
        }
        Parsed parsed = type.parse(question, new Typed(typed), asking("fr"));
        assertThat(words("fr", parsed, type, question).replaceAll(" +", " "))
                .isEqualTo(shown.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number|min: \"9\", max: \"1\"|limits",
                "number|decimals: \"2\"|no-such-setting",
                "long-text|max: \"20000\"|longest",
                "text|min: \"9\", max: \"5\"|limits",
                "money|currency: dollars|currency",
                "date|earliest: 2026-02-31|day",
                "date|earliest: 2026-03-01, latest: 2026-01-01|limits",
                "time|earliest: \"25:00\"|setting",
                "time|earliest: \"18:00\", latest: \"08:00\"|limits",
                "choice|show-as: wheel|one-of",
                "choice|list: nowhere|list",
                "address|municipalities: nowhere|list",
                "partial-date|precision: day|one-of",
            })
    void whatMakesNoSenseIsRefusedAtImportWithItsPlace(String code, String with, String reason) {
        QuestionType type = Registered.type(code);
        String options =
                type.choosesAmongOptions() && !with.startsWith("list")
                        ? "options: [{code: a, label: {fr: Un, en: One}}]\n          "
                        : "";
        List<Problem> problems = Registered.read(type, options + "with: {" + with + "}").problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().file()).isEqualTo(code + ".yaml");
        assertThat(problems.getFirst().line()).isGreaterThan(50);
        assertThat(problems.getFirst().where()).contains("meal");
        assertThat(problems.getFirst().reason().key()).endsWith("." + reason);
        for (String lang : List.of("fr", "en")) {
            assertThat(MESSAGES.forLanguage(lang).has(problems.getFirst().reason().key())).isTrue();
        }
    }

    @Test
    void aRuleIsToldBeforeOneTypes() {
        Words french = MESSAGES.forLanguage("fr");
        Words english = MESSAGES.forLanguage("en");
        Question least = Registered.question("long-text", "min: \"20\"");
        assertThat(Registered.type("long-text").hints(least, english))
                .containsExactly("At least 20 characters.");
        Question image = Registered.question("file", "accept: \"pdf, image\"");
        assertThat(Registered.type("file").hints(image, french))
                .containsExactly("Types acceptés\u00a0: PDF, image (JPEG ou PNG).");
        QuestionType postal = Registered.type("postal-address");
        assertThat(postal.hints(Registered.question(postal), english))
                .containsExactly(
                        "At least two lines: the street, then the municipality, province and postal"
                                + " code.");
        QuestionType text = Registered.type("text");
        assertThat(text.hints(Registered.question(text), english)).isEmpty();
    }

    @Test
    void aQuestionHasItsOwnWordsForItsErrors() {
        Question question =
                Registered.definition(
                                Registered.type("date"),
                                "if-missing: {fr: \"Quel jour?\", en: \"Which day?\"}")
                        .form()
                        .question("meal")
                        .orElseThrow();
        assertThat(question.ifMissing()).isNotNull();
        assertThat(
                        Registered.read(Registered.type("date"), "if-wrong: {fr: \"Quel jour?\"}")
                                .problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("catalogue.problem.missing-language");
    }
}
