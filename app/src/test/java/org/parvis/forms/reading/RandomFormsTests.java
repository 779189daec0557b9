package org.parvis.forms.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceRules;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.documents.DraftScene;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RandomForms;
import org.parvis.forms.RandomForms.Made;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.drafts.DraftTable;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whatever a definition says, it is refused with its place, or its pages are shown and answered.
 */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomFormsTests {
    private static final int DEFINITIONS = 150;
    private static final int WALKED = 8;
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "x",
                    "\u202Egnp",
                    "-1",
                    "9".repeat(400),
                    "é’«»",
                    "<b>",
                    "2026-02-30",
                    "{}",
                    "a\u0000b");

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Catalogue catalogue;
    @Autowired Definitions definitions;
    @Autowired List<QuestionType> types;
    @Autowired FormReader reader;
    @Autowired Scenes scenes;
    @Autowired DraftTable drafts;

    private final Random random = new Random(20_261_126);
    private final List<Made> accepted = new ArrayList<>();

    /** What somebody could type, by the name of a field in its row or page. */
    private final Map<String, List<String>> examples = new HashMap<>();

    private int sent;
    private int kept;

    @BeforeAll
    void everyDefinitionIsAcceptedOrRefusedWithItsPlace() {
        RandomForms forms = new RandomForms(random, types, definitions);
        for (int i = 0; i < DEFINITIONS; i++) {
            Made made = forms.next("random-" + i);
            var reading = read(made.yaml());
            reading.problems()
                    .forEach(
                            problem -> {
                                assertThat(problem.file()).isEqualTo("random.yaml");
                                assertThat(problem.line())
                                        .as(problem + "\n" + made.yaml())
                                        .isBetween(1, made.yaml().lines().toList().size());
                            });
            assertThat(reading.accepted().isPresent()).isNotEqualTo(!reading.problems().isEmpty());
            if (made.mistaken()) {
                assertThat(reading.accepted()).as(made.yaml()).isEmpty();
            }
            if (reading.accepted().isPresent()) {
                accepted.add(made);
            }
        }
    }

    private Reading read(String yaml) {
        return definitions.parse("random.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manyAreAcceptedAndComeBackFromTheirCanonicalFormUnchanged() {
        assertThat(accepted.size()).isGreaterThan(DEFINITIONS / 3);
        for (Made made : accepted) {
            var service = read(made.yaml()).accepted().orElseThrow();
            String written = definitions.yaml(service);
            var again = read(written).accepted().orElseThrow();
            assertThat(again).isEqualTo(service);
            assertThat(definitions.canonical(again)).isEqualTo(definitions.canonical(service));
            assertThat(definitions.yaml(again)).isEqualTo(written);
        }
    }

    @Test
    void everyPageIsShownAndTakesWhateverIsTyped() throws Exception {
        List<Made> walked = accepted.subList(0, WALKED);
        services.publishAll(walked);
        for (Made made : walked) {
            ServiceRules rules = catalogue.rules(made.code()).orElseThrow();
            examples.clear();
            learn(rules.service().form().questions());
            walk(made, rules);
        }
        assertThat(sent).as("pages that were sent").isGreaterThan(12 * WALKED);
        assertThat(kept).as("answers that came back from their export").isGreaterThan(2 * WALKED);
    }

    private void learn(List<Question> questions) {
        for (Question question : questions) {
            QuestionType type = reader.type(question);
            for (Typed example : type.examples(question)) {
                example.parts()
                        .forEach(
                                (part, values) ->
                                        examples.computeIfAbsent(
                                                        question.id()
                                                                + (part.isEmpty()
                                                                        ? ""
                                                                        : "-" + part),
                                                        name -> new ArrayList<>())
                                                .addAll(values));
            }
            if (question.row() != null) {
                learn(question.row().questions());
            }
        }
    }

    private void walk(Made made, ServiceRules rules) throws Exception {
        String lang = random.nextBoolean() ? "fr" : "en";
        Visitor person = new Visitor(mvc);
        String begin =
                "/"
                        + lang
                        + "/services/"
                        + made.code()
                        + (lang.equals("fr") ? "/commencer" : "/begin");
        MockHttpServletResponse first = answer(person, begin, made);
        String place = begin;
        for (int i = 0; i < 20 && first.getStatus() != 303; i++) {
            first = send(person, place, first, made);
        }
        if (first.getStatus() != 303) {
            return;
        }
        String draft = Visitor.next(first).replaceFirst("^(/../[^/]+/[0-9a-f-]{36}).*", "$1");
        for (String page : made.pages()) {
            for (int i = 0; i < 3; i++) {
                MockHttpServletResponse shown = answer(person, draft + "/" + page, made);
                if (shown.getStatus() == 200) {
                    follow(person, send(person, draft + "/" + page, shown, made), made);
                }
            }
        }
        List<String> others =
                lang.equals("fr")
                        ? List.of("reponses", "imprimer", "lectures")
                        : List.of("answers", "print", "reads");
        for (String other : others) {
            answer(person, draft + "/" + other, made);
        }
        answer(person, draft, made);
        comesBackFromItsExport(rules, UUID.fromString(draft.replaceFirst(".*/", "")), lang);
    }

    /** Where a page leads may be the page of a row, with questions of its own. */
    private void follow(Visitor person, MockHttpServletResponse sent, Made made) throws Exception {
        for (int i = 0; i < 3 && sent.getStatus() == 303; i++) {
            String place = Visitor.next(sent);
            MockHttpServletResponse shown = answer(person, place, made);
            if (shown.getStatus() != 200 || !shown.getContentAsString().contains("_asked")) {
                return;
            }
            sent = send(person, place, shown, made);
        }
    }

    private MockHttpServletResponse answer(Visitor person, String path, Made made)
            throws Exception {
        MockHttpServletResponse answer = person.open(path);
        assertThat(answer.getStatus()).as(path + "\n" + made.yaml()).isIn(200, 303, 404);
        return answer;
    }

    private MockHttpServletResponse send(
            Visitor person, String path, MockHttpServletResponse page, Made made) throws Exception {
        List<String> fields = new ArrayList<>();
        var main = Jsoup.parse(page.getContentAsString()).select("main form");
        for (Element field :
                main.select("input:not([type=hidden]):not([type=file]), select, textarea")) {
            if (random.nextInt(5) > 0) {
                fields.add(field.attr("name"));
                fields.add(value(field));
            }
        }
        List<Element> adders = main.select("button[name=row-add]");
        if (!adders.isEmpty() && random.nextInt(3) == 0) {
            fields.add("row-add");
            fields.add(adders.get(random.nextInt(adders.size())).attr("value"));
        }
        MockHttpServletResponse answer = person.send(path, fields.toArray(String[]::new));
        sent++;
        assertThat(answer.getStatus())
                .as(path + " " + fields + "\n" + made.yaml())
                .isIn(200, 303, 422);
        return answer;
    }

    private String value(Element field) {
        if (random.nextInt(6) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        List<Element> options = field.select("option");
        if (!options.isEmpty()) {
            return options.get(random.nextInt(options.size())).val();
        }
        List<String> typical =
                examples.getOrDefault(field.attr("name").replaceFirst(".*\\.", ""), List.of());
        return field.attr("type").matches("radio|checkbox") || typical.isEmpty()
                ? field.val()
                : typical.get(random.nextInt(typical.size()));
    }

    private void comesBackFromItsExport(ServiceRules rules, UUID draft, String lang) {
        Map<String, Typed> typed =
                scenes.in(new DraftScene(draft), sql -> drafts.hold(sql, draft).orElseThrow())
                        .typed();
        reader.read(rules, typed, lang)
                .answers()
                .forEach(
                        (id, answer) -> {
                            Question question = rules.service().form().question(id).orElseThrow();
                            QuestionType type = reader.type(question);
                            if (type.part() == QuestionType.Part.ANSWER) {
                                kept++;
                                assertThat(
                                                type.imported(
                                                        question,
                                                        type.exported(question, answer),
                                                        reader.asking(rules.service(), lang)))
                                        .as(id + " of " + rules.service().code())
                                        .isEqualTo(Parsed.value(answer));
                            }
                        });
    }
}
