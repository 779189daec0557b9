package org.parvis.mandates.businesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.portal.spi.AccountData;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WordsLeft;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a business is opened, shown to those who manage it only, and forgotten. */
@ProgramTest
class BusinessPagesTests extends BusinessPagesFixture {

    @Value("${parvis.database.url}")
    String url;

    @Test
    void theNameThatTheRegisterKnowsIsShownBeforeABusinessIsOpened() throws Exception {
        Browser ann = People.signUp(mvc, "ann-ouvre@personne.example");
        ann.open(OPENING).submit(OPENING, until("number", BAKERY, "proof", "Extrait"));
        assertThat(ann.status()).isEqualTo(200);
        assertThat(ann.text())
                .contains("Est-ce bien Boulangerie de l'Exemple inc.")
                .contains("5, rue du Four");
        ann.submit(OPENING, until("number", "2240000009", "proof", "Extrait"));
        assertThat(ann.text())
                .as("another number is another business, to be confirmed anew")
                .contains("Est-ce bien Les Serres de la Fiction")
                .contains("radiée");
    }

    @Test
    void aNumberThatTheRegisterDoesNotKnowIsToldAtOnce() throws Exception {
        Browser ann = People.signUp(mvc, "ann-inconnue@personne.example");
        ann.open(OPENING).submit(OPENING, until("number", "1111111111", "proof", "Extrait"));
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.text()).contains("ne connaît pas ce numéro");
        assertThat(ann.page().select("input[name=number]").val()).isEqualTo("1111111111");
    }

    @Test
    void anAssociationWithoutANumberIsOpenedByItsName() throws Exception {
        Browser ann = People.signUp(mvc, "ann-asso@personne.example");
        ann.open(OPENING)
                .submit(
                        OPENING,
                        until(
                                "business",
                                "Les Amis du ruisseau",
                                "proof",
                                "Procès-verbal du 3 mai"));
        assertThat(ann.status()).as(ann.text()).isEqualTo(303);
        assertThat(ann.open(LIST).text()).contains("Les Amis du ruisseau").contains("À l’étude");
        decideAll();
        ann.submit(TwoPeople.one(ann.open(LIST), "Les Amis") + "/agir");
        assertThat(ann.open(BUSINESS).text())
                .contains("Les Amis du ruisseau")
                .contains("Sans numéro d’entreprise");
    }

    @Test
    void whoeverDoesNotManageABusinessHasNoPageOfOne() throws Exception {
        Browser ann = People.signUp(mvc, "ann-rien@personne.example");
        for (String path : new String[] {BUSINESS, CLIENTS, CLIENTS + "/" + UUID.randomUUID()}) {
            assertThat(ann.open(path).status()).as(path).isEqualTo(303);
        }
    }

    @Test
    void aClosedAccountLeavesNothingOfItselfWithTheBusinessThatItManaged() throws Exception {
        OneBusiness bakery = OneBusiness.with(mvc, program, "chef-efface", "2240000009");
        bakery.manager()
                .open(OneBusiness.PLACES)
                .submit(
                        OneBusiness.PLACES,
                        "place",
                        "Serre",
                        "street",
                        "99, chemin du Verger",
                        "municipality",
                        "Sainte-Épreuve");
        String place =
                bakery.manager().follow().page().select("main a[href$=/fermer]").attr("href");
        bakery.manager().open(place).submit(place);
        UUID account = People.account(scenes, "chef-efface@personne.example");
        JdbcClient owner = TestDatabase.owner(url);
        assertThat(WordsLeft.of(owner, account.toString()))
                .anyMatch(column -> column.startsWith("mandates.establishments"));
        program.getBean("mandatesOfAccount", AccountData.class).forget(account);
        assertThat(WordsLeft.of(owner, account.toString()))
                .noneMatch(column -> column.startsWith("mandates."));
    }
}
