package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.TableForms;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.PdfSeal;
import org.parvis.identity.AtOnce;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two sides, and then a mediator, settle a dispute with as much of a browser as a form needs. */
@ProgramTest
class DisputeJourneyTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    @Test
    void whoeverComesBeforeTheMerchantIsInvitedSeesNothingThatIsEmpty() throws Exception {
        Browser consumer = tables.sent().consumer();
        assertThat(consumer.text()).contains("Votre différend", "Votre réclamation arrive");
        assertThat(consumer.text()).doesNotContain("Ce qui est demandé", "La table");
    }

    @Test
    void aMerchantWhoNeverJoinedAnswersByALinkAndBothSignAnAgreementThatIsKept() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        assertThat(consumer.text())
                .contains("Différend avec Meubles Fictifs", "a jusqu’au")
                .contains("Réclamation pas encore ouverte");
        Browser merchant = open.merchant();
        assertThat(merchant.path()).isEqualTo(open.path);
        assertThat(merchant.text())
                .contains("C’est à vous", "Répondez à Ann Achat au plus tard le")
                .contains("Le canapé est arrivé avec une déchirure", "1 240,00");
        assertThat(consumer.open(open.path).text()).contains("Réclamation ouverte le");

        TableForms.offers(merchant, open.path, "860");
        assertThat(merchant.text()).contains("Votre offre attend Ann Achat jusqu’au");
        tables.drain();
        assertThat(SentMessages.to(program, open.consumer).title())
                .contains(open.receipt.reference(), "il y a du nouveau");
        assertThat(SentMessages.to(program, open.consumer).text())
                .doesNotContain("860", "canapé", "Meubles");

        assertThat(consumer.open(open.path).text())
                .contains("C’est à vous", "Une offre de Meubles Fictifs vous attend jusqu’au")
                .contains("reprendre l’objet");
        TableForms.offers(consumer, open.path, "1080");
        assertThat(consumer.text()).contains("Il reste 220,00");
        TableForms.accepts(merchant, open.path).follow();
        assertThat(merchant.text()).contains("signez l’entente", "1 080,00");
        merchant.submit(open.path, "then", "sign", "text", "Bo Boutique").follow();
        assertThat(merchant.text()).contains("l’entente attend la signature de Ann Achat");
        consumer.open(open.path).submit(open.path, "then", "sign", "text", "Ann Achat");
        assertThat(consumer.status()).isEqualTo(303);
        tables.drain();

        for (Browser one : List.of(consumer, merchant)) {
            assertThat(one.open(open.path).text()).contains("L’entente est signée");
            byte[] pdf =
                    one.open(open.path + "/entente.pdf")
                            .body()
                            .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(one.status()).isEqualTo(200);
            assertThat(LetterSeals.check(pdf).standing()).isEqualTo(PdfSeal.Standing.INTACT);
        }
        assertThat(merchant.open(open.path).text())
                .contains("Signé par Bo Boutique", "Acceptée", "N’a pas été retenue");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.AGREED);
        assertThat(open.now().accepted().orElseThrow().terms()).hasSize(2);
        assertThat(tables.browser().open(open.path + "/entente.pdf").status()).isEqualTo(404);
        consumer.open(open.path)
                .submit(open.path, "then", "say", "text", "À quelle heure passez-vous ?");
        assertThat(merchant.open(open.path).text()).contains("À quelle heure passez-vous ?");
    }

    @Test
    void inEnglishAsInFrench() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        TableForms.offers(merchant, open.path, "860,50");
        Browser consumer = open.consumer();
        assertThat(consumer.open("/en/disputes/" + open.receipt.reference()).text())
                .contains("Dispute with Meubles Fictifs", "An offer from Meubles Fictifs waits")
                .contains("$860.50", "Accept $860.50", "taking the object back");
    }

    @Test
    void aLinkThatIsPassedOnOpensNothingWithoutTheCodeThatGoesToTheAddressInvited()
            throws Exception {
        DisputeTables.Open open = tables.open();
        String link = open.link(open.merchant);
        Browser stranger = tables.browser();
        assertThat(stranger.open(link).text())
                .contains("b•••@commerce.example")
                .doesNotContain("canapé", "Ann Achat", open.merchant);
        stranger.submit(link).follow();
        assertThat(stranger.text()).contains("Un code part vers").doesNotContain("Ann Achat");
        stranger.submit("/fr/suivi", "code", "AAAA-BBBB-CCCC-DDDD");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.open(open.path).status()).isEqualTo(404);
        assertThat(stranger.open("/fr/differends/invitation/" + "x".repeat(32)).status())
                .isEqualTo(404);
    }

    @Test
    void ofTwoAcceptancesAtOnceExactlyOneHolds() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        TableForms.offers(merchant, open.path, "860");
        TableForms.offers(consumer, open.path, "1080");
        String theirs = TableForms.acceptable(consumer, open.path);
        String hers = TableForms.acceptable(merchant, open.path);
        List<Browser> both =
                AtOnce.both(
                        () -> consumer.submit(open.path, "then", "accept", "offer", theirs),
                        () -> merchant.submit(open.path, "then", "accept", "offer", hers));
        assertThat(both).extracting(Browser::status).containsExactlyInAnyOrder(303, 409);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.SIGNING);
        assertThat(open.now().accepted()).isPresent();
    }

    @Test
    void whatIsNotASumOrADayIsSaidAndNothingTypedIsLost() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        merchant.submit(
                open.path,
                "then",
                "offer",
                "amount",
                "huit cents",
                "words",
                "Un coussin neuf.",
                "by-day",
                "31",
                "by-month",
                "2",
                "by-year",
                "2027",
                "valid",
                "3");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(merchant.text())
                .contains("Écrivez une somme en chiffres", "Écrivez une date", "Choisissez jusqu’à")
                .contains("Un coussin neuf.");
        assertThat(merchant.page().select("#amount").val()).isEqualTo("huit cents");
        assertThat(open.now().offers()).isEmpty();
        merchant.submit(open.path, "then", "say", "text", " ");
        assertThat(merchant.status()).isEqualTo(422);
    }

    @Test
    void whoeverDoesNotSignIsAtTheTableAgainAndWhoeverDeclinesEndsIt() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        TableForms.offers(merchant, open.path, "860");
        TableForms.accepts(consumer, open.path).follow();
        consumer.submit(open.path, "then", "unsign", "text", "Je me suis trompée.").follow();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.NEGOTIATING);
        assertThat(merchant.open(open.path).text()).contains("Je me suis trompée.");

        DisputeTables.Open other = tables.open();
        Browser refuses = other.merchant();
        refuses.submit(other.path, "then", "end", "text", "Ce n’est pas notre produit.").follow();
        assertThat(other.now().stage()).isEqualTo(Dispute.Stage.DECLINED);
        assertThat(other.consumer().text())
                .contains("Le commerçant ne participe pas", "Ce n’est pas notre produit.")
                .contains("Vos droits restent entiers");
        refuses.open(other.path);
        assertThat(refuses.page().select("form:has([value=offer])")).isEmpty();
    }
}
