package org.parvis.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.feed.Feed;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.organizations.Organizations;
import org.parvis.strategy.Targets;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A body writes its plan, its head approves it, and anybody reads what is published. */
@ProgramTest
class PlanPagesTests {
    private static final String MCN = "/fr/equipe/plans/mcn";

    @Autowired Organizations organizations;
    @Autowired MockMvc mvc;
    @Autowired Holders holders;
    @Autowired Targets targets;
    @Autowired Measures measures;
    @Autowired Feed feed;
    @Autowired BeanFactory program;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.195");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    @Test
    void anInitiativeIsWrittenApprovedAndSent() throws Exception {
        Browser manager = as("mcn-agent").open(MCN);
        manager.submit(MCN + "/etape", "to", "open");
        assertThat(manager.status()).isEqualTo(303);
        manager.follow().open(MCN + "/initiatives/signature");
        assertThat(manager.page().select("#name").val()).isEqualTo("Signature en ligne commune");
        manager.submit(
                MCN + "/initiatives/signature",
                "name",
                "Signature commune, deuxième étape",
                "owner",
                "Direction des solutions communes",
                "from-day",
                "1",
                "from-month",
                "4",
                "from-year",
                "2026",
                "to-day",
                "30",
                "to-month",
                "9",
                "to-year",
                "2026",
                "cost",
                "2 500 000",
                "benefit",
                "Signer sans imprimer",
                "target",
                "t4",
                "points",
                "6",
                "risks",
                "Le fournisseur livre tard",
                "builds",
                "e-signature");
        assertThat(manager.status()).isEqualTo(303);
        manager.follow();
        assertThat(spaced(manager))
                .contains("C’est enregistré")
                .contains("Signature en ligne commune → Signature commune, deuxième étape")
                .contains("2 400 000 $ → 2 500 000 $")
                .contains("peut l’approuver");
        manager.forge(MCN + "/etape", "to", "approve");
        assertThat(manager.status()).isEqualTo(422);
        assertThat(manager.text()).contains("Seule la personne qui dirige");
        Browser head = as("mcn-head").open(MCN);
        head.submit(MCN + "/etape", "to", "approve").follow();
        head.submit(MCN + "/etape", "to", "send").follow();
        assertThat(head.text()).contains("point par point");
        assertThat(head.page().select("main form")).hasSize(1);
        head.open(MCN + "/comparaison");
        assertThat(spaced(head)).contains("2 400 000 $").contains("2 500 000 $");
    }

    /**
     * Promised: ten points of target 3 over a baseline of 56 per cent; measured: what counts now.
     */
    @Test
    void theBenefitPromisedStandsBesideTheOneMeasured() throws Exception {
        OpenedFiles.one(program);
        feed.drain();
        Home body = holders.find("ville-quebec").orElseThrow().home();
        received(body, 5); // of fewer no share is told
        long measured =
                Math.round(
                        targets.measured().of("t3", Set.of(body)).share().orElseThrow().percent());
        long since = measured - 56;
        Browser anybody = new Browser(mvc, "192.0.2.194");
        anybody.open("/fr/barometre/plans/ville-quebec?kept=no");
        String said = (since < 0 ? "− " : "+ ") + Math.abs(since);
        assertThat(anybody.page().select("dt:contains(Promis et mesuré) + dd").eachText())
                .anySatisfy(
                        text ->
                                assertThat(text.replaceAll("[\\s\u00a0\u202f]+", " "))
                                        .contains("Promis : + 10 points à Cible 3")
                                        .contains("Mesuré depuis le départ : " + said + " point"));
    }

    private void received(Home body, int services) {
        for (int service = 0; service < services; service++) {
            measures.record(
                    List.of(
                            MeasuredFact.one(
                                            FactKinds.REQUEST_RECEIVED,
                                            body + "/promised/" + service,
                                            new RecordRef("test", body, Ids.next()),
                                            "service-" + service,
                                            ProgramClock.countedToday().minusDays(1))
                                    .by(FactKinds.CHANNEL, "web")));
        }
    }

