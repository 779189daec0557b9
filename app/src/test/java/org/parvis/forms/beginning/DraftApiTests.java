package org.parvis.forms.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program prepares a draft: what it proposes waits for the person, and its link opens once. */
@FillingTest
class DraftApiTests {
    private static final String CODE = "salle-preparee";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PEOPLE_AND_EMAIL =
            """
            {"service": "salle-preparee", "language": "fr", "by": "Logiciel <Exemple>",
             "answers": {"people": 12, "email": "a@exemple.ca"}}
            """;

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired InstantSource clock;

    private static int network;
    private String from = "";

    @BeforeEach
    void offered() {
        from = "198.51.100." + ++network;
        services.publish(
                CODE,
                1,
                text ->
                        text.replace("- id: email\n", "- id: email\n          prefillable: true\n")
                                .replace("- id: meal\n          type: text", MEAL)
                                .replace(
                                        "- id: people\n",
                                        "- id: people\n          prefillable: true\n"));
    }

    private static final String MEAL =
            "- id: meal\n          prefillable: true\n          type: text";

    private MockHttpServletResponse send(byte[] body, String type) throws Exception {
        return mvc.perform(
                        post("/api/drafts")
                                .contentType(type)
                                .content(body)
                                .with(
                                        request -> {
                                            request.setRemoteAddr(from);
                                            return request;
                                        }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String json) throws Exception {
        return send(json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static JsonNode json(MockHttpServletResponse answer) {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private static String answers(String answers) {
        return """
        {"service": "salle-preparee", "language": "en", "by": "Example", "answers": %s}
        """
                .formatted(answers);
    }

    private JsonNode refused(String json) throws Exception {
        MockHttpServletResponse answer = send(json);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        return json(answer).get("errors").get(0);
    }

    private String link() throws Exception {
        MockHttpServletResponse made = send(PEOPLE_AND_EMAIL);
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        String link = json(made).get("link").asString();
        assertThat(made.getHeader("Location")).isEqualTo(link);
        return URI.create(link).getPath();
    }

    private static String open(Visitor person, String link) throws Exception {
        person.open(link);
        String code = link.substring(link.lastIndexOf('/') + 1);
        return Visitor.next(person.send("/fr/reprendre", "code", code));
    }

    @Test
    void whatIsProposedStandsInTheFieldWithWhoProposesIt() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = open(person, link());

        String page = person.open(draft + "/room").getContentAsString();

        assertThat(page).contains("value=\"12\"");
        assertThat(page).contains("Logiciel &lt;Exemple").contains("Vérifiez-la");
        assertThat(page).doesNotContain("<Exemple>");
    }

    @Test
    void aProposalIsNoAnswerUntilThePersonGoesOnFromItsPage() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = open(person, link());
        person.open(draft + "/room");
        person.send(draft + "/room", "room", "hall", "people", "12");
        person.open(draft + "/meal");

        String next = Visitor.next(person.send(draft + "/meal", "catering", "false"));
        assertThat(next).endsWith("/you");
        assertThat(Visitor.next(person.open(draft + "/reponses"))).endsWith("/you");

        person.open(draft + "/you");
        person.send(draft + "/you", "email", "a@exemple.ca");
        String read = person.open(draft + "/reponses").getContentAsString();
        assertThat(read.split("Proposée par", -1)).hasSize(3);
    }

    @Test
    void anAnswerThatThePersonChangesIsTheirOwn() throws Exception {
        Visitor person = new Visitor(mvc);
        String draft = open(person, link());
        person.open(draft + "/room");
        person.send(draft + "/room", "room", "hall", "people", "7");

        String page = person.open(draft + "/room").getContentAsString();
        assertThat(page).contains("value=\"7\"").doesNotContain("Réponse proposée");
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "false");
        person.open(draft + "/you");
        person.send(draft + "/you", "email", "b@exemple.ca");
        assertThat(person.open(draft + "/reponses").getContentAsString())
                .doesNotContain("Proposée par");
    }

    @Test
    void theLinkOpensOnceAndLookingAtItUsesNothingUp() throws Exception {
        String link = link();
        new Visitor(mvc).open(link);
        assertThat(new Visitor(mvc).open(link).getContentAsString())
                .contains("Ce lien sert une seule fois");
        open(new Visitor(mvc), link);

        Visitor late = new Visitor(mvc);
        late.open(link);
        String code = link.substring(link.lastIndexOf('/') + 1);
        assertThat(late.send("/fr/reprendre", "code", code).getStatus()).isEqualTo(422);
    }

    @Test
    void whatNobodyOpensIsForgottenAfterTwoWeeks() throws Exception {
        String link = link();
        ((MovableClock) clock).forward(Duration.ofDays(14).plusSeconds(1));
        Visitor late = new Visitor(mvc);
        late.open(link);
        String code = link.substring(link.lastIndexOf('/') + 1);

        assertThat(late.send("/fr/reprendre", "code", code).getStatus()).isEqualTo(422);
    }

    @Test
    void aQuestionThatTheFormDoesNotHaveIsNamed() throws Exception {
        JsonNode place = refused(answers("{\"no/such\": 1}"));
        assertThat(place.get("pointer").asString()).isEqualTo("/answers/no~1such");
        assertThat(place.get("detail").asString()).contains("no such question");
    }

    @Test
    void aQuestionThatIsNotOpenToProgramsIsRefused() throws Exception {
        assertThat(refused(answers("{\"room\": \"hall\"}")).get("detail").asString())
                .contains("cannot be proposed");
    }

    @Test
    void aQuestionThatIsNotAskedIsRefused() throws Exception {
        assertThat(refused(answers("{\"meal\": \"Soup\"}")).get("detail").asString())
                .contains("is not asked");
    }

    @Test
    void anAnswerThatNobodyCouldTypeIsRefusedInTheWordsOfItsType() throws Exception {
        for (String people : new String[] {"41", "\"many\"", "[]", "{}", "null", "1e400", "true"}) {
            JsonNode place = refused(answers("{\"people\": " + people + "}"));
            assertThat(place.get("pointer").asString()).as(people).isEqualTo("/answers/people");
            assertThat(place.get("detail").asString()).as(people).isNotBlank();
        }
    }

    @Test
    void anUnknownServiceAndAWordThatIsNotKnownAreTold() throws Exception {
        assertThat(refused("{\"service\": \"nothing\"}").get("pointer").asString())
                .isEqualTo("/service");
        String more = answers("{\"people\": 2}").replace("\"by\"", "\"account\": 1, \"by\"");
        assertThat(refused(more).get("pointer").asString()).isEqualTo("/account");
        String unseen = answers("{\"people\": 2}").replace("Example", "a\\u202Eb");
        assertThat(refused(unseen).get("pointer").asString()).isEqualTo("/by");
    }

    @Test
    void whatIsNoJsonIsToldAndNothingIsAnAccident() throws Exception {
        assertThat(send("{").getStatus()).isEqualTo(400);
        assertThat(send("[1]").getStatus()).isEqualTo(400);
        assertThat(send("").getStatus()).isEqualTo(400);
        assertThat(send("{\"a\":1,\"a\":2}").getStatus()).isEqualTo(400);
        assertThat(send("[".repeat(90_000)).getStatus()).isEqualTo(400);
        assertThat(send("x".repeat(300_000)).getStatus()).isEqualTo(413);
        assertThat(send(new byte[] {1}, "text/plain").getStatus()).isEqualTo(415);
        assertThat(send(PEOPLE_AND_EMAIL.getBytes(StandardCharsets.UTF_16), "application/json"))
                .extracting(MockHttpServletResponse::getStatus)
                .isIn(201, 400);
    }

    /** Any damage to a good request is taken or refused; the seed is in the name of a failure. */
    @Test
    void aDamagedRequestIsNeverAnAccident() throws Exception {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            byte[] body = PEOPLE_AND_EMAIL.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThat(send(body, "application/json").getStatus())
                    .as("seed " + seed)
                    .isIn(201, 400, 422);
        }
    }

    @Test
    void aNetworkPreparesOnlySoManyInAnHour() throws Exception {
        for (int i = 0; i < 60; i++) {
            send("[]");
        }
        MockHttpServletResponse answer = send(PEOPLE_AND_EMAIL);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aClosedServiceIsToldWithItsReason() throws Exception {
        services.publish("salle-finie", 1, "open: {until: 2020-01-01}\n");
        String closed = answers("{\"people\": 2}").replace(CODE, "salle-finie");
        assertThat(send(closed).getStatus()).isEqualTo(409);
    }
}
