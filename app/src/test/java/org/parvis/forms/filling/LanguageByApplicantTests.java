package org.parvis.forms.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.finished.DraftForms;
import org.parvis.kernel.Outcome;
import org.parvis.rules.Explanation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A definition keeps its English for some applicants; for the others the form goes on in French.
 */
@FillingTest
class LanguageByApplicantTests {
    private static final String CODE = "salle-en-francais";
    private static final String OTHERWISE = "The hall is booked in French.";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired DraftForms forms;

    private Visitor person;

    @BeforeEach
    void offered() {
        person = new Visitor(mvc);
        services.publish(CODE, 1, LanguageByApplicantTests::hallInFrench);
    }

    private static String hallInFrench(String text) {
        return text.replace(
                "      citation: C-11 s. 22.3 (to confirm)\n",
                """
                      citation: C-11 s. 22.3 (to confirm)
                      when: room != "hall"
                      otherwise: {fr: La grande salle se réserve en français., en: %s}
                """
                        .formatted(OTHERWISE));
    }

    /** Begins in English with that room; gives where one is led. */
    private String begin(String room) throws Exception {
        return begin(CODE, room);
    }

    private String begin(String service, String room) throws Exception {
        String start = "/en/services/" + service + "/begin";
        person.open(start);
        return Visitor.next(person.send(start, "room", room, "people", "4"));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(person.open(path).getContentAsString());
    }

    @Test
    void theFormGoesOnInFrenchAndSaysWhyInBothLanguages() throws Exception {
        String next = begin("hall");

        assertThat(next).startsWith("/fr/demarche/");
        Document page = page(next);
        assertThat(page.select("main [lang=en]").text()).contains(OTHERWISE).contains("22.3");
        assertThat(page.select("main").text()).contains("La grande salle se réserve en français.");
        assertThat(page.select("header a[hreflang=en]")).isEmpty();
    }

    @Test
    void noPageOfTheFormIsShownInTheOtherLanguage() throws Exception {
        String french = begin("hall");
        String english = french.replace("/fr/demarche/", "/en/form/");

        assertThat(Visitor.next(person.open(english))).isEqualTo(french);
        String list = english.substring(0, english.lastIndexOf('/'));
        assertThat(Visitor.next(person.open(list + "/print")))
                .startsWith("/fr/")
                .endsWith("/imprimer");
    }

    @Test
    void aPageWhoseCodeIsAWordOfAddressesIsFoundInFrenchToo() throws Exception {
        String service = CODE + "-adresse";
        services.publish(
                service,
                1,
                text ->
                        hallInFrench(text)
                                .replace(
                                        "    - id: you\n      part",
                                        "    - id: address\n      part"));
        String next = begin(service, "hall");
        String french = next.substring(0, next.lastIndexOf('/')) + "/address";

        String english = french.replace("/fr/demarche/", "/en/form/");
        assertThat(Visitor.next(person.open(english))).isEqualTo(french);
    }

    @Test
    void theOthersGoOnInTheirLanguage() throws Exception {
        String next = begin("study");

        assertThat(next).startsWith("/en/form/");
        Document page = page(next);
        assertThat(page.text()).doesNotContain(OTHERWISE);
        assertThat(page.select("header a[hreflang=fr]")).isNotEmpty();
    }

    @Test
    void anotherAnswerOpensTheLanguageAgain() throws Exception {
        String next = begin("hall");
        String room = next.substring(0, next.lastIndexOf('/')) + "/room";
        person.open(room);
        person.send(room, "room", "study", "people", "4");

        assertThat(page(next).text()).doesNotContain(OTHERWISE);
        String english = next.replace("/fr/demarche/", "/en/form/");
        assertThat(person.open(english).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsSentIsInTheLanguageOfThePolicyAndExplainsIt() throws Exception {
        assertThat(sent("hall").lang()).isEqualTo("fr");
        assertThat(why(sent("hall"))).hasValue(OTHERWISE);

        assertThat(sent("study").lang()).isEqualTo("en");
        assertThat(why(sent("study"))).hasValue("Test");
    }

    private CompletedForm sent(String room) throws Exception {
        String at = begin(room);
        person.open(at);
        at = Visitor.next(person.send(at, "catering", "false"));
        person.open(at);
        person.send(at, "email", "a@exemple.ca");
        UUID draft = UUID.fromString(at.split("/")[3]);
        if (forms.complete(draft, row -> true, null)
                instanceof Outcome.Ok<CompletedForm>(var form)) {
            return form;
        }
        throw new AssertionError("not complete");
    }

    private static Optional<String> why(CompletedForm form) {
        return form.explanations().stream()
                .filter(told -> told.rule().contains("languages"))
                .map(Explanation::sentence)
                .map(sentence -> sentence.in("en"))
                .findFirst();
    }

    @Test
    void theStartPageSaysForWhomALanguageIsNot() throws Exception {
        assertThat(page("/en/services/" + CODE).text()).contains(OTHERWISE);
    }

    @Test
    void anAgentWhoEntersTheFormWritesInTheLanguageOfThePolicy() {
        Outcome<CompletedForm> entered =
                forms.enter(CODE, Map.of("room", List.of("hall")), "ville-quebec", "en");

        assertThat(entered)
                .isInstanceOfSatisfying(
                        Outcome.Ok.class,
                        ok -> assertThat(((CompletedForm) ok.value()).lang()).isEqualTo("fr"));
    }
}