    @Test
    void whereNoShareIsToldItIsSaidWhetherNothingIsMeasuredOrTooLittle() throws Exception {
        String code = ofWhichNothingIsMeasured();
        assertThat(ofTarget("/en/barometer/plans/" + code + "?kept=1", "Target 3"))
                .contains("not measured");

        received(holders.find(code).orElseThrow().home(), 2);

        assertThat(ofTarget("/fr/barometre/plans/" + code + "?kept=2", "Cible 3"))
                .contains("trop peu")
                .doesNotContain("pas mesuré");
        assertThat(ofTarget("/en/barometer/plans/" + code + "?kept=2", "Target 3"))
                .contains("too few");
    }

    /** Other tests open files of some bodies; here is one of which they count nothing. */
    private String ofWhichNothingIsMeasured() throws Exception {
        String plans = "/fr/barometre/plans/";
        Document all = new Browser(mvc, "192.0.2.195").open("/fr/barometre/plans").page();
        for (String plan : all.select("a[href^=" + plans + "]").eachAttr("href")) {
            String code = plan.substring(plans.length());
            if (organizations.byCode(code).isPresent()
                    && ofTarget(plan + "?kept=1", "Cible 3").contains("pas mesuré")) {
                return code;
            }
        }
        throw new AssertionError("Something is measured of each body that has a plan");
    }

