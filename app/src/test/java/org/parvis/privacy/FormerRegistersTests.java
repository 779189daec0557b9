package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.audit.Reasons;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a body kept of personal information is read by the one that took over all that it was, and
 * by nobody else; the database says so by itself.
 */
@ProgramTest
class FormerRegistersTests {
    private static final String ROOM = "/fr/equipe/vie-privee";

    /** Each register, and the rows of it that a scene sees of the body that ceased. */
    private static final String SEEN =
            """
            select (select count(distinct id) from privacy.incidents where home = :home)
              + (select count(*) from privacy.communications where home = :home)
              + (select count(*) from audit.entries where home = :home and what like 'essai%')
              + (select count(*) from audit.watched where home = :home)
            """;

    private static final int REGISTERS = 4;

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired HandoversForTests bodies;
    @Autowired Incidents incidents;
    @Autowired Communications communications;
    @Autowired Journal journal;
    @Autowired Reasons reasons;
    @Autowired Organizations organizations;

    private Home home(String code) {
        return organizations.byCode(code).orElseThrow().home();
    }

    private final UUID member = Ids.next();

    private Actor.Agent former() {
        return new Actor.Agent(member, home("cssdm"), Role.PERSON_IN_CHARGE);
    }

    @BeforeEach
    void oneRowInEachRegister() {
        Actor.Agent before = former();
        UUID home = before.home().id();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with gone as (delete from audit.watched where home = :home)
                                        delete from audit.entries where home = :home
                                        """)
                                .param("home", home)
                                .update());
        if (incidents.all(before).isEmpty()) {
            incidents.record(before, null, 1, incident("Adresses visibles"));
            communications.add(
                    before,
                    new Communications.Line(
                            "communication",
                            "Un chercheur",
                            "Adresses",
                            "Une étude",
                            "A-2.1, art. 67",
                            LocalDate.of(2026, 1, 5)));
        }
        scenes.job(
                jobs -> jobs.sql("delete from audit.entries where home = ?").param(home).update());
        journal.note(MemberScene.of(before), before, Reading.administration("essai"));
        scenes.in(
                Officer.only(before),
                sql -> {
                    reasons.watch(sql, before, new CaseFileId(before.home(), Ids.next()), Ids.NIL);
                    return before;
                });
    }

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    private static Incident incident(String what) {
        return new Incident(
                what,
                "Une liste affichée",
                "le 3 janvier",
                LocalDate.of(2026, 1, 4),
                12,
                new Severity(1, 2, 1),
                "Peu de gens l'ont vue",
                false,
                null,
                null,
                "",
                "La liste est retirée");
    }

    private Actor.Agent of(String body) {
        return new Actor.Agent(Ids.next(), home("cssdm"), Role.PERSON_IN_CHARGE, home(body));
    }

    private long seen(String body) {
        return scenes.<Long>reading(
                Officer.only(of(body)),
                sql -> sql.sql(SEEN).param("home", home("cssdm").id()).query(Long.class).single());
    }

    @Test
    void theRowsAreThoseOfWhoTookOverAllOfItAlsoTwiceAndOfNobodyElse() {
        assertThat(seen("cssdm")).isEqualTo(REGISTERS);
        assertThat(seen("saaq")).as("nothing has passed").isZero();
        bodies.passed("cssdm", "saaq", "access-request");
        assertThat(seen("saaq")).as("one service passed; the first body is still there").isZero();
        bodies.passed("cssdm", "saaq");
        assertThat(seen("saaq")).isEqualTo(REGISTERS);
        assertThat(seen("ramq")).isZero();
        bodies.passed("saaq", "ramq");
        assertThat(seen("ramq")).isEqualTo(REGISTERS);
        assertThat(seen("opc")).isZero();
    }

    @Test
    void whatIsOpenGoesOnAndNothingIsAddedToThePast() {
        bodies.passed("cssdm", "saaq");
        Actor.Agent officer = of("saaq");
        Incident.Recorded open = incidents.all(officer).getFirst();
        assertThat(
                        incidents.record(
                                officer,
                                open.id(),
                                open.version() + 1,
                                incident("Adresses, suite")))
                .isTrue();
        assertThat(incidents.find(officer, open.id()).orElseThrow().version())
                .isEqualTo(open.version() + 1);
        assertThatThrownBy(() -> incidents.record(officer, null, 1, incident("Un autre")))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                        () ->
                                communications.add(
                                        officer,
                                        new Communications.Line(
                                                "communication",
                                                "x",
                                                "y",
                                                "z",
                                                "b",
                                                LocalDate.EPOCH)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> incidents.record(of("opc"), open.id(), 9, incident("D'ailleurs")))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theLookIntoTheOtherJournalStandsInOnesOwn() {
        bodies.passed("cssdm", "saaq");
        Actor.Agent officer = of("saaq");
        scenes.in(
                Officer.only(officer),
                sql -> {
                    journal.note(sql, officer, Reading.administration("essai de lecture"));
                    return officer;
                });
        long own =
                scenes.<Long>reading(
                        new MemberScene.PrivacyOfficer(home("saaq"), officer.member()),
                        sql ->
                                sql.sql("select count(*) from audit.entries where member = ?")
                                        .param(officer.member())
                                        .query(Long.class)
                                        .single());
        assertThat(own).isEqualTo(1);
        assertThat(seen("saaq")).isEqualTo(REGISTERS);
    }

    @Test
    void theOfficerReadsThemInTheRoomAndAnotherBodysOfficerFindsNothing() throws Exception {
        bodies.member("saaq", "Idris Benmokhtar", Role.PERSON_IN_CHARGE);
        bodies.passed("cssdm", "saaq");
        Browser officer = as("idris");
        assertThat(officer.open(ROOM).text()).contains("que votre organisme a remplacé");
        for (String href : officer.page().select("main a[href*='of=cssdm']").eachAttr("href")) {
            assertThat(officer.open(href).status()).as(href).isEqualTo(200);
        }
        officer.open(ROOM + "/incidents?of=cssdm");
        assertThat(officer.text()).contains("Adresses").contains("Vous le lisez");
        assertThat(officer.page().select("main a:contains(Ajouter)")).isEmpty();
        String one = officer.page().select("main li a").attr("href");
        assertThat(officer.open(one).status()).isEqualTo(200);
        assertThat(officer.open(ROOM + "/communications?of=cssdm").page().select("main form"))
                .isEmpty();
        assertThat(officer.text()).contains("Un chercheur");
        Browser stranger = as("vq-responsible");
        assertThat(stranger.open(ROOM).text()).doesNotContain("a remplacé");
        for (String page :
                new String[] {
                    ROOM + "/incidents?of=cssdm",
                    ROOM + "/communications?of=cssdm",
                    ROOM + "/proteges?of=cssdm",
                    "/fr/equipe/journal?of=cssdm",
                    "/fr/equipe/journal/export.csv?of=cssdm"
                }) {
            assertThat(stranger.open(page).status()).as(page).isEqualTo(404);
        }
    }

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.78");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }
}
