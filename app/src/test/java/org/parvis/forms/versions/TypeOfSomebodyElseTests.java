package org.parvis.forms.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.forms.Forms;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.finished.DraftForms;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.versions.MovePlan.Fate;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question type that the program does not know, {@code example.rating}, dropped in as a plug-in
 * would be: asked, refused, ruled on, read again, sent, decided, written in a letter, taken out and
 * in, rehearsed, moved to a new version, and described to an editor.
 */
@Tag("installation")
@ProgramTest
@DirtiesContext
@Import({TypeOfSomebodyElseTests.Theirs.class, SmallServices.class})
class TypeOfSomebodyElseTests {
    private static final String TEXT = "type: text\n          label: {fr: \"Lequel?\"";
    private static final String RATING =
            """
            type: rating
                      example: {fr: quatre étoiles, en: four stars}
                      if-missing: {fr: Notez le repas, en: Rate the meal}
                      validations:
                        - holds: meal > 0
                          message: {fr: Une étoile au moins, en: One star at least}
                      label: {fr: "Lequel?\"\
            """;
    private static final String CONCLUSIONS =
            """
              conclusions:
                - id: price
                  kind: amount
                  label: {fr: Prix, en: Price}
                  value: if meal != null then meal * %d else 0
                  rounding: half-up
            process:
            """;

    private static final String BODY =
            "body: {fr: La salle n'est pas libre., en: The room is not free.}";
    private static final String PLACES =
            "body: {fr: \"Repas : {{meal}}. {{reasons}} {{meal + 1}}\", en: \"Meal: {{meal}}."
                    + " {{reasons}} {{meal + 1}}\"}";

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("example.rating")
    static class Theirs {}

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Catalogue catalogue;
    @Autowired Definitions definitions;
    @Autowired DraftForms forms;
    @Autowired FormReader reader;
    @Autowired DraftMoves moves;
    @Autowired Rehearsals rehearsals;
    @Autowired RehearsalTable asked;
    @Autowired Drafts drafts;
    @Autowired Members members;

    private void publish(String code, int version, int price) {
        services.publish(
                code,
                version,
                text ->
                        text.replace(TEXT, RATING)
                                .replace("\nprocess:\n", "\n" + CONCLUSIONS.formatted(price))
                                .replace("catering = true", "catering = true and people > 1")
                                .replace(BODY, PLACES));
    }

