package org.parvis.forms.known;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Answers that a person gave before are offered to them, one by one, and never filled in. */
@FillingTest
class ReuseTests {
    private static final String FIRST = "salle-d-hier";
    private static final String SECOND = "salle-d-aujourd-hui";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired SqlCounter.OfProgram statements;
    @Autowired HeldFiles held;

    @BeforeEach
    void offered() {
        services.publish(FIRST, 1, ReuseTests::withPapers);
        services.publish(
                SECOND,
                1,
                text ->
                        withPapers(text)
                                .replace("- id: people\n", "- id: guests\n")
                                .replace("people > 8", "guests > 8"));
    }

    /** A room whose number of people has a meaning, with a phone that is protected, and papers. */
    private static String withPapers(String text) {
        return text.replace(
                        "- id: people\n          type",
                        "- id: people\n          means: event.size\n          type")
                .replace("    - id: you\n", "    - id: you\n      title: {fr: Vous, en: You}\n")
                .replace(
                        "        - id: email\n",
                        """
                                - id: secret
                                  type: text
                                  protected: true
                                  purpose: {fr: Essai, en: Test}
                                  legal-basis: C-19 s. 4 (to confirm)
                                  required: false
                                  optional-because: {fr: Non, en: No}
                                  label: {fr: Secret, en: Secret}
                                - id: papers
                                  type: file
                                  required: false
                                  optional-because: {fr: Non, en: No}
                                  label: {fr: Papiers, en: Papers}
                                - id: email
                        """);
    }

    private Visitor person(String part) throws Exception {
        Visitor person = new Visitor(mvc).from("192.0.2.91");
        person.open("/fr/demonstration");
        person.send("/fr/demonstration", "part", part);
        return person;
    }

    private static String begin(Visitor person, String service, String people) throws Exception {
        String start = "/fr/services/" + service + "/commencer";
        person.open(start);
        String next = Visitor.next(person.send(start, "room", "hall", people, "12"));
        return "/fr/demarche/" + next.split("/")[3];
    }

