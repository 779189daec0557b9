package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.proof.ChainVerification;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.Payload;
import org.parvis.documents.keys.BodyKeys;
import org.parvis.documents.keys.KeyGrade;
import org.parvis.documents.keys.SoftHsm;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.neighbours.Neighbourhood.Permit;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A body that holds its own keys: what its panel deliberates opens to a member at work alone. */
@Tag("installation")
@ProgramTest
@DirtiesContext
@Import(NeighboursOn.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourOwnKeysTests {
    private static final Home BODY = Organization.homeOf("ville-quebec");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired BodyKeys keys;
    @Autowired FileActs acts;
    @Autowired NeighbourKinds own;
    @Autowired CaseStore store;
    @Autowired ChainVerification chain;

    private Neighbourhood all;
    private Permit closed;

    @DynamicPropertySource
    static void token(DynamicPropertyRegistry settings) {
        String place = "parvis.vault.bodies." + BODY;
        settings.add(place + ".library", SoftHsm.LIBRARY::toString);
        settings.add(place + ".slot", () -> SoftHsm.BODY);
        settings.add(place + ".key", () -> "quebec");
    }

    @BeforeAll
    void open() throws Exception {
        assertThat(keys.make(BODY, SoftHsm.PIN)).isEqualTo(Outcome.ok(BODY));
        all = new Neighbourhood(mvc, program);
        closed = all.closed();
    }

    private List<Payload> said(String who) {
        return acts.said(own, closed.who(who), closed.receipt.file());
    }

    @Test
    void withoutTheirTokenAMemberSeesThatTheyDeliberatedAndNotWhat() throws Exception {
        assertThat(said("vq-head")).noneMatch(NeighbourAct.Deliberated.class::isInstance);
        assertThat(closed.page("vq-head")).contains("=weighed]").doesNotContain("=deliberated]");
        assertThat(all.says("ann", "/fr/dossiers/" + closed.receipt.reference()))
                .contains("qu’ils ouvrent avec leur propre clé");
        assertThat(keys.grade(closed.receipt.file().home())).isEqualTo(KeyGrade.BODYS_KEYS);
    }

    @Test
    void underTheirSessionInTheTokenTheyReadAndNobodyElseDoes() {
        assertThat(under("vq-head")).anyMatch(NeighbourAct.Deliberated.class::isInstance);
        assertThat(under("vq-agent")).isEmpty();
        assertThat(under("ann")).noneMatch(NeighbourAct.Deliberated.class::isInstance);
    }

    private List<Payload> under(String who) {
        return keys.under(BODY, SoftHsm.PIN, () -> Outcome.ok(said(who))).orThrow();
    }

    @Test
    void jobsReadAllButThatAndTheChainHolds() {
        List<StoredAct> read = scenes.readingJob(jobs -> store.acts(jobs, closed.receipt.file()));
        int deliberated = Objects.requireNonNull(closed.said.get("deliberated"));
        for (StoredAct act : read) {
            assertThat(act.unopened()).as(act.kind().name()).isEqualTo(act.seq() == deliberated);
            assertThat(act.content() == null).isEqualTo(act.unopened());
        }
        ChainVerification.Report report = chain.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.unopened()).isPositive();
    }
}
