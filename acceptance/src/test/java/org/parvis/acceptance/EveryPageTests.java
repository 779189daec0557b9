package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parvis.acceptance.Crawl.Found;
import org.parvis.acceptance.Routes.Route;

/**
 * Every page that the program can show, found by following links and sending forms in each role,
 * then looked at: accessible, light, in one language, with one title, never wider than a phone. A
 * page that nobody reaches here fails with its route.
 */
class EveryPageTests {
    private static final List<String> PARTS =
            List.of(
                    "marguerite",
                    "idris",
                    "sheila",
                    "vq-agent",
                    "vq-manager",
                    "vq-responsible",
                    "vq-head",
                    "vq-designer",
                    "vq-jurist",
                    "mcn-central",
                    "mcn-agent",
                    "mcn-steward",
                    "dec-agent",
                    "saaq-agent",
                    "re-manager",
                    "re-responsible");
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private static final Routes ROUTES = Routes.ofTheProgram();
    private static final Crawl CRAWL = new Crawl(ROUTES);
    private static final Map<String, String> SESSIONS = new HashMap<>();
    private static final Map<String, String> COOKIES = new HashMap<>();

    @BeforeAll
    static void walkEverywhere() {
        Map<String, String> codes = new HashMap<>();
        Map<String, String[]> entrances = new HashMap<>();
        try (Browser anyone = Browser.passing()) {
            FormsToPages.send(anyone, CRAWL);
            LANGUAGES.forEach(lang -> codes.put(lang, WithOthers.begin(anyone, CRAWL, lang)));
            SignInToPages.prepared(anyone, CRAWL);
            HoursToPages.book(anyone, CRAWL);
            ParticipationToPages.take(anyone, CRAWL);
            List<String> explored = ExplorerToPages.explore(anyone);
            List<String> settled = DisputesToPages.settle(anyone);
            List<String> dispute = DisputesToPages.open(anyone);
            String posted = DisputesToPages.byLetter(anyone);
            anyone.visited().forEach(address -> CRAWL.reached("anyone", address));
            entrances.put(
                    "anyone",
                    new String[] {
                        "/",
                        "/fr",
                        "/en",
                        "/design",
                        FormsToPages.invitation(),
                        HoursToPages.CHOICES.get(0),
                        HoursToPages.CHOICES.get(1),
                        explored.get(0),
                        explored.get(1),
                        dispute.get(0),
                        dispute.get(1),
                        dispute.get(2),
                        posted,
                        settled.get(0),
                        settled.get(1)
                    });
            SESSIONS.put("anyone", anyone.session());
            COOKIES.put("anyone", anyone.cookies());
        }
        try (Browser merchant = Browser.passing()) {
            entrances.put("merchant", DisputesToPages.come(merchant));
            SESSIONS.put("merchant", merchant.session());
            COOKIES.put("merchant", merchant.cookies());
        }
        try (Browser trusted = Browser.passing()) {
            entrances.put("support person", DisputesToPages.support(trusted));
            SESSIONS.put("support person", trusted.session());
            COOKIES.put("support person", trusted.cookies());
        }
        try (Browser helper = Browser.passing()) {
            codes.forEach((lang, code) -> WithOthers.help(helper, CRAWL, lang, code));
            helper.visited().forEach(address -> CRAWL.reached("helper", address));
            SESSIONS.put("helper", helper.session());
        }
        try (Browser waiting = Browser.passing()) {
            WaitingToPages.wait(waiting, CRAWL);
            SESSIONS.put("waiting", waiting.session());
        }
        try (Browser sender = Browser.open(Browser.Screen.DESKTOP, false, false);
                Browser agent = Browser.passing()) {
            ReviewToPages.query(sender, agent, CRAWL);
            SESSIONS.put("sender", sender.session());
            SESSIONS.put("reviewer", agent.session());
        }
        inAndOut(entrances);
        try (Browser manager = Browser.passing()) {
            entrances.put("manager", BusinessToPages.manage(manager));
            SESSIONS.put("manager", manager.session());
            COOKIES.put("manager", manager.cookies());
        }
        for (String part : PARTS) {
            try (Browser member = Browser.passing()) {
                member.go("/fr/demonstration");
                member.page()
                        .locator("form:has(input[value='" + part + "']) button")
                        .first()
                        .click();
                member.page().waitForLoadState();
                FormsToPages.sendAs(part, member, CRAWL);
                if (part.equals("vq-agent")) {
                    SignInToPages.counter(member, CRAWL);
                    try (Browser without = Browser.passing()) {
                        SignInToPages.address(member, without, CRAWL);
                        SESSIONS.put("without", without.session());
                    }
                    MailingToPages.write(member, CRAWL);
                    try (Browser asking = Browser.passing()) {
                        DataToPages.show(DataToPages.ask(asking, CRAWL), CRAWL);
                    }
                    DisposalToPages.merged(member, CRAWL);
                }
                if (part.equals("dec-agent")) {
                    HoursToPages.counter(member, part, CRAWL);
                }
                if (part.equals("vq-responsible")) {
                    AfterToPages.decided(part, member, CRAWL);
                }
                if (part.equals("vq-designer")) {
                    DataToPages.drop(member, CRAWL);
                    DataToPages.follow(member, CRAWL, part);
                }
                if (part.equals("mcn-steward")) {
                    DataToPages.portal(member, CRAWL);
                }
                if (part.equals("vq-manager")) {
                    DisposalToPages.list(member, CRAWL);
                }
                entrances.put(part, entrances(part, member.address()));
                SESSIONS.put(part, member.session());
                COOKIES.put(part, member.cookies());
            }
        }
        try (Browser inspector = Browser.passing()) {
            OwnMotionToPages.open(inspector, CRAWL);
            SESSIONS.put(OwnMotionToPages.PART, inspector.session());
        }
        walk(entrances);
    }

