package org.parvis.identity.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.identity.Account;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two accounts of one person become one, and two again. */
@ProgramTest
class JoinTests {
    private static final String JOIN = "/fr/compte/securite/joindre";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired AccountTable accounts;
    @Autowired JoinedAccounts joined;

    @Test
    void whatOneAccountHasGoesToTheOtherAndComesBack() throws Exception {
        People.signUp(mvc, "jointe@personne.example");
        Browser person = People.signUp(mvc, "garde@personne.example");
        UUID kept = id("garde@personne.example");
        UUID other = id("jointe@personne.example");
        UUID draft = draft(other);
        UUID file = file(other);

        join(person, "jointe@personne.example");

        assertThat(holderOf("forms.drafts", "id", draft)).containsExactly(kept);
        assertThat(holderOf("cases.person_files", "case_file", file)).containsExactly(kept);
        Browser byOther = new Browser(mvc, "192.0.2.170");
        signIn(byOther, "jointe@personne.example");
        assertThat(byOther.open("/fr/compte/profil").text()).contains("garde@personne.example");

        person.open("/fr/compte/securite/joindre");
        signIn(person, "garde@personne.example");
        person.open(JOIN);
        assertThat(person.text()).contains("jointe@personne.example").contains("Peut être défait");
        person.submit(JOIN + "/defaire");
        assertThat(person.status()).isEqualTo(303);

        assertThat(holderOf("forms.drafts", "id", draft)).containsExactly(other);
        assertThat(holderOf("cases.person_files", "case_file", file)).containsExactly(other);
        Browser again = new Browser(mvc, "192.0.2.171");
        signIn(again, "jointe@personne.example");
        assertThat(again.open("/fr/compte/profil").text()).contains("jointe@personne.example");
    }

    @Test
    void whatCameAfterTheJoiningStays() throws Exception {
        People.signUp(mvc, "apres.b@personne.example");
        People.signUp(mvc, "apres.a@personne.example");
        Account kept = account("apres.a@personne.example");
        Account other = account("apres.b@personne.example");
        UUID before = draft(other.id());
        UUID id = joined.join(kept, other).orThrow();
        UUID after = draft(kept.id());
        assertThat(joined.undo(kept.id(), id)).isTrue();
        assertThat(joined.undo(kept.id(), id)).as("once").isFalse();
        assertThat(holderOf("forms.drafts", "id", before)).containsExactly(other.id());
        assertThat(holderOf("forms.drafts", "id", after)).containsExactly(kept.id());
    }

    @Test
    void aSessionOfTheJoinedAccountIsOver() throws Exception {
        Browser elsewhere = People.signUp(mvc, "session.b@personne.example");
        People.signUp(mvc, "session.a@personne.example");
        joined.join(account("session.a@personne.example"), account("session.b@personne.example"))
                .orThrow();
        assertThat(elsewhere.open("/fr/compte").location()).startsWith("/fr/connexion");
    }

    @Test
    void anAccountIsNotJoinedToItselfNorTwiceNorInAChain() throws Exception {
        for (String name : List.of("chaine.a", "chaine.b", "chaine.c")) {
            People.signUp(mvc, name + "@personne.example");
        }
        Account a = account("chaine.a@personne.example");
        Account b = account("chaine.b@personne.example");
        Account c = account("chaine.c@personne.example");
        assertThat(joined.join(a, a)).hasToString(refused("same"));
        joined.join(a, b).orThrow();
        assertThat(joined.join(c, b)).hasToString(refused("taken"));
        assertThat(joined.join(b, c)).hasToString(refused("taken"));
        assertThat(joined.join(c, a)).hasToString(refused("taken"));
    }

    @Test
    void accountsOfAnotherNameAreNotJoined() throws Exception {
        Browser person = People.signUp(mvc, "nom.a@personne.example");
        People.signUp(mvc, "nom.b@personne.example");
        person.open("/fr/compte/profil").submit("/fr/compte/profil", "name", "Béatrice");
        assertThat(
                        joined.join(
                                account("nom.a@personne.example"),
                                account("nom.b@personne.example")))
                .hasToString(refused("names"));
    }

    @Test
    void nobodyUndoesWhatAnotherJoined() throws Exception {
        People.signUp(mvc, "defaire.b@personne.example");
        People.signUp(mvc, "defaire.a@personne.example");
        Browser stranger = People.signUp(mvc, "defaire.c@personne.example");
        UUID id =
                joined.join(
                                account("defaire.a@personne.example"),
                                account("defaire.b@personne.example"))
                        .orThrow();
        stranger.open(JOIN);
        stranger.forge(JOIN + "/defaire", "id", id.toString());
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(joined.standing(id("defaire.b@personne.example")))
                .isEqualTo(id("defaire.a@personne.example"));
    }

    private static String refused(String why) {
        return Outcome.refused("identity.join." + why).toString();
    }

    private static void join(Browser person, String other) throws Exception {
        person.open(JOIN).submit(JOIN);
        assertThat(person.location()).startsWith("/fr/connexion?next=");
        person.follow()
                .submit("/fr/connexion", "email", other, "password", People.PASSWORD)
                .follow();
        assertThat(person.path()).isEqualTo(JOIN + "/confirmer");
        assertThat(person.text()).contains(other);
        person.submit(JOIN + "/confirmer");
        assertThat(person.status()).isEqualTo(303);
    }

    private static void signIn(Browser browser, String email) throws Exception {
        browser.open("/fr/connexion")
                .submit("/fr/connexion", "email", email, "password", People.PASSWORD);
        assertThat(browser.status()).isEqualTo(303);
    }

    private UUID id(String email) {
        return accounts.credentials(EmailAddress.of(email).orThrow()).orElseThrow().account();
    }

    private Account account(String email) {
        return accounts.own(id(email)).orElseThrow();
    }

    private UUID draft(UUID account) {
        UUID id = Ids.next();
        scenes.in(
                new DraftScene(id),
                sql ->
                        sql.sql(
                                        """
                                        insert into forms.drafts
                                          (id, service, version, lang, account, token_hash, content,
                                           saved_at, expires_at)
                                        values (:id, 'essai', 1, 'fr', :account, '\\x00', '\\x00',
                                          now(), now() + interval '1 day')
                                        """)
                                .param("id", id)
                                .param("account", account)
                                .update());
        return id;
    }

    private UUID file(UUID account) {
        UUID id = Ids.next();
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        insert into cases.person_files
                                          (account, case_file, home, reference, service, opened_at)
                                        values (:account, :id, :id, 'R', 'essai', now())
                                        """)
                                .param("id", id)
                                .param("account", account)
                                .update());
        return id;
    }

    private List<UUID> holderOf(String table, String key, UUID id) {
        return scenes.job(
                sql ->
                        sql.sql("select account from " + table + " where " + key + " = :id")
                                .param("id", id)
                                .query(UUID.class)
                                .list());
    }
}
