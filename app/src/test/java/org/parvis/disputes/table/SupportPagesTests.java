package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableFixture;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;

/** Somebody whom a side trusts is beside it at the table: they read, and decide nothing. */
@ProgramTest
class SupportPagesTests extends TableFixture {
    private static int number;

    private String needs;
    private String page;
    private String address;

    @BeforeEach
    void table() {
        needs = path + "/besoins";
        page = path + "/accompagnement";
        address = "proche" + ++number + "@proche.example";
    }

    private Browser asks(Browser who, String name, String email, String... may) throws Exception {
        String[] typed = may.length == 0 ? new String[] {} : new String[] {"may", may[0]};
        String[] all = new String[6 + typed.length];
        System.arraycopy(
                new String[] {"then", "accompany", "support-name", name, "support-email", email},
                0,
                all,
                0,
                6);
        System.arraycopy(typed, 0, all, 6, typed.length);
        return who.open(needs).submit(needs, all);
    }

    /** Comes by the link and the code that go to their address. */
    private Browser support(String... may) throws Exception {
        asks(consumer, "Lou Appui", address, may);
        assertThat(consumer.status()).as(consumer.text()).isEqualTo(303);
        Browser support = open.invited(address);
        assertThat(support.location()).isEqualTo(page);
        return support.follow();
    }

    private List<Payload> said() {
        return program.getBean(DisputeFiles.class).said(open.receipt.file());
    }

    @Test
    void somebodyTrustedReadsTheTableWritesUnderTheirOwnNameAndAllKnowIt() throws Exception {
        TableForms.offers(merchant, path, "860");
        Browser support = support("write");
        assertThat(support.text())
                .contains("Vous accompagnez Ann Achat")
                .contains("Ann Achat répond à l’offre de Meubles Fictifs au plus tard le")
                .contains("Rien ne vous attend ici", "860,00", "Le canapé est arrivé")
                .doesNotContain("C’est à vous", "Votre offre");
        assertThat(support.page().select("[name=then]").eachAttr("value"))
                .containsExactly("say", "leave");
        support.submit(page, "then", "say", "text", "Ann hésite, donnez-lui du temps.");
        assertThat(support.status()).isEqualTo(303);
        for (Browser one : List.of(merchant, consumer)) {
            assertThat(one.open(path).text())
                    .contains("Lou Appui, qui accompagne Ann Achat")
                    .contains("Ann hésite, donnez-lui du temps.")
                    .contains("Lou Appui accompagne Ann Achat depuis le");
        }
        assertThat(consumer.text()).contains("Lu par Meubles Fictifs et Lou Appui.");
        tables.drain();
        assertThat(SentMessages.to(program, open.merchant).title()).contains("il y a du nouveau");
        assertThat(said().toString()).as("no act says an address").doesNotContain(address);
        TableForms.offers(consumer, path, "1080");
        tables.drain();
        assertThat(SentMessages.to(program, address).text())
                .contains("où vous accompagnez une personne")
                .doesNotContain("1 080", "Ann", "Meubles");
        assertThat(support.open(page).text()).contains("1 080,00", "Il reste 220,00");
    }

    @Test
    void theSameIsSaidInEnglish() throws Exception {
        support();
        String english = path.replace("/fr/differends/", "/en/disputes/");
        Browser support = open.invited(address);
        support.open(english).follow();
        assertThat(support.path()).isEqualTo(english + "/support");
        assertThat(support.text())
                .contains("You support Ann Achat", "Nothing waits for you here")
                .contains("You do not write there");
        assertThat(support.page().select("[name=then]").eachAttr("value")).containsExactly("leave");
        assertThat(consumer.open(english + "/needs").text())
                .contains("A support person beside you", "Lou Appui has read the table with you")
                .contains("does not read what you and the mediator say in private");
        assertThat(merchant.open(english).text())
                .contains("Lou Appui has supported Ann Achat since");
    }

