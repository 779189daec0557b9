package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Role;
import org.parvis.organizations.GroupsForTests;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in by a provider, against a real one that can be told to misbehave. */
@ProgramTest
class ProviderSignInTests {
    private static final String GO = "/fr/connexion/fournisseur/essai";
    private static final TestProvider PROVIDER = TestProvider.start();

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired GroupsForTests groups;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String one = "parvis.sign-in.providers.essai.";
        properties.add("parvis.public-url", () -> TestProvider.SITE);
        properties.add(one + "issuer", PROVIDER::issuer);
        properties.add(one + "client-id", () -> "parvis");
        properties.add(one + "client-secret", () -> "for-tests-only");
        properties.add(one + "name-fr", () -> "le service d'essai");
        properties.add(one + "name-en", () -> "the trial service");
        properties.add(one + "groups-claim", () -> "groups");
        properties.add(one + "acr[0].value", () -> TestProvider.STRONG);
        properties.add(one + "acr[0].level", () -> "2");
        String gone = "parvis.sign-in.providers.absent.";
        properties.add(gone + "issuer", () -> "http://127.0.0.1:1");
        properties.add(gone + "client-id", () -> "parvis");
        properties.add(gone + "name-fr", () -> "le service absent");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void wellBehaved() {
        TestProvider.mischief = TestProvider.Mischief.NONE;
        TestProvider.acr = null;
        TestProvider.ahead = java.time.Duration.ZERO;
        TestProvider.since = java.time.Duration.ZERO;
        TestProvider.email = "";
        TestProvider.groups = java.util.List.of();
    }

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

    @Test
    void whatTheProviderCallsStrongReachesTheLevelThatIsAsked() throws Exception {
        newcomer("forte", "forte@personne.example");
        Browser browser = visit(new Browser(mvc, "192.0.2.14"), GO, "forte");
        browser.open("/fr/compte/confirmer?level=2&next=%2Ffr%2Fservices");
        String link =
                Objects.requireNonNull(
                                browser.page().selectFirst("main a[href*=fournisseur/essai]"))
                        .attr("href");
        assertThat(link).contains("level=2");
        String asked = browser.open(link).location();
        assertThat(URLDecoder.decode(asked, StandardCharsets.UTF_8))
                .contains("acr_values=" + TestProvider.STRONG)
                .contains("max_age=0");
        TestProvider.acr = TestProvider.STRONG;
        browser.open(PROVIDER.visit(asked, "forte")).follow();
        assertThat(browser.path()).isEqualTo("/fr/services");
        assertThat(browser.open("/fr/compte/securite").text()).contains("Protection renforcée");
    }

    @Test
    void aProofOfBeforeIsNoProofOfNow() throws Exception {
        newcomer("ancienne", "ancienne@personne.example");
        Browser browser = visit(new Browser(mvc, "192.0.2.15"), GO, "ancienne");
        TestProvider.since = java.time.Duration.ofMinutes(5);
        visit(browser, GO, "ancienne").follow();
        assertThat(browser.text()).contains("une preuve de maintenant");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatWasNotSignedForUsNowIsRefusedAndLoggedWithoutAName(TestProvider.Mischief mischief)
            throws Exception {
        visit(new Browser(mvc, "192.0.2.16"), GO, "temoin"); // the right keys are known
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            TestProvider.mischief = mischief;
            TestProvider.email = "secrete@personne.example";
            Browser browser = visit(new Browser(mvc, "192.0.2.17"), GO, "victime-connue").follow();
            assertThat(browser.text()).contains("n’a pas pu être vérifiée").contains("Recommencez");
            assertThat(browser.has("parvis-arrival")).isFalse();
            assertThat(browser.open("/fr/compte").status()).isEqualTo(303);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).anyMatch(e -> e.getFormattedMessage().contains("refused: invalid_"));
        assertThat(log.list)
                .noneMatch(e -> e.getFormattedMessage().contains("victime-connue"))
                .noneMatch(e -> e.getFormattedMessage().contains("secrete@"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-40, 40})
    void aClockThatDiffersByLessThanAMinuteIsBorneWith(long seconds) throws Exception {
        TestProvider.ahead = java.time.Duration.ofSeconds(seconds);
        Browser browser = visit(new Browser(mvc, "192.0.2.18"), GO, "decalee").follow();
        assertThat(browser.path()).isEqualTo("/fr/connexion/arrivee");
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 3600})
    void aClockThatIsAheadByMoreIsNot(long seconds) throws Exception {
        visit(new Browser(mvc, "192.0.2.18"), GO, "temoin-horloge");
        TestProvider.ahead = java.time.Duration.ofSeconds(seconds);
        Browser browser = visit(new Browser(mvc, "192.0.2.18"), GO, "en-avance").follow();
        assertThat(browser.text()).contains("n’a pas pu être vérifiée");
        assertThat(browser.open("/fr/compte").status()).isEqualTo(303);
    }

