package org.parvis.opendata.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.feed.Feed;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.release.Publishing;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Somebody reports an error in data: a file with a promise, a signed answer, words for everybody.
 */
@ProgramTest
class QuestionJourneyTests {
    private static final String WROTE =
            "La ligne trois est fausse, appelez-moi au 418 555-0199 : le mot est quatre.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Feed feed;

    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ").replace('’', '\'');
    }

    private Browser anybody() {
        // whoever has a cookie is not answered with a page that was kept a while ago
        return new Browser(mvc, "198.51.100.201").keep("own", "1");
    }

    private String shown(String path) throws Exception {
        return plain(anybody().open(path).text());
    }

    /** Reports an error from the page of the dataset and gives the number of the file. */
    private String report(String name, String email) throws Exception {
        Browser browser = anybody().open("/fr/donnees/" + name);
        String ask = browser.page().select("a[href*=question-sur-des-donnees]").attr("href");
        assertThat(ask).contains("answer.dataset=" + name, "answer.body=ville-quebec");
        browser.open(ask);
        assertThat(browser.page().select("[name=dataset]").val()).isEqualTo(name);
        assertThat(browser.page().select("[name=body][checked], [name=body] [selected]").val())
                .isEqualTo("ville-quebec");
        browser.submit(
                browser.path().replaceAll("[?].*", ""),
                "body",
                "ville-quebec",
                "dataset",
                name,
                "kind",
                "error",
                "column",
                "mot",
                "row",
                "3",
                "about",
                WROTE);
        browser.follow();
        browser.submit(browser.path(), "email", email).follow();
        browser.submit(browser.path().replaceAll("/[^/]*$", "/envoyer")).follow();
        feed.drain();
        return browser.page().expectFirst(".pv-ref").text();
    }

    private TeamBrowser answered(String reference, String outcome) throws Exception {
        String file = "/fr/equipe/dossiers/" + reference;
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(file);
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Le mot est bien quatre.");
        new TeamBrowser(mvc, "vq-responsible").sign(file);
        feed.drain();
        return agent;
    }

    @Test
    void anErrorIsReportedWithoutAnAccountAnsweredAndShownWithTheVersionThatCorrectsIt()
            throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("lignes-a-corriger", "mot\nun\ndeux\ncinq\n");
        String data = "/fr/donnees/lignes-a-corriger";
        assertThat(shown(data)).contains("Personne n'a encore posé de question");

        String email = "nadia.lectrice@personne.example";
        String reference = report("lignes-a-corriger", email);
        assertThat(SentMessages.to(beans, email).text()).contains(reference);
        assertThat(shown(data + "/questions"))
                .contains("1 question, dont aucune répondue", "En attente", "Réponse promise")
                .doesNotContain("La ligne trois", "555-0199", reference, email);

        String page = "/fr/equipe/dossiers/" + reference + "/reponse-publique";
        TeamBrowser early = new TeamBrowser(mvc, "vq-agent");
        assertThat(early.get("/fr/equipe/dossiers/" + reference).select("a[href=" + page + "]"))
                .hasSize(1);
        assertThat(early.get(page).select("main form[action$=publique]"))
                .as("nothing is shown before the answer is signed")
                .isEmpty();

        TeamBrowser agent = answered(reference, "confirmed");
        Document form = agent.get(page);
        assertThat(form.select("textarea[name=question]").val())
                .contains("La ligne trois est fausse")
                .doesNotContain("555-0199");
        assertThat(SentMessages.to(beans, email).title()).contains(reference);
        assertThat(shown(data + "/questions")).contains("n'a pas encore montré la réponse");
        assertThat(plain(new TeamBrowser(mvc, "vq-designer").get("/fr/equipe/donnees").text()))
                .contains("Réponse à montrer : données lignes-a-corriger");
        assertThat(
                        new TeamBrowser(mvc, "vq-manager")
                                .get("/fr/equipe/donnees")
                                .select("a[href=" + page + "]")
                                .text())
                .contains(reference);
        agent.get(page);
        agent.postFrom(page, "", 422, "question", "", "answer", "", "change", "");
        agent.postFrom(
                page,
                "",
                303,
                "question",
                "La troisième ligne est fausse.",
                "answer",
                "Oui, le mot est quatre.",
                "change",
                "next");
        feed.drain();
        assertThat(shown(data))
                .contains("La troisième ligne est fausse.", "Oui, le mot est quatre.")
                .contains("La prochaine version la corrigera")
                .doesNotContain("555-0199", reference);

        publishing.renew("lignes-a-corriger", "mot\nun\ndeux\nquatre\n");
        TeamBrowser author = new TeamBrowser(mvc, "vq-designer");
        assertThat(plain(author.get("/fr/equipe/donnees/lignes-a-corriger").text()))
                .contains("Erreurs à corriger dans cette version", "La troisième ligne est fausse");
        publishing.publish("lignes-a-corriger", "mot\nun\ndeux\nquatre\n");
        Document after = anybody().open(data).page();
        assertThat(after.select("a[href=" + data + "/2]").eachText()).contains("version 2");
        assertThat(shown("/en/data/lignes-a-corriger"))
                .contains("The data were corrected: version 2", "La troisième ligne est fausse.");
    }

    @Test
    void theDemonstrationShowsAQuestionWithItsAnswerAndOneThatWaits() throws Exception {
        feed.drain();
        assertThat(shown("/fr/donnees/fontaines"))
                .contains("Le débit est-il mesuré à l'ouverture, ou en pleine saison ?")
                .contains("Il peut baisser en pleine saison.");
        assertThat(shown("/fr/donnees/comptages-velos-2025/questions"))
                .contains("En attente")
                .doesNotContain("chemin Sainte-Foy montre");
    }

    @Test
    void aQuestionAboutDataThatAreTakenBackMeanwhileEndsWithItsFile() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("lignes-retirees", "mot\nun\ndeux\n");
        String reference = report("lignes-retirees", "omar.lecteur@personne.example");
        publishing.recall("vq-responsible", "lignes-retirees", 1, "Une ligne nommait quelqu'un.");
        String page = "/fr/equipe/dossiers/" + reference + "/reponse-publique";
        assertThat(plain(new TeamBrowser(mvc, "vq-agent").get(page).text()))
                .contains("ont été retirées : Une ligne nommait quelqu'un.");
        answered(reference, "confirmed");
        assertThat(plain(new TeamBrowser(mvc, "vq-designer").get("/fr/equipe/donnees").text()))
                .as("nothing can be shown: nobody is asked to")
                .doesNotContain("Réponse à montrer : données lignes-retirees");

        publishing.publish("lignes-retirees", "mot\nun\ntrois\n");
        assertThat(shown("/fr/donnees/lignes-retirees/questions"))
                .contains("1 question, dont 1 répondue")
                .doesNotContain("En attente");
    }

    @Test
    void anErrorInAColumnIsReportedFromItsProfile() throws Exception {
        new Publishing(beans).publish("colonnes-a-corriger", "mot;b\nun;2\n");
        Browser browser = anybody().open("/fr/donnees/colonnes-a-corriger/1/colonnes");
        var doors = browser.page().select("a[href*=question-sur-des-donnees]");
        assertThat(doors.eachText())
                .containsExactly("Signaler une erreur mot", "Signaler une erreur b");
        browser.open(doors.attr("href"));
        assertThat(browser.page().select("[name=dataset]").val()).isEqualTo("colonnes-a-corriger");
        assertThat(browser.page().select("[name=column]").val()).isEqualTo("mot");
        assertThat(browser.page().select("[name=kind][checked]").val()).isEqualTo("error");
    }
}
