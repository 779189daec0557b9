package org.parvis.catalogue.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Statement;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody whose duty it is confirms the law of their body, and everybody reads who did. */
@ProgramTest
class ConfirmedLawTests {
    private static final LocalDate READ = ProgramClock.today().minusDays(20);
    private static final String DAY = String.valueOf(READ.getDayOfMonth());
    private static final String MONTH = String.valueOf(READ.getMonthValue());
    private static final String YEAR = String.valueOf(READ.getYear());
    private static final String PUBLIC = "/fr/organismes/ville-quebec/droit";

    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;
    @Autowired Organizations organizations;
    @Autowired Law law;
    @Autowired Scenes scenes;
    @Autowired LawOfBody provisions;

    private Home city() {
        return organizations.byCode("ville-quebec").orElseThrow().home();
    }

    private ProcessDefinition.Provision provision(String code) {
        return catalogue
                .service("access-request")
                .orElseThrow()
                .process()
                .provision(code)
                .orElseThrow();
    }

    /** Acts of the jurist in what the body says of the law, refused ones as well. */
    private long noted() {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select count(*) from audit.entries
                                        where home = :home and kind = 'administration'
                                          and role = 'jurist' and what like '/fr/equipe/droit/%'
                                        """)
                                .param("home", city().id())
                                .query(Long.class)
                                .single());
    }

    private static String page(ProcessDefinition.Provision provision) {
        return "/fr/equipe/droit/"
                + provision.citation().sure().written().replaceAll("[^A-Za-z0-9.]+", "-");
    }

    @Test
    void eachProvisionSaysThatNobodyConfirmedItOrWhoDid() throws Exception {
        Document page = new TeamBrowser(mvc).get(PUBLIC);
        int rows = page.select("main tbody tr").size();
        assertThat(rows)
                .isEqualTo(provisions.of(city()).stream().mapToInt(one -> one.uses().size()).sum())
                .isGreaterThan(50);
        assertThat(page.select("main tbody tr"))
                .allMatch(
                        row ->
                                row.text().contains("ne l'a encore confirmé")
                                        || row.text().contains("ne l’a encore confirmé")
                                        || row.text().contains("ne l'a encore fait")
                                        || row.text().contains("ne l’a encore fait")
                                        || row.text().contains("Confirmé par"));
        assertThat(new TeamBrowser(mvc).get("/en/organizations/ville-quebec/law").text())
                .contains("nobody in the body has done so yet");
    }

    @Test
    void onlyWhoseDutyItIsConfirmsAndTheWordsMayThenLeave() throws Exception {
        ProcessDefinition.Provision summary = provision("s31");
        String digest = Statement.digest(summary);
        assertThat(law.words(city(), summary, "fr")).isEmpty();

        long before = noted();
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get(page(summary)).select("main form")).isEmpty();
        TeamBrowser jurist = new TeamBrowser(mvc, "vq-jurist");
        assertThat(Objects.requireNonNull(jurist.get("/fr/equipe/droit").expectFirst("h1")).text())
                .contains("loi");
        assertThat(jurist.get(page(summary)).select("[name=holds][checked]"))
                .as("nobody confirms the law by default")
                .isEmpty();
        jurist.post(
                page(summary),
                422,
                "part",
                digest,
                "place",
                "LégisQuébec",
                "on-day",
                DAY,
                "on-month",
                MONTH,
                "on-year",
                YEAR);
        assertThat(jurist.page.select(".govuk-error-summary a[href='#holds']")).isNotEmpty();
        jurist.get(page(summary));
        jurist.post(page(summary), 422, "part", digest, "holds", "yes", "place", "Recueil");
        assertThat(jurist.page.select(".govuk-error-summary")).isNotEmpty();
        jurist.get(page(summary));
        jurist.post(
                page(summary),
                303,
                "part",
                digest,
                "holds",
                "yes",
                "place",
                "LégisQuébec, à jour au 1er octobre 2026",
                "on-day",
                DAY,
                "on-month",
                MONTH,
                "on-year",
                YEAR);

        assertThat(law.words(city(), summary, "fr"))
                .contains(new Law.Words(summary.text().in("fr"), "fr", true));
        assertThat(law.words(elsewhere(), summary, "fr")).as("each body for itself").isEmpty();
        assertThat(new TeamBrowser(mvc).get(PUBLIC).text())
                .contains("Philippine Grandmaison-Okafor, Conseillère juridique")
                .contains("LégisQuébec, à jour au 1");
        assertThat(jurist.get(page(summary)).text()).contains("la loi le dit ainsi");

        jurist.post(
                page(summary),
                303,
                "part",
                digest,
                "holds",
                "no",
                "place",
                "LégisQuébec",
                "on-day",
                DAY,
                "on-month",
                MONTH,
                "on-year",
                YEAR);
        assertThat(law.words(city(), summary, "fr")).isEmpty();
        assertThat(jurist.get(page(summary)).select("#record + ul li")).hasSize(2);
        assertThat(noted() - before).as("each stands in the journal of the body").isEqualTo(4);
    }

    @Test
    void aReadingIsOfTheseYearsAndIsNotWrittenTwice() throws Exception {
        ProcessDefinition.Provision deemed = provision("s53");
        String digest = Statement.digest(deemed);
        TeamBrowser jurist = new TeamBrowser(mvc, "vq-jurist");
        for (String year : new String[] {"1", "-5", String.valueOf(READ.getYear() - 2)}) {
            jurist.get(page(deemed));
            jurist.post(page(deemed), 422, reading(digest, year));
            assertThat(jurist.page.select(".govuk-error-summary a[href^='#on']"))
                    .as("the year %s", year)
                    .isNotEmpty();
        }
        jurist.get(page(deemed));
        jurist.post(page(deemed), 422, reading("0".repeat(64), YEAR));
        assertThat(jurist.page.select(".govuk-error-summary").text()).contains("a changé depuis");

        int before = jurist.get(page(deemed)).select("#record + ul li").size();
        for (int times = 0; times < 3; times++) {
            jurist.get(page(deemed));
            jurist.post(page(deemed), 303, reading(digest, YEAR));
        }
        assertThat(jurist.get(page(deemed)).select("#record + ul li")).hasSize(before + 1);
    }

    private static String[] reading(String digest, String year) {
        return new String[] {
            "part",
            digest,
            "holds",
            "yes",
            "place",
            "LégisQuébec",
            "on-day",
            DAY,
            "on-month",
            MONTH,
            "on-year",
            year
        };
    }

    @Test
    void theRecordOfAProvisionIsNotThatOfOneWhoseNumberBeginsAlike() throws Exception {
        LawOfBody.Provision read = provisions.of(city(), "A-2.1-s.-14").orElseThrow();
        String page = "/fr/equipe/droit/" + read.key();
        TeamBrowser jurist = new TeamBrowser(mvc, "vq-jurist");
        jurist.get(page);
        jurist.post(
                page,
                303,
                "part",
                read.uses().getFirst().statement().digest(),
                "holds",
                "no",
                "place",
                "Recueil du comptoir",
                "on-day",
                DAY,
                "on-month",
                MONTH,
                "on-year",
                YEAR);
        assertThat(jurist.get(page).text()).contains("Recueil du comptoir");
        assertThat(jurist.get("/fr/equipe/droit/A-2.1-s.-1").text())
                .doesNotContain("Recueil du comptoir");
    }

    @Test
    void anotherWordOrAnotherNumberOfDaysIsConfirmedAgain() {
        ProcessDefinition.Remedy remedy =
                catalogue.service("access-request").orElseThrow().process().remedies().getFirst();
        ProcessDefinition.Remedy other =
                new ProcessDefinition.Remedy(
                        remedy.code(),
                        remedy.label(),
                        remedy.body(),
                        remedy.days() + 1,
                        remedy.regime(),
                        remedy.starts(),
                        remedy.how(),
                        remedy.url(),
                        remedy.service(),
                        remedy.citation());
        assertThat(Statement.digest(other)).isNotEqualTo(Statement.digest(remedy));
        assertThat(Statement.digest(remedy)).isEqualTo(Statement.digest(remedy));
    }

    private Home elsewhere() {
        return organizations.byCode("opc").orElseThrow().home();
    }
}