    private String ofTarget(String address, String target) throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.196").open(address);
        return anybody.page().select("tbody tr:contains(" + target + ")").text();
    }

    /** Plans are written in French: an English page says so of each name in its sentences. */
    @ParameterizedTest
    @CsvSource({
        "/en/barometer/plans, section[aria-labelledby=flags] li, true",
        "/en/barometer/plans, section[aria-labelledby=twins] li, true",
        "/en/barometer/roadmap, section[aria-labelledby=across] tbody th, true",
        "/fr/barometre/plans, section[aria-labelledby=flags] li, false"
    })
    void whatBodiesWroteIsMarkedInTheOtherLanguage(String path, String said, boolean marked)
            throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.193").open(path);
        assertThat(anybody.page().select(said))
                .isNotEmpty()
                .allMatch(one -> one.select("span[lang=fr]").isEmpty() != marked);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndKept() throws Exception {
        String plan = "/fr/equipe/plans/opc";
        Browser head = as("opc-head").open(plan);
        head.submit(plan + "/etape", "to", "open");
        String fresh = plan + "/initiatives/nouveau";
        head.open(fresh);
        head.submit(
                fresh,
                "code",
                "essai",
                "name",
                "",
                "from-day",
                "31",
                "from-month",
                "2",
                "from-year",
                "2027",
                "to-day",
                "1",
                "to-month",
                "6",
                "to-year",
                "2027",
                "cost",
                "-5",
                "benefit",
                "Ce que j'ai écrit");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.page().select("#name-error, #from-error, #cost-error")).hasSize(3);
        assertThat(head.page().select("#benefit").val()).isEqualTo("Ce que j'ai écrit");
    }

    @Test
    void aServiceOfAnotherBodyThatWasNamedStaysNamed() throws Exception {
        String plan = "/fr/equipe/plans/ville-quebec";
        Browser head = as("vq-head").open(plan);
        head.submit(plan + "/etape", "to", "open").open(plan + "/initiatives/guichet");
        assertThat(head.page().select("input[name=services][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("access-request", "address-change");
    }

    @Test
    void whoDoesNotAnswerForTheBodyWritesNothing() throws Exception {
        assertThat(as("vq-agent").open("/fr/equipe/plans").status()).isEqualTo(403);
        assertThat(as("vq-head").open("/fr/equipe/plans/opc").status()).isEqualTo(404);
    }

    @Test
    void aPublishedPlanShowsWhatIsPromisedMeasuredAndStuck() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.196");
        anybody.open("/fr/barometre/plans/ville-quebec");
        assertThat(anybody.text())
                .contains("« Camp de jour sans papier » est bloquée")
                .contains("Promis : + 10 points à Cible 3")
                .contains("ces plans sont inventés");
        assertThat(anybody.page().select("svg.pv-gantt[role=img]")).hasSize(1);
        anybody.open("/fr/barometre/plans/regie-exemple");
        assertThat(anybody.text()).contains("a coûté 65", "organisme fictif");
        anybody.open("/en/barometer/plans/ville-quebec?revision=1");
        assertThat(anybody.text()).contains("A newer revision is published");
        assertThat(anybody.page().select("main [lang=fr]")).isNotEmpty();
        anybody.open("/fr/barometre/plans/ville-quebec/comparaison");
        assertThat(anybody.text()).contains("De la révision 1 à la révision 2").contains("Ajouté");
        anybody.open("/fr/barometre/plans/uqam");
        assertThat(anybody.status()).as("sent, not published").isEqualTo(404);
    }

    /** What a law asks of planning besides initiatives: assets, workforce, and the staff. */
    @ParameterizedTest
    @CsvSource({
        "/fr/barometre/plans/ville-quebec, Actifs informationnels, À remplacer, Sous contrat, Avec une formation",
        "/en/barometer/plans/ville-quebec, Information assets, To replace, Under contract, Trained"
    })
    void aPlanShowsAssetsWorkforceAndStaffAsTheBodyStatesThem(
            String address, String assets, String replace, String contract, String trained)
            throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.196");
        anybody.open(address);
        assertThat(anybody.page().expectFirst("section[aria-labelledby=portrait]").text())
                .contains(assets, replace, contract, trained);
        assertThat(anybody.text().contains("is in French only"))
                .isEqualTo(address.startsWith("/en"));
    }

    /** What costs more than planned, or has to be done again, is told of nobody who exists. */
    @Test
    void faultsOfTheDemonstrationAreThoseOfAFictitiousBody() throws Exception {
        Path pack = Path.of("../content/quebec/demonstration");
        DemonstrationPlans all =
                DemonstrationPlans.read("plans.yaml", Files.readString(pack.resolve("plans.yaml")));
        assertThat(all.states())
                .filteredOn(state -> state.state() == Revision.State.REQUIRED)
                .extracting(DemonstrationPlans.State::holder)
                .containsOnly("regie-exemple");
        Browser anybody = new Browser(mvc, "192.0.2.196");
        anybody.open("/fr/barometre/plans");
        assertThat(anybody.page().select("#flags ~ ul li").eachText())
                .filteredOn(flag -> flag.contains("a coûté"))
                .isNotEmpty()
                .allMatch(flag -> flag.contains("organisme fictif"));
    }

    @Test
    void thePlansSayOfWhichStrategyTheirTargetsAre() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.196");
        anybody.open("/fr/barometre/plans");
        assertThat(anybody.text()).contains("la stratégie de 2019-2023, qui a pris fin");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void eachPublishedRevisionLeadsToItsComparison(int shown, int other) throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.197");
        anybody.open("/en/barometer/plans/ville-quebec?revision=" + shown);
        assertThat(
                        anybody.page()
                                .select(
                                        "a[href='/en/barometer/plans/ville-quebec/comparison?a=1&b=2']")
                                .text())
                .isEqualTo("Compare with revision " + other);
        anybody.open("/en/barometer/plans/ville-quebec/comparison?a=1&b=2");
        assertThat(anybody.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "yaml", "pdf"})
    void aPublishedPlanIsKeptAsAFile(String format) throws Exception {
        byte[] bytes =
                mvc.perform(get("/fr/barometre/plans/ville-quebec/plan." + format))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(bytes).hasSizeGreaterThan(2000);
        if (format.equals("pdf")) {
            org.parvis.documents.PdfChecks.assertForEverybody(bytes);
        }
    }

    @Test
    void theDemonstrationHasAPlanForEachBodyThatPlans() {
        assertThat(Path.of("../content/quebec/demonstration/plans").toFile().list())
                .hasSizeGreaterThanOrEqualTo(25);
    }

    private static String spaced(Browser browser) throws Exception {
        return browser.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