    @Test
    void whatIsSaidInPrivateStaysSoUnlessTheSideSaysOtherwiseAndFromThenOn() throws Exception {
        Browser mediator = open.mediated(merchant, consumer);
        consumer.open(path).submit(path, "then", "confide", "text", "mot-avant");
        Browser deaf = support("write");
        consumer.open(path).submit(path, "then", "confide", "text", "mot-seul");
        assertThat(deaf.open(page).text())
                .contains("ne sont pas montrés ici")
                .doesNotContain("mot-avant", "mot-seul");
        consumer.open(needs).submit(needs, "then", "unaccompany");
        mediator.open(path);
        address = "autre." + address;
        Browser hears = support("hear");
        mediator.submit(path, "then", "confide", "text", "mot-d-une-page-ancienne");
        assertThat(mediator.status()).as("who hears it was not said there").isEqualTo(409);
        assertThat(mediator.page().select("#room-consumer").val())
                .isEqualTo("mot-d-une-page-ancienne");
        assertThat(mediator.text()).contains("Vous, Ann Achat et Lou Appui seulement");
        mediator.submit(path, "then", "confide", "text", "mot-entendu");
        assertThat(hears.open(page).text())
                .contains("Dit en privé entre Ann Achat et", "mot-entendu")
                .doesNotContain("mot-avant", "mot-seul");
        assertThat(hears.page().select(".pv-private form")).isEmpty();
        assertThat(merchant.open(path).text()).doesNotContain("mot-entendu", "en privé à la");
        consumer.open(needs).submit(needs, "then", "unaccompany");
        consumer.open(path).submit(path, "then", "confide", "text", "mot-apres");
        assertThat(open.now().room(Side.CONSUMER)).hasSize(4);
        mediator.open(path).submit(path, "then", "end", "text", "Sans issue.");
        tables.drain();
        assertThat(open.now().room(Side.CONSUMER)).as("all of it is destroyed").isEmpty();
        assertThat(open.now().destroyed().getFirst().messages()).isEqualTo(4);
    }

    @Test
    void theSideEndsItInOnePressAndNothingOpensAnyMore() throws Exception {
        Browser support = support("write");
        String link = open.link(address);
        String code = open.code(address);
        support.submit(page, "then", "say", "text", "Je suis là.");
        consumer.open(needs).submit(needs, "then", "unaccompany");
        assertThat(consumer.status()).isEqualTo(303);
        assertThat(support.open(page).status()).isEqualTo(404);
        assertThat(support.open(path).status()).isEqualTo(404);
        Browser again = tables.browser();
        assertThat(again.open(link).status()).isEqualTo(404);
        again.open("/fr/suivi")
                .submit("/fr/suivi", "reference", open.receipt.reference(), "code", code);
        assertThat(again.status()).isEqualTo(422);
        assertThat(merchant.open(path).text())
                .contains("Lou Appui a accompagné Ann Achat jusqu’au", "Je suis là.")
                .contains("Lou Appui, qui accompagne Ann Achat");
        assertThat(SentMessages.to(program, address).title())
                .contains("votre accompagnement est fini");
        assertThat(consumer.open(needs).page().select("[value=accompany]")).hasSize(1);
    }

    @Test
    void theyLeaveByThemselvesAndAnotherMayBeAsked() throws Exception {
        Browser support = support();
        support.submit(page, "then", "leave");
        assertThat(support.location()).isEqualTo("/fr/suivi");
        assertThat(support.open(page).status()).isEqualTo(404);
        assertThat(Needs.supports(open.now())).isEmpty();
        asks(consumer, "Zoé Autre", "autre." + address);
        assertThat(Needs.supports(open.now())).hasSize(1);
    }

    @Test
    void aLinkThatIsForwardedOpensNothingToAStranger() throws Exception {
        support();
        Browser stranger = tables.browser();
        stranger.open(open.link(address));
        assertThat(stranger.text())
                .contains("Une personne vous demande de l’accompagner", "p•••@proche.example")
                .doesNotContain("Ann Achat", "Meubles", "canapé", address);
        assertThat(stranger.open(page).status()).isEqualTo(404);
        assertThat(stranger.open(path).status()).isEqualTo(404);
    }