    /** Somebody's own account, and whoever is about to enter one. */
    private static void inAndOut(Map<String, String[]> entrances) {
        try (Browser owner = Browser.passing();
                Browser coming = Browser.passing();
                Browser asking = Browser.passing()) {
            SignInToPages.own(owner, CRAWL);
            entrances.put(
                    "owner",
                    new String[] {
                        "/fr/compte/securite", "/en/account/security", "/en/account/confirm"
                    });
            SESSIONS.put("owner", owner.session());
            COOKIES.put("owner", owner.cookies());
            SignInToPages.enter(coming, CRAWL);
            SESSIONS.put("coming", coming.session());
            SignInToPages.askCode(asking, CRAWL);
            SESSIONS.put("asking", asking.session());
        }
        try (Browser newcomer = Browser.passing();
                Browser twice = Browser.passing()) {
            SignInToPages.arrive(newcomer, CRAWL);
            SESSIONS.put("newcomer", newcomer.session());
            SignInToPages.join(twice, CRAWL);
            SESSIONS.put("twice", twice.session());
        }
    }

    /** In several roles at once; what is found does not depend on which ends first. */
    private static void walk(Map<String, String[]> entrances) {
        try (ExecutorService walkers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> walks = new ArrayList<>();
            entrances.forEach(
                    (role, from) ->
                            walks.add(
                                    walkers.submit(
                                            () ->
                                                    CRAWL.walk(
                                                            role,
                                                            Objects.requireNonNull(
                                                                    COOKIES.get(role)),
                                                            from))));
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where somebody arrives; whoever works for several bodies is also asked for which. */
    private static String[] entrances(String part, String arrival) {
        if (part.equals("vq-manager")) {
            return new String[] {
                arrival,
                "/fr/equipe",
                "/en/team",
                "/fr/equipe/organismes",
                "/fr/equipe/differends/taux",
                "/en/team/disputes/rates"
            };
        }
        return part.startsWith("vq-")
                ? new String[] {arrival, "/fr/equipe", "/en/team", "/fr/equipe/organismes"}
                : new String[] {
                    arrival,
                    "/fr/compte",
                    "/en/account",
                    "/fr/consultations/marche/vote",
                    "/en/consultations/marche/ballot"
                };
    }

    @Test
    void noPageIsOutOfReach() {
        Set<Route> missed = new TreeSet<>(ROUTES.all());
        missed.removeAll(CRAWL.seen());
        assertThat(missed.stream().map(Route::name)).as("pages that nobody reached").isEmpty();
    }

    @Test
    void noLinkThatSomebodyIsShownIsDead() {
        assertThat(CRAWL.dead()).isEmpty();
    }

    /** By two at once; each page is a test of its own, which waits for what was seen. */
    @TestFactory
    Stream<DynamicTest> eachPageIsFitForEverybody() {
        List<Map.Entry<Route, Map<String, Found>>> pages = List.copyOf(CRAWL.found().entrySet());
        ExecutorService lookers = Executors.newFixedThreadPool(2);
        List<Future<?>> looks =
                IntStream.range(0, pages.size())
                        .<Future<?>>mapToObj(
                                i ->
                                        lookers.submit(
                                                () ->
                                                        PageLooks.take(
                                                                i,
                                                                pages.get(i).getValue(),
                                                                SESSIONS)))
                        .toList();
        lookers.shutdown();
        return Stream.concat(
                IntStream.range(0, pages.size())
                        .mapToObj(
                                i ->
                                        DynamicTest.dynamicTest(
                                                pages.get(i).getKey().name(),
                                                () -> told(looks.get(i)))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "what was seen keeps the rules of HTML",
                                () -> keepsTheRules(pages.size()))));
    }

    private static void keepsTheRules(int pages) {
        assertThat(HtmlRules.seen()).isGreaterThanOrEqualTo(pages);
        assertThat(HtmlRules.broken()).isEmpty();
    }

    /** What the look found wrong, as if it were found here. */
    private static void told(Future<?> look) throws Throwable {
        try {
            look.get();
        } catch (ExecutionException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
