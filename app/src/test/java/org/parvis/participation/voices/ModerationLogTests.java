package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.participation.PortForTests;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Everybody reads how often each rule keeps words back, and of nobody's. */
@OwnPackTest
class ModerationLogTests extends RefusedAtThePort {
    private static final String SUBJECT = "parle d’un autre sujet";
    private static final String SAME = "La même chose est déjà publiée";

    @Autowired Scenes scenes;

    private Browser log() throws Exception {
        return anybody().open(page + "/moderation?now");
    }

    /** What stands behind a rule: kept back, appealed, published after that, waiting. */
    private String counts(String rule) throws Exception {
        Element row = log().page().expectFirst("tr:has(th:contains(" + rule + "))");
        return String.join(" ", row.select("td").eachText());
    }

    @Test
    void whereNothingWasKeptBackItSaysSo() throws Exception {
        assertThat(log().text())
                .contains("Rien n’a été refusé", "Rien n’attend d’être lu", "Aucun texte n’est")
                .contains("Depuis le", "premier jour où l’on pouvait participer");
        assertThat(counts(SUBJECT)).isEqualTo("0 0 0 0");
    }

    @Test
    void whatWaitsForAFirstReadingIsForTheBodyToRead() throws Exception {
        wrote();
        assertThat(log().text())
                .contains("À l’organisme d’agir : un texte attend une première lecture")
                .contains("Rien n’a été refusé");
        decide(member(FIRST), 303, "publish");
        assertThat(log().text()).contains("Un texte est publié", "Rien n’attend d’être lu");
    }

    @Test
    void whatIsPublishedAfterAnAppealStaysUnderTheRuleThatKeptItBack() throws Exception {
        Browser author = refused();
        assertThat(counts(SUBJECT)).isEqualTo("1 0 0 0");
        assertThat(log().text()).doesNotContain("Rien n’a été refusé").contains("Rien n’attend");
        author.submit(APPEAL, "why", WHY);
        assertThat(counts(SUBJECT)).isEqualTo("1 1 0 1");
        assertThat(log().text()).contains("relit un texte, dans les 10 jours après la demande");
        decide(member(SECOND), 303, "publish");
        assertThat(counts(SUBJECT)).isEqualTo("1 1 1 0");
        assertThat(log().text()).contains("Un texte est publié", "Rien n’attend d’être lu");
    }

    @Test
    void whatIsKeptBackAgainByAnotherRuleCountsOnceUnderTheFirst() throws Exception {
        appealed();
        decide(member(SECOND), 303, "same");
        assertThat(counts(SUBJECT)).isEqualTo("1 1 0 0");
        assertThat(counts(SAME)).isEqualTo("0 0 0 0");
    }

    @Test
    void itShowsNothingOfAPerson() throws Exception {
        Browser author = appealed();
        String number = number(author);
        assertThat(log().body())
                .doesNotContain(number, WHY, "Parlez de la rue", "Une fontaine")
                .doesNotContain(consultations.today().plusDays(10).toString());
        assertThat(log().text()).doesNotContain("au plus tard le");
        assertThat(anybody().open(page + "/moderation.csv").body())
                .contains("subject,", ",1,1,0,1")
                .doesNotContain(number, WHY, "Parlez de la rue", "Une fontaine");
    }

    @Test
    void whatIsOfAnotherConsultationDoesNotCount() throws Exception {
        refused();
        String another = code + "-b";
        Path pack = WholePack.in(folder.resolve("another"));
        PortForTests.open(pack, code);
        PortForTests.open(pack, another);
        assertThat(packs.instead(pack).problems()).isEmpty();
        assertThat(anybody().open("/fr/consultations/" + another + "/moderation").text())
                .contains("Rien n’a été refusé", "Aucun texte n’est publié");
        assertThat(counts(SUBJECT)).isEqualTo("1 0 0 0");
    }

    @Test
    void whatItsAuthorTakesBackCountsNoMore() throws Exception {
        refused().submit(RECEIPT + "/retirer");
        assertThat(counts(SUBJECT)).isEqualTo("0 0 0 0");
    }

    @Test
    void thePageOfTheConsultationAndTheReceiptOfARefusalLeadToIt() throws Exception {
        Browser author = refused();
        String link = "a[href=" + page + "/moderation]";
        assertThat(author.page().select(link)).hasSize(1);
        assertThat(anybody().open(now()).page().select(link)).hasSize(1);
    }

    @Test
    void theSameInEnglish() throws Exception {
        appealed();
        Browser reader = anybody().open("/en/consultations/" + code + "/moderation?now");
        assertThat(reader.text())
                .contains("Moderation log", "The text is about another subject", "Kept back")
                .contains("reads one text again, within 10 days of being asked")
                .contains("None waits for a first reading");
        assertThat(anybody().open("/en/consultations/" + code + "/moderation.csv").body())
                .contains("Code,Rule,Kept back,Second reading asked for,")
                .contains(",Published at the second reading,In a second reading")
                .contains("subject,", ",1,1,0,1");
    }

    /** Requests to be heard are no texts: a log that knows none of them would say none waits. */
    @Test
    void oneInWhichPeopleAreOnlyHeardHasNone() throws Exception {
        String heard = "/fr/consultations/quai-nord";
        assertThat(anybody().open(heard + "/moderation").status()).isEqualTo(404);
        assertThat(anybody().open(heard + "?now").page().select("a[href$=/moderation]")).isEmpty();
    }

    @Test
    void aConsultationThatWasHeldElsewhereHasNone() throws Exception {
        assertThat(anybody().open("/fr/consultations/strategie-2019/moderation").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select appeal from participation.texts",
                "select rule from participation.texts",
                "select first_rule from participation.texts",
                "select read_by from participation.texts"
            })
    void everybodyCountsAndReadsNoRowOfIt(String asked) {
        assertThatThrownBy(
                        () ->
                                scenes.reading(
                                        new Scene.Public(),
                                        sql -> sql.sql(asked).query().listOfRows()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
