package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scene;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WordsLeft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody sees, agrees to and closes of their own. */
@ProgramTest
class MyDataTests extends MyDataFixture {
    @Autowired Closings closings;
    @Autowired Consents consents;
    @Autowired List<FollowsAccount> followers;
    @Autowired RegisterConsents registerConsents;

    @Value("${parvis.database.url}")
    String url;

    @Test
    void oneSeesWhatIsHeldAndWhoReadItAndWhyAndMayAsk() throws Exception {
        Browser ann = People.signUp(mvc, "ann.mes-donnees@example.org");
        read(
                People.account(scenes, "ann.mes-donnees@example.org"),
                "Remplacement d'un collègue malade.");
        ann.open("/fr/compte/mes-donnees");
        assertThat(ann.text())
                .contains("Votre nom, votre adresse de courriel")
                .contains("Fondement")
                .contains("Océane Fillion-Drapeau, Ville de Québec")
                .contains("une autre unité s’en occupe")
                .contains("Remplacement d'un collègue malade.");
        String ask =
                Objects.requireNonNull(ann.page().selectFirst("a[href*=answer.kind=reading]"))
                        .attr("href");
        ann.open(ask.replace(" ", "%20"));
        assertThat(ann.status()).isEqualTo(200);
        assertThat(ann.text()).contains("Ville de Québec");
        ann.open("/en/account/my-data");
        assertThat(ann.text()).contains("Legal basis").contains("Ask why");
    }

    @Test
    void nobodyIsToldOfAnotherPersonsReadings() throws Exception {
        Browser ann = People.signUp(mvc, "ann.seule@example.org");
        read(UUID.randomUUID(), "Pour un autre dossier que le sien.");
        ann.open("/fr/compte/mes-donnees");
        assertThat(ann.text()).contains("Personne n’a ouvert vos dossiers");
    }

    @Test
    void aConsentIsGivenOnceEndsAndIsTakenBack() throws Exception {
        Browser ann = People.signUp(mvc, "ann.consent@example.org");
        UUID account = People.account(scenes, "ann.consent@example.org");
        ann.open("/fr/compte/consentements");
        ann.submit("/fr/compte/consentements", "give", "satisfaction").follow();
        assertThat(ann.text()).contains("Vous consentez jusqu");
        assertThat(consents.agrees(account, "satisfaction")).isTrue();
        assertThat(consents.agrees(account, "improvement")).isFalse();
        ann.submit("/fr/compte/consentements", "withdraw", "satisfaction").follow();
        assertThat(consents.agrees(account, "satisfaction")).isFalse();
        assertThat(ann.text()).contains("retiré le");
        Consents.Given given = consents.of(account).getFirst();
        assertThat(given.holdsOn(given.until())).isFalse();
        Consents.Given whole =
                new Consents.Given(given.purpose(), given.givenAt(), given.until(), null);
        assertThat(whole.holdsOn(given.until())).isTrue();
        assertThat(whole.holdsOn(given.until().plusDays(1))).isFalse();
    }

    @Test
    void aClosedAccountIsForgottenAfterFourteenDaysUnlessItsOwnerComesBack() throws Exception {
        Browser ann = People.signUp(mvc, "motplante.zq8@example.org");
        UUID account = People.account(scenes, "motplante.zq8@example.org");
        read(account, "Lecture ordinaire du matin.");
        consents.give(
                account, new ConsentPurposes.Purpose("satisfaction", EMPTY, EMPTY, EMPTY, "", 1));
        ann.open("/fr/compte/fermer");
        assertThat(ann.text()).contains("Ce qui est effacé");
        ann.submit("/fr/compte/fermer").follow();
        assertThat(ann.text()).contains("Votre compte sera effacé le");
        assertThat(closings.closeDue()).isZero();
        ann.submit("/fr/compte/fermer", "act", "keep").follow();
        assertThat(closings.due(account)).isEmpty();
        ann.submit("/fr/compte/fermer").follow();
        due(account);
        assertThat(closings.closeDue()).isEqualTo(1);
        JdbcClient owner = TestDatabase.owner(url);
        assertThat(WordsLeft.of(owner, "motplante")).isEmpty();
        assertThat(WordsLeft.of(owner, account.toString())).isEmpty();
        ann.open("/fr/compte");
        assertThat(ann.status()).isEqualTo(303);
    }

