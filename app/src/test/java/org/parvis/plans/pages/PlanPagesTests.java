package org.parvis.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.documents.letters.PdfChecks;
import org.parvis.feed.Feed;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.organizations.Organizations;
import org.parvis.plans.Holders;
import org.parvis.strategy.Targets;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Anybody reads what a body published of its plan. */
@ProgramTest
class PlanPagesTests {
    @Autowired Organizations organizations;
    @Autowired MockMvc mvc;
    @Autowired Holders holders;
    @Autowired Targets targets;
    @Autowired Measures measures;
    @Autowired Feed feed;
    @Autowired BeanFactory program;

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
        "/fr/barometre/plans/ville-quebec, Actifs informationnels, À remplacer, Sous contrat, Avec"
                + " une formation",
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

    /** What costs more than planned is told of nobody who exists. */
    @Test
    void faultsOfTheDemonstrationAreThoseOfAFictitiousBody() throws Exception {
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
            PdfChecks.assertForEverybody(bytes);
        }
    }

    @Test
    void theDemonstrationHasAPlanForEachBodyThatPlans() {
        assertThat(Path.of("../content/quebec/demonstration/plans").toFile().list())
                .hasSizeGreaterThanOrEqualTo(25);
    }
}
