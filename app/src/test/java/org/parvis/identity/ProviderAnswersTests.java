package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.slf4j.LoggerFactory;

/** What a provider answers, and how far it is believed. */
@ProgramTest
class ProviderAnswersTests extends ProviderFixture {
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
        TestProvider.since = Duration.ofMinutes(5);
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
        TestProvider.ahead = Duration.ofSeconds(seconds);
        Browser browser = visit(new Browser(mvc, "192.0.2.18"), GO, "decalee").follow();
        assertThat(browser.path()).isEqualTo("/fr/connexion/arrivee");
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 3600})
    void aClockThatIsAheadByMoreIsNot(long seconds) throws Exception {
        visit(new Browser(mvc, "192.0.2.18"), GO, "temoin-horloge");
        TestProvider.ahead = Duration.ofSeconds(seconds);
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
}
