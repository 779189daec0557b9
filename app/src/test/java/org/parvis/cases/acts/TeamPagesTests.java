package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.kernel.Channel;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The agents' pages in the whole program: enter, work, collide, sign, in both languages. */
@ProgramTest
public class TeamPagesTests {
    public static final String DOCUMENT = "Le registre des entretiens du pont du ruisseau.";

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired BeanFactory program;

    @Test
    void anAgentEntersALetterAndHandsOverItsReceipt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Document receipt = agent.enter(Map.of());
        assertThat(receipt.expectFirst("article").attr("lang")).isEqualTo("fr");
        assertThat(receipt.select("article .pv-ref").eachText()).hasSize(2);
        assertThat(receipt.text()).contains("Avis de réception").contains(DOCUMENT);
    }

    @Test
    void aWrongEntryKeepsWhatWasTyped() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/en/team/intake");
        LocalDate tomorrow = acting.today().plusDays(1);
        Document page =
                agent.post(
                        "/en/team/intake",
                        422,
                        "channel",
                        "mail",
                        "received-day",
                        "" + tomorrow.getDayOfMonth(),
                        "received-month",
                        "" + tomorrow.getMonthValue(),
                        "received-year",
                        "" + tomorrow.getYear(),
                        "document",
                        DOCUMENT);
        assertThat(page.text()).contains("cannot be in the future");
        assertThat(page.expectFirst("#document").text()).isEqualTo(DOCUMENT);
        assertThat(page.select("input[name=channel][checked]").val()).isEqualTo("mail");
    }

    @Test
    void anAddressThatTheOtherAnswersLeaveOutIsNeverLostInSilence() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.get("/fr/equipe/saisie").expectFirst("input[name=file]").val();
        LocalDate today = acting.today();
        String[] fields = {
            "file",
            file,
            "channel",
            "mail",
            "received-day",
            "" + today.getDayOfMonth(),
            "received-month",
            "" + today.getMonthValue(),
            "received-year",
            "" + today.getYear(),
            "document",
            DOCUMENT,
            "postal",
            "12, rue de l'Exemple"
        };
        Document page = agent.post("/fr/equipe/saisie", 422, fields);
        assertThat(page.text()).contains("ne serait pas gardée");
        assertThat(page.expectFirst("#postal").text()).isEqualTo("12, rue de l'Exemple");
    }

    @Test
    void anOralRequestIsToldThatItCannotBeReviewed() throws Exception {
        Document receipt =
                new TeamBrowser(mvc, "vq-agent").enter(Map.of("channel", "phone", "lang", "en"));
        assertThat(receipt.expectFirst("article").attr("lang")).isEqualTo("en");
        assertThat(receipt.expectFirst("article").text()).contains("cannot be reviewed");
    }

    @Test
    void oneOfTwoAgentsWinsAndTheOtherKeepsTheirText() throws Exception {
        TeamBrowser first = new TeamBrowser(mvc, "vq-agent");
        TeamBrowser second = new TeamBrowser(mvc, "vq-agent-2");
        String file = first.opened();
        first.get(file);
        second.get(file);
        first.act("say", 303, "how", "write", "text", "Nous cherchons le document.");
        String typed = "Voulez-vous aussi les annexes du contrat ?";
        Document refused = second.act("say", 409, "how", "ask", "text", typed);
        assertThat(refused.expectFirst("textarea[name=text]").text()).isEqualTo(typed);
        assertThat(refused.text())
                .contains("Le dossier a changé")
                .contains("Message à la personne");
        second.act("say", 303, "how", "ask", "text", typed);
        assertThat(first.get(file).text()).contains(typed).contains("Attend la personne");
    }

    @Test
    void aRuleThatRefusesNamesTheFieldInBothLanguages() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        agent.get(file);
        Document french = agent.act("extend", 422, "explanation", "Trop de documents.");
        assertThat(french.expectFirst("textarea[name=explanation]").text())
                .isEqualTo("Trop de documents.");
        assertThat(french.text()).contains("Choisissez un motif de prolongation");
        Document english = agent.get(file.replace("/fr/equipe/dossiers/", "/en/team/files/"));
        assertThat(english.text()).contains("Story and messages").contains("Clock");
        assertThat(agent.act("prepare", 422, "outcome", "").text()).contains("outcome");
    }

    @Test
    void anAgentPreparesAndOnlyThePersonInChargeSigns() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        TeamBrowser responsible = new TeamBrowser(mvc, "vq-responsible");
        String file = agent.opened();
        Document page = agent.get(file);
        String outcome = page.expectFirst("input[name=outcome]").val();
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Le registre est public.");
        agent.get(file + "/decision");
        assertThat(agent.page.select("form[action$=decision]")).isEmpty();
        Document review = responsible.get(file + "/decision");
        assertThat(review.text()).contains("Le registre est public.");
        String prepared = review.expectFirst("aside .pv-meta").text();
        responsible.get(file);
        responsible.act(
                "prepare", 303, "outcome", outcome, "reasons", "Le registre est public.\r\n");
        review = responsible.get(file + "/decision");
        assertThat(review.expectFirst("aside .pv-meta").text())
                .as("reading again is not preparing")
                .isEqualTo(prepared);
        MockHttpServletResponse letter = responsible.raw(get(file + "/decision/lettre.pdf"));
        assertThat(letter.getContentType()).isEqualTo("application/pdf");
        responsible.post(
                file + "/decision",
                303,
                "seen",
                review.expectFirst("[name=seen]").val(),
                "acknowledged",
                "document");
        assertThat(agent.get(file).text()).contains("Décision signée").contains("Décidée");
    }

    @Test
    void aWordThatNobodyAskedForIsNoAnswer() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        List<String> refs =
                agent.enter(
                                Map.of(
                                        "phone",
                                        "418 555-0142",
                                        "reply_by",
                                        "email",
                                        "email",
                                        "noemie@personne.example"))
                        .select("article .pv-ref")
                        .eachText();
        String file = "/fr/equipe/dossiers/" + refs.get(0);
        String own = "/fr/dossiers/" + refs.get(0);
        TeamBrowser person = new TeamBrowser(mvc);
        person.follow(refs.get(0), refs.get(1));
        person.get(own);
        person.post(own + "/messages", 303, "text", "Le rapport de mai suffit.");
        assertThat(agent.get(file).text())
                .contains("La personne a écrit", "(418) 555-0142", "noemie@personne.example")
                .doesNotContain("La personne a répondu", "tel:+1");
        agent.act("say", 303, "how", "ask", "text", "Celui de 2025 ?");
        person.get(own);
        person.post(own + "/messages", 303, "text", "Oui, celui-là.");
        assertThat(agent.get(file).text()).contains("La personne a écrit", "La personne a répondu");
    }

    @Test
    void whoIsToBeReachedIsSaidInFullAndAsPeopleWriteIt() throws Exception {
        Receipt receipt =
                new OpenedFiles(program)
                        .open(
                                Channel.PHONE,
                                "Le plan",
                                new ActContent.Contact(
                                        "Noémie Lafontaine-Roy",
                                        "noemie@personne.example",
                                        "tel:+1-418-555-0142",
                                        null),
                                null);
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get("/fr/equipe/dossiers/" + receipt.reference()).text())
                .contains("Pour joindre la personne", "noemie@personne.example", "(418) 555-0142")
                .doesNotContain("tel:+1");
    }

    @Test
    void onlyABodyThatAnswersForAServiceIsOfferedToEnterRequests() throws Exception {
        String intake = "nav a[href=/fr/equipe/saisie], header a[href=/fr/equipe/saisie]";
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get("/fr/equipe/file").select(intake)).isNotEmpty();
        TeamBrowser head = new TeamBrowser(mvc, "mes-head");
        assertThat(head.get("/fr/equipe/file").select(intake)).isEmpty();
        head.get("/fr/equipe/saisie", 404);
    }

    @Test
    void everyRuleAppliedIsToldWithItsVersionItsArticleAndWhatItLookedAt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        String rules = rules(agent.get(file));
        assertThat(rules)
                .contains("Délai de réponse", "jusqu'au", "20 jours", "A-2.1, art. 47", "version 4")
                .contains("Question non posée", "Mode de réception sans réponse");
        assertThat(agent.page.text()).contains("conservés tant que la demande est en cours");
        String outcome = agent.page.expectFirst("input[name=outcome][value=not-held]").val();
        agent.act("prepare", 303, "outcome", outcome, "reasons", "Aucun registre n'existe.");
        TeamBrowser responsible = new TeamBrowser(mvc, "vq-responsible");
        Document review = responsible.get(file + "/decision");
        responsible.post(
                file + "/decision",
                303,
                "seen",
                review.expectFirst("[name=seen]").val(),
                "acknowledged",
                "document");
        Document decided = agent.get(file.replace("/fr/equipe/dossiers/", "/en/team/files/"));
        assertThat(rules(decided))
                .contains("Document not held", "Aucun registre n'existe.", "Given within the term");
        assertThat(decided.text()).contains("are kept until the remedies end");
    }

    private static String rules(Document page) {
        return page.expectFirst("section[aria-labelledby=rules]")
                .text()
                .replace('\u00a0', ' ')
                .replace('\u2019', '\'');
    }

    @Test
    void theFileOfAnotherBodyDoesNotExist() throws Exception {
        String file = new TeamBrowser(mvc, "vq-agent").opened();
        TeamBrowser stranger = new TeamBrowser(mvc, "opc-agent");
        assertThat(stranger.raw(get(file)).getStatus()).isEqualTo(404);
        assertThat(stranger.raw(get(file + "/decision")).getStatus()).isEqualTo(404);
        String nobodys = file.substring(0, file.lastIndexOf('/') + 1) + Reference.next();
        assertThat(stranger.raw(get(nobodys)).getStatus()).isEqualTo(404);
    }

    @Test
    void takingInBulkLeavesAloneWhatChangedHands() throws Exception {
        TeamBrowser first = new TeamBrowser(mvc, "vq-agent");
        TeamBrowser second = new TeamBrowser(mvc, "vq-agent-2");
        String reference = Objects.requireNonNull(first.opened()).replaceAll(".*/", "");
        Document queue = second.get("/fr/equipe/file?view=nobody&sort=due-last");
        String choice =
                queue.select("tr:has(a:containsOwn(" + reference + ")) input").attr("value");
        first.get("/fr/equipe/dossiers/" + reference);
        first.act("take", 303);
        second.get("/fr/equipe/file?view=nobody");
        second.post("/fr/equipe/file/prendre", 303, "file", choice, "back", "?view=nobody");
        assertThat(second.location).endsWith("told=taken-0-1");
        assertThat(second.get(second.location).text()).contains("a changé de mains");
    }
}
