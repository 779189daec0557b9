package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Receipt;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A provider's page: what it signs is heard once, whatever order it comes in; nothing else is. */
@ProgramTest
@DirtiesContext
class HostedPageTests {
    private static final LyingProvider PROVIDER = new LyingProvider();

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired Cashier cashier;
    @Autowired HostedPage hosted;
    @Autowired PaymentJobs jobs;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;
    private Attempt attempt;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("parvis.payments.page", PROVIDER::page);
        registry.add("parvis.payments.patience", () -> "2s");
        registry.add("parvis.payments.key", () -> LyingProvider.KEY);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void begun() {
        PROVIDER.answers.clear();
        PROVIDER.mood = LyingProvider.Mood.HONEST;
        files = new PaidFiles(program, url);
        file = files.charged(null);
        files.tried(file);
        attempt = cashier.open(file.file(), hosted).orThrow();
    }

    private static byte[] words(Attempt of, String event, String outcome, long cents) {
        return """
        {"event":"%s/%s","attempt":"%s","outcome":"%s","cents":%d,"currency":"CAD"}"""
                .formatted(of.id(), event, of.id(), outcome, cents)
                .getBytes(StandardCharsets.UTF_8);
    }

    private int post(byte[] words, String signature) {
        try {
            return mvc.perform(
                            MockMvcRequestBuilders.post("/paiements/messages")
                                    .contentType("application/json")
                                    .header(Signing.HEADER, signature)
                                    .content(words))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int signed(byte[] words) {
        return post(words, Signing.sign(LyingProvider.KEY, ProgramClock.now(), words));
    }

    @Test
    void aSignedWordPaysWithoutTheBrowserAndTwiceIsOnce() {
        byte[] paid = words(attempt, "1", "captured", PaidFiles.TOTAL);
        assertThat(signed(paid)).isEqualTo(204);
        assertThat(signed(paid)).isEqualTo(204);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.account(file, "held:hosted")).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void aForgedOldOrEmptyWordIsRefusedAndMovesNothing() {
        byte[] paid = words(attempt, "1", "captured", PaidFiles.TOTAL);
        assertThat(post(paid, "")).isEqualTo(403);
        assertThat(post(paid, Signing.sign("z".repeat(40), ProgramClock.now(), paid)))
                .isEqualTo(403);
        assertThat(
                        post(
                                paid,
                                Signing.sign(
                                        LyingProvider.KEY,
                                        ProgramClock.now().minusSeconds(400),
                                        paid)))
                .isEqualTo(403);
        String signature = Signing.sign(LyingProvider.KEY, ProgramClock.now(), paid);
        assertThat(post(words(attempt, "1", "captured", 1), signature)).isEqualTo(403);
        assertThat(signed("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(signed(words(attempt, "\\u0000", "captured", PaidFiles.TOTAL))).isEqualTo(400);
        assertThat(signed("not json".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(signed(new byte[20_000])).isEqualTo(413);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.DUE);
    }

    @Test
    void anotherSumThanWasAskedIsNeverPaid() {
        assertThat(signed(words(attempt, "1", "captured", 1))).isEqualTo(204);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.DUE);
    }

    @Test
    void whoComesBackWithoutAWordIsToldToWaitAndTheRoundAsks() throws Exception {
        String email = "hebergee." + Ids.next() + "@example.org";
        Browser person = People.signUp(mvc, email);
        UUID account = People.account(scenes, email);
        Receipt own = files.charged(account);
        String path = "/fr/dossiers/" + own.reference() + "/paiement";
        person.open(path).submit(path).follow();
        String way = person.page().select("a.govuk-button--start").attr("href");
        assertThat(way)
                .startsWith(PROVIDER.page() + "/pay?attempt=")
                .contains("cents=2318", "signature=");
        assertThat(person.page().text()).contains("votre carte n’est jamais écrite ici");
        Attempt open = cashier.open(own.file(), hosted).orThrow();
        PROVIDER.answers.put(
                "/ask",
                new String(words(open, "a", "captured", PaidFiles.TOTAL), StandardCharsets.UTF_8));
        person.open(path);
        assertThat(PROVIDER.asked)
                .as("whoever looks makes nobody ask")
                .noneMatch(one -> one.contains(open.id().toString()));
        jobs.settle(open);
        assertThat(person.open(path).page().text()).contains("C’est payé");
    }

    @Test
    void aProviderThatIsAwayDoesNotSignOrSpeaksOfAnotherIsNotBelieved() {
        String paid =
                new String(
                        words(attempt, "a", "captured", PaidFiles.TOTAL), StandardCharsets.UTF_8);
        for (LyingProvider.Mood mood :
                List.of(
                        LyingProvider.Mood.SILENT,
                        LyingProvider.Mood.UNSIGNED,
                        LyingProvider.Mood.ENDLESS)) {
            PROVIDER.mood = mood;
            PROVIDER.answers.put("/ask", paid);
            assertThat(hosted.ask(attempt)).as("%s", mood).isEmpty();
        }
        PROVIDER.mood = LyingProvider.Mood.HONEST;
        PROVIDER.answers.put("/ask", paid.replace(attempt.id().toString(), Ids.next().toString()));
        assertThat(hosted.ask(attempt)).isEmpty();
        assertThat(hosted.giveBack(attempt, 1, "k")).as("it did not say so").isFalse();
    }

    /** The provider gave it back, and we did not hear it: more may be owed back since. */
    @Test
    void theSameSumIsAskedUnderTheSameKeyUntilItIsHeard() {
        signed(words(attempt, "1", "captured", PaidFiles.TOTAL));
        Refunds refunds = program.getBean(Refunds.class);
        Remissions remissions = program.getBean(Remissions.class);
        remissions.refused(file.file(), "fr");
        refunds.giveBack();
        remissions.merged(file.file());
        PROVIDER.answers.put("/return", "{}");
        refunds.giveBack();
        assertThat(files.due(file).returned()).isEqualTo(1800);
        refunds.giveBack();
        assertThat(files.due(file).returned()).isEqualTo(PaidFiles.TOTAL);
        assertThat(PROVIDER.asked)
                .filteredOn(one -> one.startsWith("/return"))
                .filteredOn(one -> one.contains(attempt.id().toString()))
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"1800\"", attempt.id() + "/0"),
                        one -> assertThat(one).contains("\"1800\"", attempt.id() + "/0"),
                        one -> assertThat(one).contains("\"518\"", attempt.id() + "/1800"));
    }

    @Test
    void thePageSaysThatTheCardIsWrittenElsewhereAndNothingOfATest() throws Exception {
        TeamBrowser guest = new TeamBrowser(mvc);
        Receipt own = files.charged(null);
        guest.follow(own.reference(), own.code());
        assertThat(guest.get("/fr/dossiers/" + own.reference() + "/paiement").text())
                .contains("Vous payez sur la page de qui reçoit l’argent")
                .doesNotContain("terminal d’essai");
    }

    /** Where the person goes is signed: whoever writes another sum there is nobody we sent. */
    @Test
    void aTamperedSumOrCurrencyInTheAddressBreaksItsSignature() {
        String query = hosted.page(attempt, "https://ici.example/retour", "fr").getRawQuery();
        String signature =
                URLDecoder.decode(query.replaceAll(".*&signature=", ""), StandardCharsets.UTF_8);
        String asked = query.replaceAll("&signature=.*", "");
        assertThat(holds(asked, signature)).isTrue();
        for (String other :
                List.of(
                        asked.replace("cents=2318", "cents=1"),
                        asked.replace("currency=CAD", "currency=USD"),
                        asked.replace(attempt.id().toString(), Ids.next().toString()),
                        asked.replace("retour", "ailleurs"))) {
            assertThat(other).isNotEqualTo(asked);
            assertThat(holds(other, signature)).as(other).isFalse();
        }
    }

    private static boolean holds(String asked, String signature) {
        return Signing.holds(
                List.of(LyingProvider.KEY),
                ProgramClock.now(),
                asked.getBytes(StandardCharsets.UTF_8),
                signature);
    }

    @Test
    void twoTabsAndTheBackButtonGoOnWithOneTryOnTheProvidersPageAndNoneOnceItIsPaid()
            throws Exception {
        TeamBrowser person = new TeamBrowser(mvc);
        Receipt own = files.charged(null);
        person.follow(own.reference(), own.code());
        String path = "/fr/dossiers/" + own.reference() + "/paiement";
        TeamBrowser tab = new TeamBrowser(mvc);
        tab.follow(own.reference(), own.code());
        tab.get(path);
        person.get(path);
        person.post(path, 303);
        person.post(path, 303);
        Attempt one = cashier.open(own.file(), hosted).orThrow();
        assertThat(one.number()).isEqualTo(1);
        assertThat(person.get(path).select("a.govuk-button--start").attr("href"))
                .contains(one.id().toString());
        signed(words(one, "1", "captured", PaidFiles.TOTAL));
        tab.post(path, 303);
        assertThat(person.get(path).select("a.govuk-button--start")).isEmpty();
        assertThat(files.due(own).taken()).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void nobodyIsSentToAPageThatTheBodyHasNotTriedWhole() throws Exception {
        Receipt own = files.chargedIn("ville-quebec");
        TeamBrowser person = new TeamBrowser(mvc);
        person.follow(own.reference(), own.code());
        String path = "/fr/dossiers/" + own.reference() + "/paiement";
        assertThat(person.get(path).text()).contains("n’est pas encore offert");
        assertThat(person.page.select("main form[method=post]")).isEmpty();

        TeamBrowser keeper = new TeamBrowser(mvc, "vq-responsible");
        String list = "/fr/equipe/paiements/page-de-paiement";
        Document page = keeper.get(list);
        List<String> points = page.select("[name=point]").eachAttr("value");
        assertThat(points).hasSize(HostedList.Point.values().length);
        assertThat(page.text()).contains("12 points sont ouverts");
        keeper.post(list, 303, said(points.subList(1, points.size())));
        assertThat(keeper.get(list).text()).contains("Un point est ouvert", "Vérifié le");
        assertThat(person.get(path).text()).contains("n’est pas encore offert");
        keeper.post(list, 303, said(points));
        assertThat(keeper.get(list).text()).contains("Tous les points tiennent");
        assertThat(person.get(path).text()).contains("votre carte n’est jamais écrite ici");

        files.owner()
                .sql("update payments.hosted_points set at = at - interval '13 months'")
                .update();
        assertThat(person.get(path).text())
                .as("what was tried is tried again each year")
                .contains("n’est pas encore offert");
    }

    private static String[] said(List<String> points) {
        return points.stream().flatMap(point -> Stream.of("point", point)).toArray(String[]::new);
    }

    /**
     * Return, hook, hook again, the round, the end of the try: in any order the end is the same.
     */
    @Test
    void anyOrderOfHooksAndRoundsPaysOnce() {
        Random random = new Random(22);
        for (int run = 0; run < 12; run++) {
            Receipt one = files.charged(null);
            Attempt of = cashier.open(one.file(), hosted).orThrow();
            byte[] paid = words(of, "p", "captured", PaidFiles.TOTAL);
            byte[] left = words(of, "l", "abandoned", 0);
            PROVIDER.answers.put("/ask", new String(paid, StandardCharsets.UTF_8));
            List<Runnable> all = new ArrayList<>();
            all.add(() -> assertThat(signed(paid)).isEqualTo(204));
            all.add(() -> assertThat(signed(paid)).isEqualTo(204));
            all.add(() -> assertThat(signed(left)).isEqualTo(204));
            all.add(() -> cashier.expire(of));
            all.add(() -> jobs.settle(of));
            Collections.shuffle(all, random);
            all.forEach(Runnable::run);
            assertThat(files.due(one).state()).as("run %d", run).isEqualTo(PaymentState.PAID);
            assertThat(files.account(one, "held:hosted")).isEqualTo(PaidFiles.TOTAL);
        }
    }
}