    /** Opens a draft up to the page of the meal; gives its address. */
    private static String toTheMeal(Visitor visitor, String service) throws Exception {
        String begin = service + (service.startsWith("/fr") ? "/commencer" : "/begin");
        assertThat(visitor.open(service).getStatus()).isEqualTo(200);
        visitor.open(begin);
        String page = Visitor.next(visitor.send(begin, "room", "hall", "people", "12"));
        visitor.open(page);
        assertThat(Visitor.next(visitor.send(page, "catering", "true"))).startsWith(page + "#meal");
        visitor.open(page);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Notez le repas, Choisissez de zéro à cinq étoiles, Une étoile au moins, 4 étoiles",
        "en, Rate the meal, Choose from zero to five stars, One star at least, 4 stars"
    })
    void aPersonIsAskedCorrectedAndReadsTheAnswerAgain(
            String lang, String missing, String wrong, String broken, String shown)
            throws Exception {
        publish("rating-" + lang, 1, 5);
        Visitor visitor = new Visitor(mvc);
        String page = toTheMeal(visitor, "/" + lang + "/services/rating-" + lang);
        assertThat(words(visitor.open(page))).contains(shown);
        assertThat(words(visitor.send(page, "catering", "true"))).contains(missing);
        assertThat(words(visitor.send(page, "catering", "true", "meal", "9"))).contains(wrong);
        assertThat(words(visitor.send(page, "catering", "true", "meal", "0"))).contains(broken);

        String you = Visitor.next(visitor.send(page, "catering", "true", "meal", "4"));
        Document filled = Jsoup.parse(visitor.open(page).getContentAsString());
        assertThat(filled.select("input[name=meal][checked]").val()).isEqualTo("4");
        visitor.open(you);
        String answers = Visitor.next(visitor.send(you, "email", "a@exemple.ca"));
        assertThat(words(visitor.open(answers))).contains(shown);
    }

    @Test
    void theFileShowsItToTheAgentAndTheLetterSaysIt() throws Exception {
        publish("rating-file", 1, 5);
        Visitor person = new Visitor(mvc);
        String page = toTheMeal(person, "/fr/services/rating-file");
        String you = Visitor.next(person.send(page, "catering", "true", "meal", "3"));
        person.open(you);
        String answers = Visitor.next(person.send(you, "email", "a@exemple.ca"));
        person.open(answers);
        String receipt =
                Visitor.next(person.send(answers.replace("/reponses", "/envoyer"), "ok", "1"));
        String reference = receipt.replaceAll(".*/", "");
        assertThat(words(person.open("/fr/dossiers/" + reference))).contains(reference);

        Visitor responsible = new Visitor(mvc);
        responsible.open("/fr/demonstration");
        responsible.send("/fr/demonstration", "part", "vq-responsible");
        String file = "/fr/equipe/dossiers/" + reference;
        assertThat(words(responsible.open(file))).contains("3 étoiles");
        assertThat(words(responsible.open(file.replace("/fr/equipe/dossiers", "/en/team/files"))))
                .contains("3 stars");
        responsible.open(file);
        MockHttpServletResponse prepared =
                responsible.send(
                        file + "/actes/prepare", "outcome", "refused", "reasons", "Salle prise.");
        assertThat(prepared.getStatus()).isEqualTo(303);
        assertThat(letter(responsible.open(file + "/decision/lettre.pdf")))
                .contains("Repas : 3 étoiles. Salle prise. 4");
    }

    private static String letter(MockHttpServletResponse pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void takenOutAndInTheAnswersAreTheSame() {
        publish("rating-export", 1, 5);
        Map<String, Object> answers =
                forms.complete(draft("rating-export"), row -> true, null).orThrow().answers();
        assertThat(answers).containsEntry("meal", 2);
        QuestionType type = Objects.requireNonNull(type());
        var question = catalogue.service("rating-export").orElseThrow().form().question("meal");
        String line = type.exported(question.orElseThrow(), 2);
        assertThat(line).isEqualTo("2");

        Forms.Begun again = forms.begin("rating-export", "en", null, answers);

        assertThat(forms.complete(again.draft(), row -> true, null).orThrow().answers())
                .isEqualTo(answers);
    }

    private QuestionType type() {
        return reader.type(
                catalogue
                        .service("rating-export")
                        .orElseThrow()
                        .form()
                        .question("meal")
                        .orElseThrow());
    }

    private UUID draft(String service) {
        return drafts.begin(
                        catalogue.service(service).orElseThrow(),
                        "fr",
                        null,
                        Map.of(
                                "room", Typed.of("hall"),
                                "people", Typed.of("12"),
                                "catering", Typed.of("true"),
                                "meal", Typed.of("2"),
                                "email", Typed.of("a@exemple.ca")))
                .draft();
    }

    @Test
    void aNewVersionIsRehearsedAndItsDraftsMoveWithTheAnswer() {
        publish("rating-move", 1, 5);
        for (int n = 0; n < 12; n++) {
            draft("rating-move");
        }
        publish("rating-move", 2, 7);
        Member member = members.byCode("vq-designer").orElseThrow();
        Actor.Agent designer = new Actor.Agent(member.id(), member.home(), member.role());
        asked.ask(designer, "rating-move", 2);
        rehearsals.run();
        RehearsalResult result =
                Objects.requireNonNull(
                        asked.latest(designer.home(), "rating-move", 2).orElseThrow().result());
        assertThat(result.drafts().changes()).containsEntry("HIGHER", 12);
        assertThat(String.valueOf(result.drafts().amountAfter())).startsWith("168");

        assertThat(moves.plan("rating-move", 1, 2).orElseThrow().lines(Fate.KEPT))
                .extracting(MovePlan.Line::path)
                .contains("meal");
        moves.start("rating-move", 1, Ids.next()).orThrow();
        moves.advance();
        assertThat(moves.standings("rating-move")).containsExactly(new MoveTable.Standing(2, 12));
    }

    @Test
    void anEditorKnowsIt() {
        publish("rating-schema", 1, 5);
        JsonMapper json = new JsonMapper();
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json.writeValueAsString(definitions.schema()));
        String written =
                new String(
                        definitions.canonical(catalogue.service("rating-schema").orElseThrow()),
                        StandardCharsets.UTF_8);
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(written.replace("\"rating\"", "\"stars\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        Document page = Jsoup.parse(answer.getContentAsString());
        return page.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