    private void send(Visitor person) throws Exception {
        String draft = begin(person, FIRST, "people");
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "false");
        person.open(draft + "/you");
        MockMultipartHttpServletRequestBuilder you = multipart(URI.create(draft + "/you"));
        you.part(new MockPart("papers", "plan.txt", "un plan".getBytes(UTF_8)));
        for (String name : List.of("_proof", "_asked", "_seen")) {
            you.param(name, person.hidden(name));
        }
        person.go(you.param("email", "avant@exemple.ca").param("secret", "chut"));
        person.open(draft + "/reponses");
        assertThat(Visitor.next(person.send(draft + "/envoyer"))).isNotBlank();
    }

    /** Sends the first form, then begins the second one; gives the address of its draft. */
    private String afterSending(Visitor person) throws Exception {
        send(person);
        return begin(person, SECOND, "guests");
    }

    /** Takes an answer that is offered; gives where that leads. */
    private static String take(Visitor person, String draft, String question) throws Exception {
        String key = offer(page(person, draft + "/you"), question);
        return Visitor.next(person.send(draft + "/you", "reuse", key));
    }

    private static Document page(Visitor person, String path) throws Exception {
        return Jsoup.parse(person.open(path).getContentAsString());
    }

    private static String offer(Document page, String question) {
        Element button =
                Objects.requireNonNull(
                        page.selectFirst("button[name=reuse][value^=" + question + "]"),
                        "no offer for " + question);
        return button.val();
    }

    @Test
    void anAnswerSentBeforeIsOfferedAndStandsInTheFieldOnceAskedFor() throws Exception {
        Visitor person = person("marguerite");
        String draft = afterSending(person);
        Document asked = page(person, draft + "/you");
        assertThat(asked.text()).contains("Vous avez répondu à cette question dans");
        assertThat(asked.select("input[name=email]").val()).isEmpty();

        String next = Visitor.next(person.send(draft + "/you", "reuse", offer(asked, "email")));
        Document filled = page(person, next.replaceAll("#.*", ""));
        assertThat(filled.select("input[name=email]").val()).isEqualTo("avant@exemple.ca");
        assertThat(filled.text()).contains("Réponse reprise d’un autre de vos formulaires");

        person.send(draft + "/you", "email", "avant@exemple.ca");
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "false");
        assertThat(page(person, draft + "/reponses").text()).contains("Reprise de votre demande");
    }

    @Test
    void whoDecidesSeesWhichAnswerWasTakenFromAnEarlierRequest() throws Exception {
        Visitor person = person("marguerite");
        String draft = afterSending(person);
        take(person, draft, "email");
        person.open(draft + "/you");
        person.send(draft + "/you", "email", "avant@exemple.ca");
        person.open(draft + "/meal");
        person.send(draft + "/meal", "catering", "false");
        person.open(draft + "/reponses");
        String receipt = Visitor.next(person.send(draft + "/envoyer"));
        String reference = receipt.split("/")[3].replaceAll("[?#].*", "");

        String file = page(person("vq-agent"), "/fr/equipe/dossiers/" + reference).text();
        assertThat(file)
                .containsOnlyOnce("Repris d’une demande que la personne a envoyée le")
                .doesNotContain("« Salle d’hier »");
    }

    @Test
    void whatIsTypedBesideIsKeptWhenAnAnswerIsAskedFor() throws Exception {
        Visitor person = person("marguerite");
        String draft = afterSending(person);
        Document asked = page(person, draft + "/you");
        person.send(draft + "/you", "secret", "nouveau", "reuse", offer(asked, "email"));

        assertThat(page(person, draft + "/you").select("input[name=secret]").val())
                .isEqualTo("nouveau");
    }

    @Test
    void anAnswerOfTheSameMeaningIsOfferedUnderAnotherName() throws Exception {
        Visitor person = person("marguerite");
        send(person);
        String start = "/fr/services/" + SECOND + "/commencer";
        String key = offer(page(person, start), "guests");

        String there = Visitor.next(person.send(start, "room", "hall", "reuse", key));

        assertThat(page(person, there.replaceAll("#.*", "")).select("input[name=guests]").val())
                .isEqualTo("12");
    }

    @Test
    void anAnswerOfAnotherDraftIsOffered() throws Exception {
        Visitor person = person("idris");
        String other = begin(person, FIRST, "people");
        person.open(other + "/you");
        person.send(other + "/you", "email", "brouillon@exemple.ca");
        String draft = begin(person, SECOND, "guests");
        Document asked = page(person, draft + "/you");
        assertThat(asked.text()).contains("dans votre brouillon");
        person.send(draft + "/you", "reuse", offer(asked, "email"));

        assertThat(page(person, draft + "/you").select("input[name=email]").val())
                .isEqualTo("brouillon@exemple.ca");
    }

    @Test
    void aProtectedAnswerIsNotOfferedUnlessTheDefinitionAllowsIt() throws Exception {
        Visitor person = person("marguerite");
        String draft = afterSending(person);
        assertThat(page(person, draft + "/you").select("button[value^=secret]")).isEmpty();

        services.publish(
                "salle-permise",
                1,
                text ->
                        withPapers(text)
                                .replace(
                                        "protected: true",
                                        "protected: true\n          reusable: true"));
        String allowed = begin(person, "salle-permise", "people");
        take(person, allowed, "secret");
        assertThat(page(person, allowed + "/you").select("input[name=secret]").val())
                .isEqualTo("chut");
    }

    @Test
    void aFileIsSealedAgainForTheNewDraft() throws Exception {
        Visitor person = person("marguerite");
        String draft = afterSending(person);
        assertThat(take(person, draft, "papers")).contains("#papers");

        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        assertThat(held.of(id)).extracting(HeldFile::name).containsExactly("plan.txt");
        assertThat(held.content(id, held.of(id).getFirst().id()))
                .hasValueSatisfying(in -> assertThat(in).asString(UTF_8).isEqualTo("un plan"));
        assertThat(page(person, draft + "/you").text()).contains("plan.txt");
    }

    @Test
    void nobodyElseIsOfferedNorObtainsAnAnswer() throws Exception {
        Visitor owner = person("marguerite");
        send(owner);
        String key = offer(page(owner, begin(owner, SECOND, "guests") + "/you"), "email");

        Visitor nobody = new Visitor(mvc);
        String unsigned = begin(nobody, SECOND, "guests");
        assertThat(page(nobody, unsigned + "/you").select("button[name=reuse]")).isEmpty();
        nobody.send(unsigned + "/you", "reuse", key);
        assertThat(page(nobody, unsigned + "/you").select("input[name=email]").val()).isEmpty();

        Visitor other = person("idris");
        String theirs = begin(other, SECOND, "guests");
        other.open(theirs + "/you");
        other.send(theirs + "/you", "reuse", key);
        assertThat(page(other, theirs + "/you").select("input[name=email]").val())
                .isNotEqualTo("avant@exemple.ca");
    }

    @Test
    void aPageAsksTheDatabaseAsOftenWhateverWasSent() throws Exception {
        Visitor person = person("marguerite");
        String draft = afterSending(person);
        person.open(draft + "/you");
        int one = statements.during(() -> person.open(draft + "/you")).size();
        send(person);
        send(person);

        List<String> three = statements.during(() -> person.open(draft + "/you"));
        assertThat(three).hasSize(one);
    }
}
