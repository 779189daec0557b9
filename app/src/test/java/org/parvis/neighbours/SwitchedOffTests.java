package org.parvis.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Role;
import org.parvis.neighbours.Neighbourhood.Permit;
import org.parvis.organizations.HandoverStep;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.parvis.portal.spi.AccountData;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A module that an installation does without: of {@code plans}, {@code intake} and a module of the
 * tests nothing is in the program, and what the last one wrote in files waits for it.
 */
@ProgramTest
@DirtiesContext
@Import(NeighboursOn.class)
@Tag("installation")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchedOffTests {
    private static final String UNREAD = "Un acte que cette installation ne sait pas lire";

    @Autowired MockMvc mvc;
    @Autowired ConfigurableApplicationContext with;

    private ConfigurableApplicationContext without;
    private MockMvc bare;
    private Neighbourhood all;
    private Map<String, Object> held = Map.of();

    @BeforeAll
    void start() throws Exception {
        held = rows();
        without = TwoSettings.without(with.getEnvironment());
        bare = TwoSettings.mvc(without);
        all = new Neighbourhood(mvc, with);
    }

    @AfterAll
    void stop() {
        without.close();
    }

    @Test
    void nothingOfItIsInTheProgramButWhatTheLawAsksOfItsData() {
        assertThat(TwoSettings.ofThem(with))
                .extracting(TwoSettings::module)
                .as("what is looked for is there where it is on")
                .containsAll(TwoSettings.OFF);
        assertThat(TwoSettings.ofThem(without)).allMatch(t -> t.isAnnotationPresent(StaysOn.class));
    }

    @Test
    void whatTheLawAsksOfItsDataStays() {
        Set<Class<?>> owed =
                Set.of(
                        HoldsPersonalData.class,
                        AccountData.class,
                        FollowsAccount.class,
                        HandoverStep.class);
        for (Class<?> one : TwoSettings.ofThem(with)) {
            if (owed.stream().anyMatch(what -> what.isAssignableFrom(one))) {
                assertThat(TwoSettings.ofThem(without)).contains(one);
            }
        }
        Words words = without.getBean(MessageCatalogue.class).forLanguage("fr");
        assertThat(without.getBeanProvider(HoldsPersonalData.class).stream())
                .allMatch(place -> words.has(place.purpose()) && words.has(place.retention()));
    }

    @Test
    void itsAddressesAreUnknown() throws Exception {
        Set<String> addresses = new HashSet<>();
        routes(with)
                .getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            if (TwoSettings.OFF.contains(
                                    TwoSettings.module(handler.getBeanType()))) {
                                addresses.addAll(info.getPatternValues());
                            }
                        });
        assertThat(addresses).hasSizeGreaterThan(40);
        TeamBrowser agent = new TeamBrowser(bare, "vq-head");
        List<String> known = new ArrayList<>();
        for (String address : addresses) {
            String asked = address.replaceAll("\\{[^/]*\\}", "0");
            if (agent.raw(get(asked)).getStatus() != 404) {
                known.add(asked);
            }
        }
        assertThat(known).isEmpty();
    }

    private static RequestMappingHandlerMapping routes(ConfigurableApplicationContext program) {
        return program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    @Test
    void itsJobsAreNotThere() {
        Set<String> gone = jobs(with);
        gone.removeAll(jobs(without));
        assertThat(gone)
                .containsExactlyInAnyOrder(
                        "plan-flags",
                        "plan-reminders",
                        "intake-batches",
                        "appointments-holds",
                        "appointments-told",
                        "appointments-reminders",
                        "appointments-past",
                        "appointments-waiting",
                        "appointments-closed",
                        "feedback-forgetting",
                        "payments",
                        "disputes-due",
                        "disputes-letters",
                        "disputes-proofs",
                        "opendata-shelf",
                        "opendata-inventory",
                        "opendata-harvest",
                        "opendata-addresses",
                        "opendata-addresses-forgotten",
                        "opendata-news",
                        "opendata-unconfirmed",
                        "participation-ballots",
                        "participation-news",
                        "participation-unconfirmed",
                        "participation-maps",
                        "participation-budgets",
                        "participation-budget-counts",
                        "participation-profiles",
                        "participation-petitions",
                        "participation-petitions-unconfirmed",
                        "participation-hearings");
        assertThat(jobs(with)).containsAll(jobs(without));
    }

    private static Set<String> jobs(ConfigurableApplicationContext program) {
        Set<String> names = new HashSet<>();
        program.getBeanProvider(Task.class).forEach(task -> names.add(task.getName()));
        return names;
    }

    @Test
    void itIsInNoMenuAndItsWordsAreGone() throws Exception {
        String bureau = new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/file").text();
        assertThat(bureau).contains("Envois reçus");
        TeamBrowser agent = new TeamBrowser(bare, "vq-agent");
        for (String page :
                List.of(
                        "/fr",
                        "/fr/equipe/file",
                        "/fr/equipe/saisie",
                        "/fr/barometre",
                        "/fr/compte")) {
            assertThat(agent.get(page).text())
                    .as(page)
                    .doesNotContain("Envois reçus")
                    .doesNotContainPattern("\\b(plans|intake|neighbours)\\.[a-z]");
        }
        Words words = without.getBean(MessageCatalogue.class).forLanguage("fr");
        assertThat(words.has("intake.room")).isFalse();
        assertThat(with.getBean(MessageCatalogue.class).forLanguage("fr").has("intake.room"))
                .isTrue();
    }

    @Test
    void itsActsAreKeptShownAsUnreadAndReadAgainOnceItIsOn() throws Exception {
        Permit permit = all.permit();
        String file = "/fr/equipe/dossiers/" + permit.receipt.reference();
        TeamBrowser agent = new TeamBrowser(bare, "vq-agent");
        assertThat(agent.get(file).text()).contains(UNREAD).doesNotContain("=weighed]");
        agent.get("/fr/equipe/voisinage/" + permit.receipt.reference(), 404);
        agent.get(file);
        agent.act("say", 303, "how", "note", "text", "Le module est éteint.");
        for (String who : NeighbourReaders.everybody()) {
            String page = permit.page(who);
            NeighbourReaders.READERS.forEach(
                    (what, readers) ->
                            assertThat(page.contains("=" + what + "]"))
                                    .as(who + " " + what)
                                    .isEqualTo(readers.contains(who)));
        }
    }

    @Test
    void nobodyDecidesInThePlaceOfThoseWhomItCalled() {
        Permit permit = all.permit();
        Actor.Agent delegate = agent("vq-responsible");
        assertThat(mayDecide(without, delegate, permit)).isFalse();
        permit.leaves("vq-manager");
        permit.leaves("vq-responsible");
        assertThat(mayDecide(without, delegate, permit)).as("one of the panel is left").isFalse();
        permit.leaves("vq-head");
        assertThat(mayDecide(without, delegate, permit)).as("nobody stands there").isTrue();
    }

    private Actor.Agent agent(String who) {
        Member member = with.getBean(Members.class).byCode(who).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), Role.PERSON_IN_CHARGE);
    }

    private static boolean mayDecide(
            ConfigurableApplicationContext program, Actor.Agent who, Permit permit) {
        return program.getBean(Scenes.class)
                .readingJob(
                        jobs ->
                                program.getBean(FileDeciders.class)
                                        .may(
                                                who,
                                                program.getBean(CaseStore.class)
                                                        .find(jobs, permit.receipt.file())
                                                        .orElseThrow(),
                                                ProgramClock.today()));
    }

    @Test
    void whatItHoldsStaysWhileItIsOff() {
        assertThat(held).isNotEmpty();
        assertThat(rows()).isEqualTo(held);
    }

    private Map<String, Object> rows() {
        return with.getBean(Scenes.class)
                .readingJob(
                        jobs ->
                                jobs.sql(
                                                """
                                                select
                                                  (select count(*) from plans.revisions) as plans,
                                                  (select count(*) from intake.items) as items
                                                """)
                                        .query()
                                        .singleRow());
    }
}