    @Test
    void anAnswerIsTakenOnceAndInTheBrowserThatAskedOnly() throws Exception {
        newcomer("rejouee", "rejouee@personne.example");
        Browser browser = new Browser(mvc, "192.0.2.19");
        String asked = browser.open(GO).location();
        String trip = browser.value("parvis-trip");
        String back = PROVIDER.visit(asked, "rejouee");

        Browser thief = new Browser(mvc, "192.0.2.20");
        assertThat(thief.open(back).follow().text()).contains("Recommencez");
        assertThat(browser.open(back).follow().path()).isEqualTo("/fr/compte");

        Browser replaying = new Browser(mvc, "192.0.2.21").keep("parvis-trip", trip);
        assertThat(replaying.open(back).follow().text()).contains("Recommencez");
        assertThat(replaying.open("/fr/compte").status()).isEqualTo(303);
    }

    @Test
    void aStateOrAProviderOfAnotherVisitIsRefused() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.22");
        String back = PROVIDER.visit(browser.open(GO).location(), "etat");
        String forged = back.replaceAll("state=[^&]+", "state=of-another-visit");
        assertThat(browser.open(forged).follow().text()).contains("Recommencez");
        String elsewhere = back.replace("/return/essai", "/return/absent");
        assertThat(browser.open(elsewhere).follow().text()).contains("Recommencez");
        assertThat(browser.open(back).follow().path()).isEqualTo("/fr/connexion/arrivee");
    }

    @Test
    void aProviderThatIsDownLeavesTheOtherWaysOpen() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.23");
        browser.open("/en/sign-in/provider/absent?next=%2Fen%2Fservices").follow();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("does not answer at this moment");
        assertThat(Objects.requireNonNull(browser.page().selectFirst("main a")).attr("href"))
                .isEqualTo("/en/sign-in?next=%2Fen%2Fservices");
        assertThat(browser.open("/en/sign-in").text())
                .contains("Sign in with the trial service")
                .contains("Sign in with le service absent");
    }

    @Test
    void whoStopsAtTheProviderIsToldSo() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.24");
        String asked = browser.open(GO).location();
        String state = asked.replaceAll(".*[?&]state=([^&]+).*", "$1");
        browser.open("/sign-in/return/essai?error=access_denied&state=" + state).follow();
        assertThat(browser.text()).contains("Vous avez arrêté");
    }

    private Set<Role> duties(UUID account) {
        return groups.duties("banq", account, ProgramClock.today()).stream()
                .flatMap(Set::stream)
                .collect(java.util.stream.Collectors.toSet());
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

    private Browser visit(Browser browser, String start, String person) throws Exception {
        return browser.open(PROVIDER.visit(browser.open(start).location(), person));
    }

    private Browser newcomer(String person, String email) throws Exception {
        TestProvider.email = email;
        Browser browser = visit(new Browser(mvc, "192.0.2.11"), GO, person).follow();
        assertThat(browser.page().select("main input[name=name]").val()).isEqualTo("Lise Exemple");
        browser.submit("/fr/connexion/arrivee", "name", "Lise Autrement", "email", email).follow();
        browser.submit(browser.path(), "code", Outbox.code(mvc));
        assertThat(browser.status()).isEqualTo(303);
        return browser;
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
