package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.decision.SigningUnits;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamUnits;
import org.parvis.cases.desk.TestRoster;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Into whose hands a file and its signatures go. */
@ProgramTest
class HandsTests {
    @Autowired MockMvc mvc;
    @Autowired Members members;
    @Autowired Acting acting;

    @Test
    void aFileIsGivenOnlyToSomebodyWhoCanOpenIt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        Document page = agent.get(file);
        List<String> offered = page.select("select[name=member] option").eachAttr("value");
        Member own = members.byCode("vq-agent").orElseThrow();
        List<Member> all = members.of(own.home(), acting.today());
        assertThat(all).as("somebody of the body opens no files").anyMatch(m -> !opens(m));
        for (Member one : all) {
            assertThat(offered.contains(one.id().toString())).as(one.name()).isEqualTo(opens(one));
            if (!opens(one)) {
                agent.get(file);
                Document refused = agent.act("assign", 422, "member", one.id().toString());
                assertThat(refused.select("#member-error")).isNotEmpty();
            }
        }
        agent.get(file);
        assertThat(agent.act("assign", 422, "member", "").select("#member-error")).isNotEmpty();
        assertThat(agent.get(file).text()).contains("Sans responsable");
    }

    private static boolean opens(Member member) {
        return member.role().holdsFiles();
    }

    @Test
    void onlyTheUnitOfWhichASignatureIsAskedGivesIt() {
        UUID lawyer = Ids.next();
        UUID clerk = Ids.next();
        UUID substitute = Ids.next();
        try (CasesFixture cases = new CasesFixture()) {
            Map<UUID, String> of = Map.of(lawyer, "legal", clerk, "desk", substitute, "desk");
            SigningUnits units =
                    new SigningUnits(
                            cases.scenes,
                            new UnitsFor(of),
                            new Standing(substitute, lawyer),
                            cases.acting);
            Receipt file = cases.openPermit("Un permis");
            ProcessDefinition.SignOff legal = rule("legal", false);
            assertThat(signs(cases, units, file, legal, lawyer)).isTrue();
            assertThat(signs(cases, units, file, legal, substitute)).as("stands in").isTrue();
            assertThat(signs(cases, units, file, legal, clerk)).isFalse();
            assertThat(signs(cases, units, file, rule(null, false), clerk)).isTrue();

            Receipt first = cases.openPermit("La décision");
            decidedBy(cases, first, lawyer);
            cases.database
                    .owner()
                    .sql("update cases.case_files set linked_file = ? where id = ?")
                    .param(first.file().id())
                    .param(file.file().id())
                    .update();
            assertThat(signs(cases, units, file, rule(null, true), lawyer)).isTrue();
            assertThat(signs(cases, units, file, rule(null, true), clerk)).isFalse();
        }
    }

    private static void decidedBy(CasesFixture cases, Receipt file, UUID member) {
        ActContent decided = new PlantedActs("mot", Map.of()).of(CaseKinds.of("decided"));
        cases.scenes.in(
                cases.ask(file, 1).scene(),
                sql ->
                        cases.acting
                                .append(
                                        sql,
                                        cases.store.lock(sql, file.file()).orElseThrow(),
                                        Acting.Act.of(
                                                Parties.agent(sql, file.file(), member), decided))
                                .orThrow());
    }

    private static ProcessDefinition.SignOff rule(@Nullable String unit, boolean decided) {
        return new ProcessDefinition.SignOff(
                "level", LocalizedText.of("Niveau", "Level"), 2, false, unit, decided);
    }

    private static boolean signs(
            CasesFixture cases,
            SigningUnits units,
            Receipt file,
            ProcessDefinition.SignOff rule,
            UUID member) {
        Actor.Agent agent = new Actor.Agent(member, cases.home, Role.AGENT);
        CaseFile head = cases.head(file);
        return cases.scenes.<Boolean>reading(
                FileOpenings.scene(agent), sql -> units.sign(sql, head, rule, agent));
    }

    private record UnitsFor(Map<UUID, String> of) implements TeamUnits {
        @Override
        public @Nullable String unit(UUID member) {
            return of.get(member);
        }

        @Override
        public List<UUID> agents(Home home, @Nullable String unit, LocalDate day) {
            return List.copyOf(of.keySet());
        }
    }

    /** Everybody is at work, and one does another's work. */
    private record Standing(UUID substitute, UUID absent) implements TeamRoster {
        @Override
        public List<UUID> standsInFor(UUID member, LocalDate day) {
            return member.equals(substitute) ? List.of(absent) : List.of();
        }

        @Override
        public String name(UUID member) {
            return TestRoster.of().name(member);
        }

        @Override
        public List<Colleague> colleagues(Home home, LocalDate day) {
            return List.of();
        }

        @Override
        public LocalizedText body(Home home) {
            return TestRoster.of().body(home);
        }

        @Override
        public Optional<String> code(Home home, ServiceDefinition service) {
            return Optional.empty();
        }
    }
}
