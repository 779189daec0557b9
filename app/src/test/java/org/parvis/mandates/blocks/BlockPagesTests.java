package org.parvis.mandates.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.mandates.MandatesFixture;
import org.parvis.mandates.Standing;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever answers for privacy protects somebody alone, stops with another, and tells nobody. */
@ProgramTest
class BlockPagesTests {
    private static final String PAGE = "/fr/equipe/vie-privee/blocages";
    private static final String LIFT = "/fr/equipe/changements/proposer/debloquer";
    private static final String HERS = "Marguerite Savard-Lelièvre";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.133");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private String fileOf(String name, String body) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select f.reference from cases.person_files f
                                        join identity.accounts a on a.id = f.account
                                        join organizations.bodies b on b.home = f.home
                                        where a.name = ? and b.code = ? order by f.opened_at limit 1
                                        """)
                                .param(name)
                                .param(body)
                                .query(String.class)
                                .single());
    }

    @Test
    void theMandateIsGoneForItsHolderUntilTwoLiftTheProtection() throws Exception {
        Browser assistant = as("delphine");
        assertThat(assistant.open("/fr/compte/mandats").text()).contains(HERS);
        Browser officer = as("vq-responsible");
        officer.open(PAGE).submit(PAGE, "file", "BCD-234-FGH", "ground", "Ordonnance 12");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("#file-error")).hasSize(1);
        String file = fileOf(HERS, "ville-quebec");
        String[] block = {
            "file",
            file,
            "address",
            "DELPHINE.arsenault-roy@personne.example",
            "ground",
            "Ordonnance 12"
        };
        officer.submit(PAGE, block);
        assertThat(officer.status()).isEqualTo(303);
        assertThat(officer.follow().text()).contains(file).contains("Ordonnance 12");
        assertThat(assistant.open("/fr/compte/mandats").text()).doesNotContain(HERS);
        String propose = officer.page().expectFirst("a[href*=debloquer]").attr("href");
        officer.open(propose);
        String protection = officer.page().expectFirst("input[name=protection][checked]").val();
        officer.submit(LIFT, "protection", protection, "why", "L'ordonnance est levée.");
        String change = officer.follow().path();
        assertThat(assistant.open("/fr/compte/mandats").text()).doesNotContain(HERS);
        Browser head = as("vq-head");
        head.open(change).submit(change, "answer", "approve");
        assertThat(head.status()).isEqualTo(303);
        assertThat(assistant.open("/fr/compte/mandats").text()).contains(HERS);
    }

    @Test
    void anAddressThatNobodyHasGetsTheSameAnswer() throws Exception {
        Browser officer = as("vq-responsible");
        String file = fileOf(HERS, "ville-quebec");
        officer.open(PAGE)
                .submit(
                        PAGE,
                        "file",
                        file,
                        "address",
                        "personne-encore@personne.example",
                        "ground",
                        "Ordonnance 13");
        assertThat(officer.status()).isEqualTo(303);
        assertThat(officer.follow().text()).contains("personne-encore@personne.example");
        assertThat(as("vq-manager").open(PAGE).status()).isEqualTo(403);
        assertThat(as("opc-responsible").open(PAGE).text()).doesNotContain("Ordonnance 13");
    }

    @Test
    void whoOpensAnAccountAtAProtectedAddressIsBlockedWhenTheyCome() {
        try (MandatesFixture fixture = new MandatesFixture()) {
            var principal = Ids.next();
            var holder = Ids.next();
            fixture.put(
                    MandatesFixture.mandate(
                            principal, holder, Standing.OPEN, Set.of(), Set.of(Act.RECEIVE)));
            fixture.scenes.job(
                    jobs ->
                            jobs.sql(
                                            """
                                            insert into mandates.protections (id, home, principal, address,
                                              awaited, reference, ground, set_by, set_at)
                                            values (:id, :id, :principal, 'x@y.test', 'x@y.test', 'A', 'B', :id, now())
                                            """)
                                    .param("id", Ids.next())
                                    .param("principal", principal)
                                    .update());
            assertThat(admitted(fixture, principal, holder)).isTrue();
            fixture.scenes.in(
                    new Scene.Person(holder),
                    sql ->
                            sql.sql("select mandates.claim(?, 'x@y.test', 'X')::text")
                                    .param(holder)
                                    .query()
                                    .listOfRows());
            assertThat(admitted(fixture, principal, holder)).isFalse();
        }
    }

    private static boolean admitted(MandatesFixture fixture, UUID principal, UUID holder) {
        return fixture.mandates.may(
                        holder, principal, "day-camp", Act.RECEIVE, fixture.clock.instant())
                instanceof Outcome.Ok;
    }
}
