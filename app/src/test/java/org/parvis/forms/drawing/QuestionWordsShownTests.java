package org.parvis.forms.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** All that a question says of itself is on its page, in both languages. */
@FillingTest
class QuestionWordsShownTests {
    private static final String PEOPLE = "type: number\n";
    private static final String MORE =
            """
            type: number
                      help: {fr: Comptez-vous aussi., en: Count yourself too.}
                      example: {fr: douze, en: twelve}
                      if-missing: {fr: Dites combien, en: Say how many}
                      if-wrong: {fr: Un nombre seulement, en: A number only}
                      protected: true
                      purpose: {fr: Choisir la salle., en: To choose the room.}
                      legal-basis: C-19 s. 4 (to confirm)
                      retention: {schedule: {fr: Salles., en: Rooms.}, years: 2, citation: A-21.1 s. 8 (to confirm)}
            """;
    private static final List<String> FRENCH =
            List.of(
                    "Comptez-vous aussi.",
                    "Exemple : « douze ».",
                    "Pourquoi cette question ?",
                    "Combien de personnes ?",
                    "Choisir la salle.",
                    "Fondement : C-19, art. 4 (à confirmer).",
                    "Conservation : Salles, 2 ans après la fermeture du dossier, selon A-21.1, art. 8 (à"
                            + " confirmer).",
                    "Réponse protégée");
    private static final List<String> ENGLISH =
            List.of(
                    "Count yourself too.",
                    "Example: “twelve”.",
                    "To choose the room.",
                    "Legal basis: C-19, s. 4 (to confirm).",
                    "Kept under Rooms: 2 years after the file is closed, by A-21.1, s. 8 (to"
                            + " confirm).",
                    "Protected answer");

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aPersonReadsWhyItIsAskedByWhatRightAndHowLongItIsKept(String lang) throws Exception {
        services.publish("question-words-" + lang, 1, "", PEOPLE, MORE);
        String begin =
                "/%s/services/question-words-%s/%s"
                        .formatted(lang, lang, lang.equals("fr") ? "commencer" : "begin");
        Visitor visitor = new Visitor(mvc);
        assertThat(words(visitor.open(begin))).contains(lang.equals("fr") ? FRENCH : ENGLISH);

        MockHttpServletResponse empty = visitor.send(begin, "room", "hall");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(words(empty))
                .contains(lang.equals("fr") ? "Dites combien" : "Say how many")
                .contains(lang.equals("fr") ? "Choisir la salle." : "To choose the room.");
        assertThat(words(visitor.send(begin, "room", "hall", "people", "many")))
                .contains(lang.equals("fr") ? "Un nombre seulement" : "A number only");
    }

    @Test
    void theSummaryOfErrorsNamesEachQuestionAndTheFieldDoesNotRepeatIt() throws Exception {
        services.publish("question-named", 1, "");
        String begin = "/%s/services/question-named/%s";
        Document french = refused(begin.formatted("fr", "commencer"));
        Document english = refused(begin.formatted("en", "begin"));

        assertThat(french.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Salle : choisissez une réponse",
                        "Combien de personnes ? Entrez un nombre");
        assertThat(english.select(".govuk-error-summary li").eachText())
                .containsExactly("Room: choose an answer", "How many people? Enter a number");
        assertThat(english.select(".govuk-error-message").eachText())
                .containsExactly("Error: Choose an answer", "Error: Enter a number");
    }

    @Test
    void wordsThatTheDefinitionGivesStandAloneInTheSummary() throws Exception {
        services.publish("question-own", 1, "", PEOPLE, MORE);

        Document french = refused("/fr/services/question-own/commencer");

        assertThat(french.select(".govuk-error-summary li").eachText())
                .containsExactly("Salle : choisissez une réponse", "Dites combien");
    }

    private Document refused(String begin) throws Exception {
        Visitor visitor = new Visitor(mvc);
        visitor.open(begin);
        String page = visitor.send(begin).getContentAsString();
        return Jsoup.parse(page.replace('\u00a0', ' ').replace('\u202f', ' '));
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        Document page = Jsoup.parse(answer.getContentAsString());
        return page.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
