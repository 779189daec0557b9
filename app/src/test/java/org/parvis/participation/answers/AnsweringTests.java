package org.parvis.participation.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** From what people wrote to what became of it: themes, answers, commitments, and their page. */
@OwnPackTest
class AnsweringTests {
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired HeldConsultations consultations;
    @TempDir Path folder;

    private final String code = OwnCode.after("port-");
    private final String form = "/fr/consultations/" + code + "/participer";
    private final String outcome = "/fr/consultations/" + code + "/suites";
    private final String answers = "/fr/equipe/consultations/" + code + "/reponses";
    private String number = "";

    @BeforeEach
    void aConsultationInWhichSomebodyTookPart() throws Exception {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.open(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
        Browser phone = anybody();
        phone.open(form);
        phone.submit(
                form, "v-crossing", "agree", "own", "Une fontaine près du quai.", "then", "check");
        number =
                phone.submit(form, "then", "send")
                        .follow()
                        .page()
                        .expectFirst(".pv-receiptno")
                        .text();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    /** Somebody of another network each time. */
    private Browser anybody() {
        last++;
        return new Browser(mvc, "198.51.100." + last);
    }

    private void over() throws IOException {
        Path pack = WholePack.in(folder.resolve("over"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private void publishUnder(String theme) throws Exception {
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        Element waiting =
                manager.get("/fr/equipe/consultations").select("li.pv-slab").stream()
                        .filter(one -> one.text().contains("fontaine près du quai"))
                        .reduce((before, latest) -> latest)
                        .orElseThrow();
        String text = waiting.expectFirst("[name=text]").val();
        String room = "/fr/equipe/consultations";
        manager.post(room, 422, "text", text, "decision", "publish", "theme", "unknown");
        manager.post(room, 303, "text", text, "decision", "publish", "theme", theme);
    }

    private TeamBrowser responsible() throws Exception {
        return new TeamBrowser(mvc, "re-responsible");
    }

    /** ThemeAnswers from what the browser has before it. */
    private TeamBrowser answer(TeamBrowser by, String theme, int status, String... fields)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("seen");
        all.add(by.page.expectFirst("[name=seen]").val());
        by.post(answers + "/" + theme, status, all.toArray(String[]::new));
        return by;
    }

    private static String[] retained(String words, LocalDate by) {
        return new String[] {
            "verdict",
            "retained",
            "fr",
            words,
            "c0-fr",
            "Une traverse devant l’école",
            "c0-ufr",
            "Travaux publics",
            "c0-day",
            String.valueOf(by.getDayOfMonth()),
            "c0-month",
            String.valueOf(by.getMonthValue()),
            "c0-year",
            String.valueOf(by.getYear())
        };
    }

    private TeamBrowser before(String theme) throws Exception {
        TeamBrowser by = responsible();
        by.get(answers + "/" + theme);
        return by;
    }

    @Test
    void whoeverTookPartSeesWhatBecameOfEachThemeOfTheirs() throws Exception {
        publishUnder("living");
        over();
        assertThat(anybody().open(outcome).text())
                .contains("3 thèmes attendent leur réponse", "Réponse à venir");
        LocalDate by = consultations.today().plusDays(40);
        answer(before("moving"), "moving", 303, retained("Oui, dès le printemps.", by));
        answer(before("works"), "works", 303, "verdict", "not", "en", "Not this year.");
        assertThat(before("living").page.text()).contains("Donner la réponse");

        Browser somebody = anybody();
        somebody.open(outcome);
        somebody.submit(outcome, "number", "CV-26-7H2K-M4QX-9BDT");
        assertThat(somebody.status()).isEqualTo(422);
        assertThat(somebody.text()).contains("Aucune contribution n’a ce numéro");
        somebody.submit(outcome, "number", number);
        assertThat(somebody.status()).isEqualTo(303);
        somebody.follow();
        assertThat(somebody.page().select(".pv-you").text())
                .contains(number, "Se déplacer", "Retenu", "Vivre dans la rue", "Réponse à venir")
                .doesNotContain("Les travaux");
        assertThat(somebody.text())
                .contains("Oui, dès le printemps.", "Travaux publics, promis pour le", "Dans 40")
                .contains("Not this year.", "Pas encore dit en français", "Aucun engagement")
                .contains("un texte publié", "Un vote")
                .contains("un thème attend sa réponse, promise");
        assertThat(anybody().open(outcome).page().select(".pv-you")).isEmpty();
        Browser roadmap = anybody().open("/fr/barometre/feuille-de-route");
        assertThat(roadmap.page().select("a[href='" + outcome + "#e-moving-1']").text())
                .isEqualTo("Une traverse devant l’école");
    }

    @Test
    void answersWaitUntilNobodyCanTakePartAnyMore() throws Exception {
        TeamBrowser early = responsible();
        assertThat(early.get(answers).text()).contains("quand la participation est terminée");
        assertThat(early.get(answers + "/moving").select("[name=seen]")).isEmpty();
        early.get("/fr/demonstration");
        early.post(answers + "/moving", 422, retained("Oui.", consultations.today()));
        assertThat(anybody().open(outcome).text()).contains("À vous : on peut participer");
    }

    @Test
    void twoWhoAnswerOneThemeLoseNothing() throws Exception {
        over();
        LocalDate by = consultations.today().plusDays(9);
        TeamBrowser first = before("moving");
        TeamBrowser second = before("moving");
        answer(first, "moving", 303, retained("Oui, la première.", by));
        answer(second, "moving", 409, retained("Oui, la seconde.", by));
        assertThat(second.page.text()).contains("entre-temps", "Oui, la première.");
        assertThat(second.page.select("textarea[name=fr]").text().strip())
                .isEqualTo("Oui, la seconde.");
        answer(second, "moving", 303, "verdict", "partly", "fr", "Oui, la seconde.");
        Browser somebody = anybody().open(outcome);
        assertThat(somebody.text())
                .contains("Oui, la seconde.", "Réponse corrigée", "Oui, la première.");
        assertThat(somebody.page().select(".pv-fates .f-3")).hasSize(1);
    }

    @Test
    void anAnswerThatIsSentTwiceIsGivenOnce() throws Exception {
        over();
        LocalDate by = consultations.today().plusDays(9);
        TeamBrowser first = before("moving");
        TeamBrowser again = before("moving");
        answer(first, "moving", 303, retained("Oui, la première.", by));
        answer(again, "moving", 303, retained("Oui, la première.", by));
        Browser somebody = anybody().open(outcome);
        assertThat(somebody.text()).doesNotContain("Réponse corrigée");
        assertThat(somebody.page().select(".pv-fates .f-3")).hasSize(1);
    }

    @Test
    void aCommitmentIsLateByItselfUntilSomethingIsSaidOfIt(
            @Value("${parvis.database.url}") String url) throws Exception {
        over();
        LocalDate by = consultations.today().plusDays(5);
        answer(before("moving"), "moving", 303, retained("Oui.", by));
        TestDatabase.owner(url)
                .sql(
                        """
                        update participation.commitments
                        set promised_on = promised_on - 15, made_on = made_on - 30 where consultation = ?
                        """)
                .param(code)
                .update();
        assertThat(anybody().open(outcome).text())
                .contains("En retard de 10 jours", "n’en a encore rien dit");
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        manager.get(answers + "/moving");
        String news = answers + "/moving/engagements/1";
        manager.post(news, 422, "said", "0", "kind", "moved", "fr", "Le fournisseur.");
        assertThat(manager.page.text()).contains("Donnez un nouveau jour", "Le fournisseur.");
        LocalDate moved = consultations.today().plusDays(20);
        String[] typed = {
            "said",
            "0",
            "kind",
            "moved",
            "fr",
            "Le fournisseur livre plus tard.",
            "on-day",
            String.valueOf(moved.getDayOfMonth()),
            "on-month",
            String.valueOf(moved.getMonthValue()),
            "on-year",
            String.valueOf(moved.getYear())
        };
        manager.post(news, 303, typed);
        manager.get(answers + "/moving");
        manager.post(news, 303, typed);
        manager.get(answers + "/moving");
        typed[5] = "Un autre fournisseur.";
        manager.post(news, 409, typed);
        assertThat(manager.page.text()).contains("entre-temps", "Un autre fournisseur.");
        assertThat(anybody().open(outcome).text())
                .contains("En retard de 10 jours", "Nouvelle date", "livre plus tard")
                .contains("10 jours de retard, nouvelle date");
    }

    @Test
    void whatIsWrongWithAnAnswerIsToldAndStaysOnThePage() throws Exception {
        over();
        TeamBrowser by = before("moving");
        answer(by, "moving", 422, "verdict", "retained", "fr", "Oui.");
        assertThat(by.page.text()).contains("Ce qui est retenu se promet");
        assertThat(by.page.select("textarea[name=fr]").text().strip()).isEqualTo("Oui.");
        answer(by, "moving", 422, "verdict", "perhaps", "c0-day", "31", "c0-month", "2");
        assertThat(by.page.text())
                .contains("Dites si ce thème est retenu", "Écrivez la réponse")
                .contains("Écrivez qui le fait", "Donnez un jour qui existe");
        assertThat(by.page.select("[name=c0-day]").val()).isEqualTo("31");
    }

    @Test
    void onlyThoseInChargeAnswerAndOnlyForTheirBody() throws Exception {
        over();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        assertThat(manager.get(answers + "/moving").text())
                .contains("donnée par la personne responsable");
        manager.get("/fr/demonstration");
        manager.post(answers + "/moving", 403, "verdict", "not", "fr", "Non.", "seen", "0-0");
        TeamBrowser other = new TeamBrowser(mvc, "vq-responsible");
        other.get("/fr/demonstration");
        other.post(answers + "/moving", 303, "verdict", "not", "fr", "Non.", "seen", "0-0");
        assertThat(anybody().open(outcome).text()).doesNotContain("Non retenu");
    }
}
