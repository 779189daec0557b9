package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.person.Contested.pressed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody writes to contest is lost neither to another tab nor to what happens meanwhile. */
@ProgramTest
class ContestGivenBackTests {
    private static final String WHY = "Le registre existe : il est cité dans le rapport de 2024.";
    private static final String ASKS = "Que l’on cherche encore.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private static Document answer(TeamBrowser tab, Document drawn, String action, String... fields)
            throws Exception {
        MockHttpServletResponse response = tab.raw(pressed(drawn, action, fields));
        assertThat(response.getStatus()).isEqualTo(409);
        return Jsoup.parse(response.getContentAsString());
    }

    private static void givenBack(Document page, String why) {
        assertThat(page.select("main").text()).contains(why, "Rien n’est perdu");
        assertThat(page.select("[name=why]").val()).isEqualTo(WHY);
        assertThat(page.select("[name=asks]").val()).isEqualTo(ASKS);
    }

    @Test
    void aFormThatWasSentFromAnotherTabIsGivenBackWithTheReason() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        file.refusePlace();
        String form = file.own + "/contester/call";
        Document drawn = file.person.get(form);
        TeamBrowser other = file.tab();
        Document second = other.get(form);
        file.person.raw(pressed(drawn, form, "why", "Autre.", "asks", "Autre."));
        givenBack(
                answer(other, second, form, "why", WHY, "asks", ASKS),
                "Vous avez déjà contesté ainsi");
        assertThat(file.linkedFiles()).isEqualTo(1);
    }

    @Test
    void aFormSentAfterTheDecisionChangedIsGivenBackWithTheReason() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        file.refusePlace();
        String form = file.own + "/contester/call";
        Document drawn = file.person.get(form);
        file.reviewed("granted");
        givenBack(
                answer(file.person, drawn, form, "why", WHY, "asks", ASKS),
                "la décision a changé depuis");
        assertThat(file.linkedFiles()).isZero();
    }

    @Test
    void aDraftThatCanNoMoreBeSentIsStillThereToBeRead() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        file.decide("not-held");
        String form = file.own + "/contester/review";
        Document drawn = file.person.get(form);
        file.person.raw(pressed(drawn, form, "why", WHY, "asks", ASKS, "then", "save"));
        file.reviewed("granted");
        givenBack(file.person.get(form), "la décision a changé depuis");
    }

    @Test
    void anOlderTabWritesNothingOverAndBothTextsAreShown() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        file.decide("not-held");
        String form = file.own + "/contester/review";
        TeamBrowser old = file.tab();
        Document older = old.get(form);
        Document drawn = file.person.get(form);
        file.person.raw(pressed(drawn, form, "why", "Le plus récent.", "then", "save"));
        Document both = answer(old, older, form, "why", WHY, "asks", ASKS, "then", "save");
        assertThat(both.select(".govuk-notification-banner").text())
                .contains("a changé ailleurs", "Rien n’est effacé");
        assertThat(both.expectFirst("#other-why").text()).isEqualTo("Le plus récent.");
        assertThat(both.expectFirst("#why").text()).isEqualTo(WHY);
        assertThat(file.tab().get(form).expectFirst("#why").text())
                .as("nothing is written over")
                .isEqualTo("Le plus récent.");
        MockHttpServletResponse again =
                old.raw(pressed(both, form, "why", WHY, "asks", ASKS, "then", "save"));
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(file.tab().get(form).expectFirst("#why").text()).isEqualTo(WHY);
    }

    @Test
    void nobodySendsWordsThatTheirPageDoesNotShow() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        file.refusePlace();
        String form = file.own + "/contester/call";
        TeamBrowser old = file.tab();
        Document older = old.get(form);
        Document drawn = file.person.get(form);
        file.person.raw(pressed(drawn, form, "asks", "Autre chose.", "then", "save"));
        Document shown = answer(old, older, form, "why", WHY, "asks", "");
        assertThat(shown.expectFirst("#asks").text()).isEqualTo("Autre chose.");
        assertThat(file.linkedFiles()).isZero();
    }

    @Test
    void aFieldThatIsTooLongKeepsNoOtherFromBeingKept() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        file.decide("not-held");
        String form = file.own + "/contester/review";
        Document drawn = file.person.get(form);
        MockHttpServletResponse refused =
                file.person.raw(
                        pressed(drawn, form, "why", WHY.repeat(300), "asks", ASKS, "then", "save"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.expectFirst("#why").text()).isEqualTo(WHY.repeat(300));
        assertThat(page.select(".pv-saved")).as("not all of it is kept").isEmpty();
        Document kept = file.tab().get(form);
        assertThat(kept.expectFirst("#asks").text()).isEqualTo(ASKS);
        assertThat(kept.expectFirst("#why").text()).isEmpty();
    }

    @Test
    void onlyWhatTheOutcomeOpensIsPrintedToBeSigned() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String paper = file.own + "/recours/review";
        assertThat(file.person.get(paper).select("main").text())
                .contains("Aucune décision", "Quelque chose ne va pas")
                .doesNotContain("Signature");
        file.decide("not-held");
        assertThat(file.person.get(paper).select("main").text()).contains("Signature");
        assertThat(file.person.get(file.own + "/recours/review-silence").text())
                .as("another outcome opens that one")
                .contains("n’est pas ouvert contre ce qui est décidé")
                .doesNotContain("Signature");
        file.reviewed("granted");
        assertThat(file.person.get(paper).select("main").text())
                .contains("la décision a changé depuis")
                .doesNotContain("Signature");
    }

    @Test
    void whatWasGivenIsNotContestedOnPaperEither() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        file.decide("given");
        assertThat(file.person.get(file.own + "/recours/review").text())
                .contains("ce que vous demandiez est accordé");
    }

    @Test
    void whatTheBodyHearsItselfHasNoPaperToSendElsewhere() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        file.refusePlace();
        MockHttpServletResponse paper = file.person.raw(get(file.own + "/recours/call"));
        assertThat(List.of(paper.getStatus(), String.valueOf(paper.getHeader("Location"))))
                .isEqualTo(List.of(303, file.own + "/contester/call"));
    }

    @Test
    void observationsSentAfterTheDecisionAreGivenBackToo() throws Exception {
        Contested file = Contested.heardInside(mvc, program);
        file.intend();
        String page = file.own + "/observations";
        TeamBrowser old = file.tab();
        Document drawn = old.get(page);
        file.refusePlace();
        Document back = answer(old, drawn, page, "text", WHY);
        assertThat(back.select("[name=text]").val()).isEqualTo(WHY);
        assertThat(back.select("main").text()).contains("Rien n’est perdu");
    }

    @Test
    void aCorrectionOfWhatIsNoMoreQueriedIsGivenBackToo() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String answer = file.file + "/examen/reponses/document";
        file.agent.postFrom(answer, "", 303, "then", "query", "text", "Lequel ?");
        String page = file.own + "/corrections";
        Document drawn = file.person.get(page);
        file.agent.postFrom(answer, "", 303, "then", "accept");
        MockHttpServletResponse late = file.person.raw(pressed(drawn, page, "document", WHY));
        assertThat(late.getStatus()).isEqualTo(409);
        Document back = Jsoup.parse(late.getContentAsString());
        assertThat(back.select("main").text())
                .contains("ne sont plus à revoir", "Rien n’est perdu");
        assertThat(back.select("textarea[readonly]").val()).isEqualTo(WHY);
    }

    @Test
    void aChoiceIsGivenBackInTheWordsThatWereChosen() throws Exception {
        Contested file = Contested.heardOutside(mvc, program);
        String answer = file.file + "/examen/reponses/receive";
        file.agent.postFrom(answer, "", 303, "then", "query", "text", "Comment ?");
        String page = file.own + "/corrections";
        Document drawn = file.person.get(page);
        Element chosen = Objects.requireNonNull(drawn.selectFirst("input[name=receive]"));
        String words = drawn.select("label[for=" + chosen.id() + "]").text();
        file.agent.postFrom(answer, "", 303, "then", "accept");

        MockHttpServletResponse late =
                file.person.raw(pressed(drawn, page, "receive", chosen.val()));

        assertThat(words).isNotEqualTo(chosen.val());
        assertThat(Jsoup.parse(late.getContentAsString()).select("textarea[readonly]").eachText())
                .containsExactly(words);
    }
}