    @Test
    void aMerchantMayBeAccompaniedTooAndOneAtATime() throws Exception {
        Browser stale = open.merchant().open(needs);
        asks(merchant, "Max Conseil", address, "write");
        stale.submit(
                needs,
                "then",
                "accompany",
                "support-name",
                "Max Conseil",
                "support-email",
                address);
        assertThat(stale.status()).as("sent twice, it is done once").isEqualTo(303);
        merchant.open(path)
                .forge(needs + "?then=accompany&support-name=Z", "support-email", "z@z.example");
        assertThat(merchant.status()).isEqualTo(409);
        assertThat(merchant.text()).contains("Une personne vous accompagne déjà");
        assertThat(Needs.supports(open.now())).hasSize(1);
        Browser support = open.invited(address).follow();
        assertThat(support.text()).contains("Vous accompagnez Meubles Fictifs");
        assertThat(open.now().seen()).as("it is not they who were invited").isPresent();
        assertThat(support.open(path + "/taux").status()).isEqualTo(404);
    }

    @Test
    void nobodyOfTheOtherSideNorWhoMediatesAccompanies() throws Exception {
        open.mediated(merchant, consumer);
        for (String email : List.of(open.merchant, open.mediator(), open.consumer)) {
            asks(consumer, "Lou Appui", email);
            assertThat(consumer.status()).as(email).isEqualTo(409);
            assertThat(consumer.page().select("#support-name").val()).isEqualTo("Lou Appui");
        }
        for (String name : List.of("Meubles Fictifs", "maeve quigley-tremblay")) {
            asks(consumer, name, address);
            assertThat(consumer.status()).as(name).isEqualTo(409);
            assertThat(consumer.text()).contains("elle ne peut pas vous accompagner");
        }
        assertThat(Needs.supports(open.now())).isEmpty();
    }

    @Test
    void whatIsNotANameOrAnAddressIsSaidAndKept() throws Exception {
        asks(consumer, "", "pas un courriel", "hear");
        assertThat(consumer.status()).isEqualTo(422);
        assertThat(consumer.page().select("#support-name-error, #support-email-error")).hasSize(2);
        assertThat(consumer.page().select("#support-email").val()).isEqualTo("pas un courriel");
        assertThat(consumer.page().select("[name=may][checked]").eachAttr("value"))
                .containsExactly("hear");
        asks(consumer, "x".repeat(121), address);
        assertThat(consumer.status()).isEqualTo(422);
        Browser support = support("write");
        support.submit(page, "then", "say", "text", "Vous allez le regretter.");
        assertThat(support.status()).isEqualTo(422);
        assertThat(support.page().select("#say").val()).isEqualTo("Vous allez le regretter.");
        support.submit(page, "then", "say", "text", " ");
        assertThat(support.status()).isEqualTo(422);
    }

    @Test
    void theDoorClosesWithTheDisputeAndTheAgreementIsNotShown() throws Exception {
        Browser support = support("write");
        TableForms.offers(merchant, path, "860");
        TableForms.accepts(consumer, path);
        assertThat(support.open(page).text()).contains("l’entente attend la signature de");
        merchant.open(path).submit(path, "then", "sign", "text", "Bo Boutique");
        consumer.open(path).submit(path, "then", "sign", "text", "Ann Achat");
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.AGREED);
        for (String one : List.of(page, path, path + "/entente.pdf", path + "/suite")) {
            assertThat(support.open(one).status()).as(one).isEqualTo(404);
        }
        assertThat(SentMessages.to(program, address).title())
                .contains("votre accompagnement est fini");
        merchant.open(path)
                .forge(needs + "?then=accompany&support-name=Z", "support-email", "z@z.example");
        assertThat(merchant.status()).isEqualTo(409);
    }

    @Test
    void oncePartedNothingTheySayCrossesAndNobodyIsToldWho() throws Exception {
        Browser support = support("write");
        open.mediated(merchant, consumer);
        consumer.open(path).submit(path + "/pause", "then", "press");
        support.forge(page + "?then=say", "text", "Laissez-la.");
        assertThat(support.status()).isEqualTo(409);
        assertThat(support.text())
                .contains("Tout passe maintenant par", "Laissez-la.")
                .doesNotContain("sécurité", "Écrire à la table, sous");
        assertThat(open.now().table()).isEmpty();
    }
}
