package org.parvis.forms.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.forms.types.TypesFixture.MESSAGES;
import static org.parvis.forms.types.TypesFixture.TODAY;
import static org.parvis.forms.types.TypesFixture.asking;
import static org.parvis.forms.types.TypesFixture.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Evidence;
import org.parvis.forms.spi.OwnFile;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/** The rules that one type has and no other. */
class EachTypeKeepsItsOwnRuleTests {
    @Test
    void eachPartOfABankAccountThatIsWrongIsMarked() {
        QuestionType type = Registered.type("bank-account");
        Typed typed = new Typed(Map.of("transit", List.of("20000"), "account", List.of("12")));

        Parsed wrong = type.parse(Registered.question(type), typed, asking("fr"));

        assertThat(((Parsed.Wrong) wrong).parts()).containsExactly("institution", "account");
    }

    @Test
    void anExtensionIsTypedAgainAsItWasRead() {
        QuestionType type = Registered.type("phone");
        Question question = Registered.question(type);
        Parsed read = type.parse(question, Typed.of("418 643-1344 poste 12"), asking("fr"));
        Object answer = ((Parsed.Value) read).value();

        assertThat(answer).isEqualTo("tel:+1-418-643-1344;ext=12");
        assertThat(type.parse(question, type.typed(question, answer), asking("fr")))
                .isEqualTo(read);
    }

    @Test
    void aPersonalNumberMustBeProtected() {
        QuestionType type = Registered.type("personal-number");
        Question question = Registered.question(type);
        assertThat(question.guarded()).isTrue();
        Parsed parsed = type.parse(question, Typed.of("046454286"), asking("fr"));
        Object answer = ((Parsed.Value) parsed).value();
        Words w = MESSAGES.forLanguage("fr");
        assertThat(type.cell(question, answer, asking("fr"), w)).doesNotContain("046454");
        assertThat(type.ruleValue(question, answer)).isEqualTo("286");
    }

    @Test
    void aListOfThousandsIsSearchedWithoutScript() {
        QuestionType type = Registered.type("choice");
        Question question = Registered.question("choice", "list: towns");
        Asking asking = asking("fr");
        Control.Search search =
                (Control.Search) type.control(question, asking, MESSAGES.forLanguage("fr"));
        assertThat(search.total()).isGreaterThan(5_000);
        assertThat(search.matches().apply("elie saint")).hasSize(1);
        assertThat(search.matches().apply("riviere")).hasSize(20);

        assertThat(type.parse(question, searched("", "montreal", ""), asking))
                .as("the exact name, accents or not")
                .isEqualTo(Parsed.value("montreal"));
        assertThat(type.parse(question, searched("", "riviere 12", ""), asking))
                .isInstanceOf(Parsed.Wrong.class);
        assertThat(
                        type.parse(
                                question,
                                searched("canton-de-la-riviere-12", "riviere 12", "riviere 12"),
                                asking))
                .isEqualTo(Parsed.value("canton-de-la-riviere-12"));
        assertThat(type.parse(question, searched("montreal", "riviere", "montreal"), asking))
                .as("other words are another search")
                .isInstanceOf(Parsed.Wrong.class);
        assertThat(type.parse(question, Typed.of("nowhere"), asking))
                .isInstanceOf(Parsed.Wrong.class);
    }

    private static Typed searched(String code, String words, String put) {
        return new Typed(
                Map.of(
                        "",
                        List.of(code),
                        Control.Search.WORDS,
                        List.of(words),
                        Control.Search.PUT,
                        List.of(put)));
    }

    @Test
    void aMunicipalityOfAListTakesItsNameAndAnotherIsHelped() {
        QuestionType type = Registered.type("address");
        Question question = Registered.question("address", "municipalities: towns");
        Typed good = address("saint elie de caxton");
        Parsed parsed = type.parse(question, good, asking("fr"));
        assertThat(words("fr", parsed, type, question)).contains("Saint-Élie-de-Caxton");
        Parsed wrong = type.parse(question, address("Montreale"), asking("fr"));
        assertThat(((Parsed.Wrong) wrong).reason().args()).containsExactly("Montréal");
    }

    private static Typed address(String municipality) {
        return new Typed(
                Map.of(
                        "street", List.of("1, rue A"),
                        "municipality", List.of(municipality),
                        "province", List.of("QC"),
                        "postal-code", List.of("G1R 4S9")));
    }

    @Test
    void aDeclarationKeepsItsEvidenceWhenSent() {
        QuestionType type = Registered.type("declaration");
        Question question = Registered.question(type);
        Instant at = Instant.parse("2026-11-25T15:00:00Z");
        Object kept =
                type.kept(question, true, new Evidence("booking", 3, "fr", at, "A. Roy", true));
        assertThat(type.show(question, kept, asking("fr"), MESSAGES.forLanguage("fr")))
                .hasSize(2)
                .last()
                .asString()
                .contains("A. Roy");
        assertThat(type.ruleValue(question, kept)).isEqualTo(true);
        assertThat(type.imported(question, type.exported(question, kept), asking("fr")))
                .isEqualTo(Parsed.value(kept));
        assertThat(type.imported(question, "{\"declared\":true}", asking("fr")))
                .isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void whoIsSignedInChoosesAmongTheirOwnFiles() {
        QuestionType type = Registered.type("file-reference");
        Question question = Registered.question(type);
        Words w = MESSAGES.forLanguage("fr");
        Asking signedIn =
                new Asking(
                        "fr",
                        TODAY,
                        Map.of(),
                        () -> List.of(new OwnFile("2B4-6D8-FGH", "Demande d'accès")));
        assertThat(type.control(question, asking("fr"), w)).isInstanceOf(Control.Line.class);
        assertThat(type.control(question, signedIn, w)).isInstanceOf(Control.Parts.class);
        Typed own = new Typed(Map.of("own", List.of("2B4-6D8-FGH")));
        assertThat(type.parse(question, own, signedIn)).isEqualTo(Parsed.value("2B4-6D8-FGH"));
    }

    @Test
    void anAmountIsMinorUnitsAndARuleReadsDollars() {
        QuestionType type = Registered.type("money");
        Question question = Registered.question(type);
        Object answer =
                ((Parsed.Value) type.parse(question, Typed.of("12,05"), asking("fr"))).value();
        assertThat(answer).isEqualTo(Map.of("currency", "CAD", "minor", 1_205L));
        assertThat(type.ruleValue(question, answer)).isEqualTo(new BigDecimal("12.05"));
        assertThat(type.ruleValue(question, Map.of("currency", "CAD", "minor", 1_205)))
                .as("as JSON gives it back")
                .isEqualTo(new BigDecimal("12.05"));
    }
}
