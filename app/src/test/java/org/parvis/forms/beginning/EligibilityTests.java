package org.parvis.forms.beginning;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A check without an account: yes, no or what is missing, why, and answers that go on. */
@FillingTest
class EligibilityTests {
    private static final String CHECK =
            """
            check:
              intro: {fr: Deux questions., en: Two questions.}
              carries-to: {guests: people}
              questions:
                - id: room
                  type: choice
                  label: {fr: Salle, en: Room}
                  options:
                    - {code: hall, label: {fr: Grande salle, en: Hall}}
                    - {code: study, label: {fr: Petite salle, en: Study}}
                - id: guests
                  type: number
                  label: {fr: "Combien serez-vous?", en: "How many will you be?"}
                - id: insured
                  type: yes-no
                  label: {fr: "Avez-vous une assurance?", en: "Are you insured?"}
              verdicts:
                - id: too-many
                  when: guests > 40
                  answer: "no"
                  title: {fr: Aucune salle n'est assez grande, en: No room is large enough}
                  explanation: {fr: La grande salle reçoit 40 personnes., en: The hall takes 40.}
                  citation: C-19 s. 5 (to confirm)
                - id: insurance
                  when: not(insured)
                  answer: missing
                  missing: [{fr: Une preuve d'assurance, en: A proof of insurance}]
                  title: {fr: Il manque un papier, en: A paper is missing}
                  explanation: {fr: Le groupe doit être assuré., en: The group is to be insured.}
                  citation: C-19 s. 6 (to confirm)
                - id: fits
                  when: guests <= 40
                  answer: "yes"
                  title: {fr: Vous pouvez réserver, en: You may book}
                  explanation: {fr: La salle vous convient., en: The room suits you.}
            """;
    private static final String PATH = "/fr/services/salle-verifiee/verifier";
    private static final String ASKED = "?_asked=room%20guests%20insured";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;

    private int drafts() {
        return scenes.job(
                sql -> sql.sql("select count(*) from forms.drafts").query(Integer.class).single());
    }

    @BeforeEach
    void offered() {
        services.publish("salle-verifiee", 1, CHECK);
    }

    @Test
    void aNoSaysWhyAndByWhichArticle() throws Exception {
        String page =
                new Visitor(mvc)
                        .open(PATH + ASKED + "&room=hall&guests=60&insured=true")
                        .getContentAsString();

        assertThat(page)
                .contains("Aucune salle")
                .contains("C-19, art. 5")
                .contains("Combien serez-vous")
                .doesNotContain("Commencer avec ces réponses");
    }

    @Test
    void anAnswerThatAsksForOneMoreDetailLeadsToIt() throws Exception {
        String code = "salle-precisee";
        services.publish(
                code,
                1,
                text ->
                        text
                                + "\n"
                                + CHECK.replace(
                                        "    - id: insured\n",
                                        """
                                            - id: insurer
                                              type: text
                                              label: {fr: "Quel assureur?", en: "Which insurer?"}
                                              show-when: guests > 20
                                            - id: insured
                                        """));
        String page =
                new Visitor(mvc)
                        .open(
                                "/fr/services/"
                                        + code
                                        + "/verifier"
                                        + ASKED
                                        + "&room=hall&guests=30&insured=true")
                        .getContentAsString();

        assertThat(page)
                .contains("encore une précision")
                .contains("href=\"#insurer\"")
                .doesNotContain("Vous pouvez réserver");
    }

    @Test
    void whatIsMissingIsListed() throws Exception {
        String page =
                new Visitor(mvc)
                        .open(PATH + ASKED + "&room=hall&guests=6&insured=false")
                        .getContentAsString();

        assertThat(page).contains("Pas encore").contains("<li>Une preuve d’assurance</li>");
    }

    @Test
    void answersGoOnIntoTheFormOnlyWhenThePersonAsksForIt() throws Exception {
        int before = drafts();
        Visitor visitor = new Visitor(mvc);
        visitor.open(PATH + ASKED + "&room=study&guests=6&insured=true");
        assertThat(drafts()).isEqualTo(before);

        MockHttpServletResponse answer = visitor.send(PATH);

        assertThat(drafts()).isEqualTo(before + 1);
        String draft = Visitor.next(answer);
        assertThat(visitor.open(draft + "/room").getContentAsString())
                .containsPattern("value=\"study\"[^>]*checked")
                .containsPattern("name=\"people\"[^>]*value=\"6\"|value=\"6\"[^>]*name=\"people\"");
        assertThat(Visitor.next(visitor.open(draft))).isEqualTo(draft + "/meal");
    }

    @Test
    void anAnswerThatNobodyTakesOrAMissingListIsRefusedWithItsPlace() {
        Assertions.assertThatThrownBy(
                        () ->
                                services.publish(
                                        "salle-mal-verifiee",
                                        1,
                                        CHECK.replace("guests: people", "guests: peple")
                                                .replace("answer: missing", "answer: \"yes\"")))
                .hasMessageContaining("no-such-question")
                .hasMessageContaining("no-missing-list");
    }
}