    private static final LocalizedText EMPTY = LocalizedText.EMPTY;

    /** As if its fourteen days were over. */
    private void due(UUID account) {
        assertThat(Closings.WAIT).isEqualTo(Duration.ofDays(14));
        scenes.in(
                new Scene.Person(account),
                sql -> {
                    sql.sql("delete from privacy.closings where account = ?")
                            .param(account)
                            .update();
                    return sql.sql(
                                    "insert into privacy.closings values (:account, now() - interval '15 days', now() - interval '1 day')")
                            .param("account", account)
                            .update();
                });
    }

    @Test
    void whatWasToldAndAgreedToFollowsAnAccountThatIsJoinedAndComesBack() throws Exception {
        People.signUp(mvc, "ann.deux-comptes@example.org");
        UUID one = People.account(scenes, "ann.deux-comptes@example.org");
        UUID two = Ids.next();
        read(one, "Lecture qui suit la personne.");
        ledgerLine(one);
        consents.give(one, new ConsentPurposes.Purpose("satisfaction", EMPTY, EMPTY, EMPTY, "", 1));
        for (String name : List.of("audit.told", "privacy.consents", "registers.ledger")) {
            FollowsAccount place = follower(name);
            List<String> keys = over(place, one, two);
            assertThat(keys).as(name).hasSize(1);
            assertThat(over(place, one, two)).as(name).isEmpty();
            back(place, two, one, List.of("another"));
            assertThat(over(place, one, two)).as(name).isEmpty();
            back(place, two, one, keys);
            assertThat(over(place, one, two)).as(name).isEqualTo(keys);
        }
    }

    private void ledgerLine(UUID account) {
        UUID draft = Ids.next();
        scenes.in(
                new DraftScene(draft),
                sql ->
                        sql.sql(
                                        """
                                        insert into registers.ledger (id, draft, account, service, register,
                                          step, purpose_fr, purpose_en, basis, fields, at)
                                        values (?, ?, ?, 's', 'r', 'read', '', '', '', '{}', now())
                                        """)
                                .param(Ids.next())
                                .param(draft)
                                .param(account)
                                .update());
    }

    @Test
    void aRegisterMayBeReadForAYearUntilItIsTakenBack() throws Exception {
        Browser ann = People.signUp(mvc, "ann.registre@example.org");
        UUID account = People.account(scenes, "ann.registre@example.org");
        registerConsents.give(account, "civil-status", "name-change");
        assertThat(registerConsents.agrees(account, "civil-status", "name-change")).isTrue();
        assertThat(registerConsents.agrees(account, "civil-status", "address-change"))
                .as("for one service only")
                .isFalse();
        ann.open("/fr/compte/consentements");
        assertThat(ann.text()).contains("Lire").contains("Changer de nom").contains("jusqu");
        ann.submit("/fr/compte/consentements", "withdraw", "register:civil-status:name-change");
        assertThat(registerConsents.agrees(account, "civil-status", "name-change")).isFalse();
    }

    private FollowsAccount follower(String place) {
        return followers.stream().filter(one -> one.place().equals(place)).findAny().orElseThrow();
    }

    private List<String> over(FollowsAccount place, UUID from, UUID to) {
        return scenes.job(jobs -> place.over(jobs, from, to));
    }

    private void back(FollowsAccount place, UUID from, UUID to, List<String> keys) {
        scenes.job(
                jobs -> {
                    place.back(jobs, from, to, keys);
                    return keys;
                });
    }

    @Test
    void whoWorksForABodyCannotCloseTheAccountThatTheBodyNeeds() {
        UUID account =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                "select account from organizations.member_accounts limit 1")
                                        .query(UUID.class)
                                        .single());
        assertThat(closings.obstacles(account, messages.forLanguage("fr"))).hasSize(1);
        assertThat(closings.obstacles(Ids.next(), messages.forLanguage("fr"))).isEmpty();
    }
}
