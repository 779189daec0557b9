package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePrograms;
import org.parvis.documents.letters.PdfChecks;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;

/** A body mails its letters by a day, says so, and nobody but its people reads them. */
@ProgramTest
class LetterTrayTests extends LetterFixture {
    @Test
    void theLetterWaitsForTheBodyWhichIsToldByWhen() throws Exception {
        PostedLetter letter = letter();
        assertThat(letter.page().text())
                .contains("À vous : imprimez cette lettre et postez-la au plus tard le")
                .contains("Meubles Fictifs 12, rue du Port")
                .doesNotContain(letter.code());
        assertThat(letter.agent().get("/fr/equipe/lettres").text()).contains("Poster au plus tard");
        assertThat(letter.agent().get("/fr/equipe/file?view=to-post").text())
                .contains(open.receipt.reference());
        assertThat(letter.text())
                .contains("25 jours pour répondre", "Il ouvre le dossier une seule fois")
                .doesNotContain("Ann Achat", "canapé");
        assertThat(open.now().invited()).isEmpty();
        assertThat(open.consumer().text())
                .contains("L’organisme poste l’invitation au plus tard le")
                .contains("Lettre d’invitation à poster au plus tard le")
                .doesNotContain("C’est à vous");
    }

    @Test
    void theDaysToAnswerCountAfterTheDayOfMailing() throws Exception {
        LocalDate today = ProgramClock.today();
        letter().mailed();
        rounds.round();
        assertThat(open.now().invited()).as("until the day is over").isEmpty();
        dayEnds();
        LocalDate until =
                program.getBean(DisputeDays.class)
                        .last(
                                program.getBean(DisputePrograms.class)
                                        .of("merchant-dispute")
                                        .orElseThrow(),
                                today,
                                25);
        assertThat(open.now().invited().orElseThrow().until()).isEqualTo(until);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        assertThat(open.consumer().text())
                .contains("Lettre d’invitation postée le", "ne prouve pas qu’elle a été lue")
                .contains("Réclamation pas encore ouverte");
    }

    @Test
    void aSecondPressUndoesTheMailingUntilDaysCountFromIt() throws Exception {
        PostedLetter letter = letter().mailed();
        assertThat(letter.page().text()).contains("Annuler la mise à la poste");
        assertThat(letter.download().getStatus()).as("nobody reads it once it left").isEqualTo(404);
        letter.agent().post(letter.href + "/reprise", 303);
        assertThat(letter.page().text()).contains("À vous : imprimez cette lettre");
        assertThat(letter.agent().get("/fr/equipe/file?view=to-post").text())
                .contains(open.receipt.reference());
        dayEnds();
        assertThat(open.now().invited()).isEmpty();
        letter.mailed();
        dayEnds();
        assertThat(open.now().invited()).isPresent();
        assertThat(letter.page().text()).doesNotContain("Annuler la mise à la poste");
        letter.agent().post(letter.href + "/reprise", 422);
        assertThat(letter.agent().page.text()).contains("ne peut plus être annulée");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
    }

    @Test
    void aLetterThatNobodyMailedIsNotMailedOnceTheDisputeIsOver() throws Exception {
        PostedLetter letter = letter();
        open.consumer().submit(open.path, "then", "end", "text", "Nous nous sommes entendus.");
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.ENDED);
        assertThat(letter.download().getStatus()).isEqualTo(404);
        assertThat(letter.agent().get("/fr/equipe/lettres").text()).doesNotContain(reference());
        assertThat(letter.agent().get("/fr/equipe/file?view=to-post").text())
                .doesNotContain(reference());
    }

    @Test
    void eachTimeThatTheLetterIsOpenedStandsInTheJournal() throws Exception {
        PostedLetter letter = letter();
        letter.page();
        assertThat(opened()).isZero();
        letter.text();
        letter.text();
        assertThat(opened()).isEqualTo(2);
    }

    private int opened() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select count(*) from audit.entries
                        where what = 'letter-with-code' and ? = any (files)
                        """)
                .param(open.receipt.file().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoseFileItIsAndStrangersReadNoLetter() throws Exception {
        PostedLetter letter = letter();
        String code = letter.code();
        Browser consumer = open.consumer();
        for (String page :
                new String[] {
                    open.path, "/fr/dossiers/" + reference(), letter.href, letter.href + "/pdf"
                }) {
            assertThat(consumer.open(page).body()).doesNotContain(code);
        }
        assertThat(consumer.status()).isNotEqualTo(200);
        assertThat(new TeamBrowser(mvc, "vq-agent").raw(get(letter.href + "/pdf")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLetterIsOneThatEverybodyCanRead() throws Exception {
        PdfChecks.assertForEverybody(letter().download().getContentAsByteArray());
    }
}
