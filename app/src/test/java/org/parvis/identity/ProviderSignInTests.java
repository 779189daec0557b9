package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Role;
import org.parvis.organizations.GroupsForTests;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts that a provider opens: newcomers, links, duties by the groups of an employer. */
@ProgramTest
class ProviderSignInTests extends ProviderFixture {
    @Autowired Scenes scenes;
    @Autowired GroupsForTests groups;

    @Test
    void aNewcomerOpensAnAccountOnceNameAndAddressAreConfirmedAndComesBackToIt() throws Exception {
        Browser browser = newcomer("venue", "venue@personne.example");
        assertThat(browser.open("/fr/compte/securite").text())
                .contains("Compte d’un autre service");

        Browser again =
                visit(new Browser(mvc, "192.0.2.12"), GO + "?next=%2Ffr%2Fservices", "venue");
        assertThat(again.follow().path()).isEqualTo("/fr/services");
        assertThat(again.open("/fr/compte").text()).contains("Bonjour Lise Autrement");
    }

    @Test
    void anAccountIsNotJoinedBecauseTheAddressIsTheSame() throws Exception {
        Browser owner = People.signUp(mvc, "meme.adresse@personne.example");
        TestProvider.email = "meme.adresse@personne.example";
        Browser other = visit(new Browser(mvc, "192.0.2.13"), GO, "imposteur").follow();
        other.submit("/fr/connexion/arrivee", "name", "Lise", "email", TestProvider.email);
        assertThat(other.status()).isEqualTo(303);
        other.follow();
        assertThat(other.text()).contains("meme.adresse@personne.example");
        assertThat(Outbox.says(mvc, "Vous avez déjà un compte")).isTrue();
        other.submit(other.path(), "code", "123456");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.open("/fr/compte").status()).isEqualTo(303);
        assertThat(owner.open("/fr/compte/securite").text())
                .doesNotContain("Compte d’un autre service");
    }

    @Test
    void anIdentityIsLinkedAfterAQuestionAndUnlinkedButNeverTheLastWay() throws Exception {
        Browser browser = People.signUp(mvc, "liante@personne.example");
        visit(browser, GO + "?next=%2Ffr%2Fcompte%2Fsecurite", "liante").follow();
        assertThat(browser.text()).contains("ouvrira aussi le compte de Ann");
        browser.submit("/fr/compte/securite/fournisseur").follow();
        assertThat(browser.text()).contains("Compte d’un autre service");
        assertThat(Outbox.says(mvc, "Une façon de vous connecter a été ajoutée")).isTrue();

        remove(browser, "Mot de passe");
        remove(browser, "Code reçu par courriel");
        remove(browser, "Compte d’un autre service");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("seule façon");
    }

    @Test
    void aProviderThatIsConfiguredNoMoreIsNoWayToBeLeftWith() throws Exception {
        Browser browser = newcomer("delaissee", "delaissee@personne.example");
        scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        update identity.ways w set label = 'parti'
                                        from identity.accounts a
                                        where a.id = w.account and w.kind = 'external'
                                          and a.email_key = 'delaissee@personne.example'
                                        """)
                                .update());
        remove(browser, "Code reçu par courriel");
        assertThat(browser.status()).isEqualTo(422);
        remove(browser, "Compte d’un autre service");
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void anIdentityOfAnotherAccountIsNotTaken() throws Exception {
        newcomer("deja-prise", "deja.prise@personne.example");
        Browser other = People.signUp(mvc, "autre.compte@personne.example");
        visit(other, GO, "deja-prise").follow();
        assertThat(other.text()).contains("appartient à un autre compte");
        assertThat(other.open("/fr/compte").text()).contains("Bonjour Ann");
    }

    private Set<Role> duties(UUID account) {
        return groups.duties("banq", account, ProgramClock.today()).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void groupsOfAnEmployerGiveDutiesAndTakeThemAwayAtTheNextSignIn() throws Exception {
        groups.mean(
                "banq",
                """
                [{"provider": "essai", "group": "acces", "roles": ["AGENT"], "unit": "access"},
                 {"provider": "essai", "group": "chefs", "roles": ["MANAGER", "PERSON_IN_CHARGE", "HEAD"]}]
                """);
        LocalDate today = ProgramClock.today();
        try {
            TestProvider.groups = List.of("acces", "autre");
            newcomer("employee", "employee@personne.example");
            UUID account = People.account(scenes, "employee@personne.example");
            assertThat(duties(account)).containsExactly(Role.AGENT);
            TestProvider.groups = List.of("acces", "chefs");
            Browser browser = visit(new Browser(mvc, "192.0.2.19"), GO, "employee");
            assertThat(duties(account)).containsExactlyInAnyOrder(Role.AGENT, Role.MANAGER);
            assertThat(browser.open("/fr/equipe/file").status()).isEqualTo(200);
            assertThat(groups.mayDecide("banq", account, today)).isFalse();
            assertThat(groups.duties("banq", account, today.plusDays(8))).isEmpty();
            groups.give("banq", account, today, Role.DESIGNER);
            TestProvider.groups = List.of("chefs");
            visit(new Browser(mvc, "192.0.2.19"), GO, "employee");
            assertThat(duties(account))
                    .as("what was given by hand stays")
                    .containsExactlyInAnyOrder(Role.MANAGER, Role.DESIGNER);
            TestProvider.groups = List.of();
            visit(new Browser(mvc, "192.0.2.19"), GO, "employee");
            assertThat(duties(account)).containsExactly(Role.DESIGNER);
        } finally {
            groups.mean("banq", "[]");
        }
    }

    @Test
    void whoLosesTheLastGroupIsNoLongerAtWork() throws Exception {
        groups.mean(
                "banq",
                "[{\"provider\": \"essai\", \"group\": \"acces\", \"roles\": [\"AGENT\"]}]");
        try {
            TestProvider.groups = List.of("acces");
            newcomer("partante", "partante@personne.example");
            UUID account = People.account(scenes, "partante@personne.example");
            assertThat(duties(account)).containsExactly(Role.AGENT);
            TestProvider.groups = List.of();
            Browser browser = visit(new Browser(mvc, "192.0.2.19"), GO, "partante");
            assertThat(duties(account)).isEmpty();
            assertThat(browser.open("/fr/equipe/file").status()).isEqualTo(403);
            TestProvider.groups = List.of("acces");
            visit(new Browser(mvc, "192.0.2.19"), GO, "partante");
            assertThat(duties(account)).containsExactly(Role.AGENT);
        } finally {
            groups.mean("banq", "[]");
        }
    }

    private void remove(Browser browser, String way) throws Exception {
        browser.open("/fr/compte/securite");
        String link =
                browser.page().select("main a[href*=supprimer]").stream()
                        .filter(a -> a.text().contains(way))
                        .findFirst()
                        .orElseThrow()
                        .attr("href");
        browser.open(link).submit(link);
    }
}
