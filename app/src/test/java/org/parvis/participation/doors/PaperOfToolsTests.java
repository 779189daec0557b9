package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Door;
import org.parvis.participation.PortForTests;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;

/** Statements and a budget on the same sheet: entered once, taken back, counted by its door. */
@OwnPackTest
class PaperOfToolsTests extends OnPaper {
    @Autowired Scenes scenes;

    private List<String> rows(String table, String column, String said) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        "select %s || ' ' || %s from participation.%s where consultation = ? order by 1"
                                                .formatted(column, said, table))
                                .param(code)
                                .query(String.class)
                                .list());
    }

    private void budget(String ballots) throws Exception {
        Path pack = WholePack.in(folder.resolve("budget"));
        PortForTests.budget(
                pack,
                code,
                text -> text.replace("completion: add1u", "completion: add1u\n  " + ballots));
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @Test
    void statementsStandOnTheSheetAndAreEnteredWithTheRest() throws Exception {
        Document sheet = new Browser(mvc, "203.0.113.60").open(paper).page();
        assertThat(sheet.text()).contains("Des arbres avant les bancs", "Je passe");
        String number = printed();
        Document receipt =
                enter(
                        clerk(), 200, number, "door", "counter", "v-trees", "agree", "o-shade",
                        "agree", "o-bikes", "pass");
        assertThat(receipt.text()).contains("Des arbres avant les bancs", "D’accord", "Je passe");
        assertThat(rows("opinions", "statement", "stance"))
                .containsExactly("bikes pass", "shade agree");
        assertThat(counted().doors()).isEqualTo(Map.of(Door.COUNTER, 1));
    }

    @Test
    void aSheetMaySayNothingButStatements() throws Exception {
        enter(clerk(), 200, printed(), "door", "post", "o-shade", "against");
        assertThat(rows("opinions", "statement", "stance")).containsExactly("shade against");
        assertThat(enter(clerk(), 422, printed(), "door", "post").text())
                .contains("Votez sur une proposition");
    }

    @Test
    void aSheetThatComesTwiceIsToldAndAMistakeIsTakenBackTheSameDay() throws Exception {
        String number = printed();
        enter(clerk(), 200, number, "door", "post", "o-shade", "agree");
        assertThat(enter(clerk(), 409, number, "door", "post", "o-shade", "against").text())
                .contains("Cette feuille a déjà été saisie", "Des arbres avant les bancs");
        TeamBrowser clerk = clerk();
        Document entered = clerk.get(room);
        String entry = entered.select("main a[href~=/feuilles/[0-9a-f-]{36}$]").attr("href");
        clerk.get(entry);
        clerk.post(entry, 303, "reason", "Mauvaise case");
        assertThat(rows("opinions", "statement", "stance")).isEmpty();
        enter(clerk(), 200, number, "door", "post", "o-shade", "against");
        assertThat(rows("opinions", "statement", "stance")).containsExactly("shade against");
    }

    @Test
    void aBudgetIsPrintedAndItsBallotEnteredUnderTheSameRules() throws Exception {
        budget("minimum: 5");
        Document sheet = new Browser(mvc, "203.0.113.61").open(paper).page();
        assertThat(sheet.text())
                .contains("Coupole d’astronomie", "jusqu’à 3 projets", "L’organisme saisit")
                .doesNotContain("Votre proposition");
        String number = printed();
        assertThat(
                        enter(
                                        clerk(), 422, number, "door", "hall", "p", "studio", "p",
                                        "meals", "p", "court", "p", "bikes")
                                .text())
                .contains("Cochez au plus 3 projets");
        Document receipt = enter(clerk(), 200, number, "door", "hall", "p", "studio", "p", "meals");
        assertThat(receipt.text()).contains("Studio de son", "Petits déjeuners");
        assertThat(rows("approvals", "project", "mark")).containsExactly("meals 1", "studio 1");
        assertThat(counted().doors()).isEqualTo(Map.of(Door.HALL, 1));
        assertThat(
                        new Browser(mvc, "203.0.113.62")
                                .open("/fr/consultations/" + code + "?now")
                                .text())
                .contains("Participer sur papier");
    }

    @Test
    void whatNobodyAnswersAnyMoreIsToldAndTheRestOfTheSheetIsEntered() throws Exception {
        String number = printed();
        TeamBrowser clerk = clerk();
        String key = clerk.get(form).expectFirst("[name=key]").val();
        over(10);
        String[] rest =
                with(
                        number,
                        consultations.today().minusDays(5),
                        "key",
                        key,
                        "door",
                        "post",
                        "v-trees",
                        "agree");
        List<String> all = new ArrayList<>(List.of(rest));
        all.addAll(List.of("o-shade", "agree"));
        Document told = clerk.post(form, 422, all.toArray(String[]::new));
        assertThat(told.text()).contains("ne se saisit pas aujourd’hui");
        assertThat(told.expectFirst("[name=v-trees][value=agree]").hasAttr("checked")).isTrue();
        assertThat(rows("votes", "proposition", "stance")).isEmpty();
        clerk.post(form, 200, rest);
        assertThat(rows("votes", "proposition", "stance")).containsExactly("trees agree");
        assertThat(rows("opinions", "statement", "stance")).isEmpty();
    }

    @Test
    void statementsAreNotEnteredBeforePeopleAnswerThem() throws Exception {
        Path pack = WholePack.in(folder.resolve("later"));
        PortForTests.open(
                pack,
                code,
                """
                    tools: [propositions, opinions]
                  - code: reading
                    name: { fr: Lecture, en: Reading }
                    from: today+24
                    until: today+94
                """,
                """
                    tools: [propositions]
                  - code: reading
                    name: { fr: Lecture, en: Reading }
                    from: today+24
                    until: today+60
                    tools: [opinions]
                """);
        assertThat(packs.instead(pack).problems()).isEmpty();
        TeamBrowser clerk = clerk();
        assertThat(clerk.get(form).select("[name=o-shade]")).isEmpty();
        assertThat(enter(clerk, 422, printed(), "door", "post", "o-shade", "agree").text())
                .contains("ne se saisit pas aujourd’hui");
        assertThat(rows("opinions", "statement", "stance")).isEmpty();
    }

    @Test
    void pointsAndPlacesAreEnteredToo() throws Exception {
        budget("votes: points");
        assertThat(new Browser(mvc, "203.0.113.63").open(paper).text())
                .contains("le nombre de points que vous lui donnez");
        enter(clerk(), 200, printed(), "door", "post", "g-studio", "7", "g-meals", "3");
        assertThat(rows("approvals", "project", "mark")).containsExactly("meals 3", "studio 7");
    }
}
