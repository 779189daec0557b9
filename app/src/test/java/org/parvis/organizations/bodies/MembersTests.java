package org.parvis.organizations.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organization;
import org.parvis.organizations.demonstration.PeopleFile;
import org.parvis.organizations.members.Delegation;
import org.parvis.organizations.members.MemberRegister;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.testing.TestDatabase;
import org.springframework.dao.DataAccessException;

/** Who may decide on which day; imports; whose account opens what. */
class MembersTests {
    static final String BODIES =
            """
            organizations:
              - code: ville-essai
                kind: municipality
                name: {fr: Ville d'Essai, en: City of Essai}
                website: https://essai.example
                units:
                  - code: access
                    name: {fr: Accès, en: Access}
              - code: office-essai
                kind: agency
                name: {fr: Office d'Essai, en: Essai Office}
            """;

    private static TestDatabase database;
    private static OrganizationRegister organizations;
    private static MemberRegister members;
    private static Publications publications;
    private Home home = Organization.homeOf("ville-essai");

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        publications = new Publications(database.scenes());
        organizations = new OrganizationRegister(database.scenes(), publications);
        members = new MemberRegister(database.scenes(), publications);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void bodies() {
        put(BODIES);
    }

    private static void put(String text) {
        database.scenes()
                .job(
                        jobs -> {
                            BodyRows.put(
                                    jobs,
                                    OrganizationsFile.read(text).orThrow(),
                                    LocalDate.parse("2026-01-01"));
                            return true;
                        });
        publications.bump();
    }

    @Test
    void theDelegateDecidesFromTheFirstToTheLastDayOfTheInstrument() {
        Member delegate = member(Set.of(Role.PERSON_IN_CHARGE), null);
        delegate(delegate, "2026-03-01", "2026-08-31");
        assertThat(mayDecide(delegate, "2026-02-28")).isFalse();
        assertThat(mayDecide(delegate, "2026-03-01")).isTrue();
        assertThat(mayDecide(delegate, "2026-08-31")).isTrue();
        assertThat(mayDecide(delegate, "2026-09-01")).isFalse();
    }

    @Test
    void theHighestAuthorityDecidesOnlyWhileNobodyIsDelegated() {
        home = Organization.homeOf("office-essai");
        Member head = member(Set.of(Role.HEAD), null);
        Member delegate = member(Set.of(Role.PERSON_IN_CHARGE), null);
        assertThat(mayDecide(head, "2026-05-01")).isTrue();
        delegate(delegate, "2026-04-01", null);
        assertThat(mayDecide(head, "2026-05-01")).isFalse();
        assertThat(mayDecide(head, "2026-03-31")).isTrue();
        assertThat(members.deciders(home, LocalDate.parse("2026-05-01"))).contains(delegate);
    }

    @Test
    void titlesAloneDecideNothing() {
        Member named = member(Set.of(Role.PERSON_IN_CHARGE, Role.MANAGER), null);
        delegate(member(Set.of(Role.AGENT), null), "2020-01-01", null);
        assertThat(mayDecide(named, "2026-05-01")).isFalse();
    }

    @Test
    void whoHasLeftDecidesNothingAnyMore() {
        Member delegate = member(Set.of(Role.PERSON_IN_CHARGE), LocalDate.parse("2026-06-30"));
        delegate(delegate, "2026-01-01", null);
        assertThat(mayDecide(delegate, "2026-06-30")).isTrue();
        assertThat(mayDecide(delegate, "2026-07-01")).isFalse();
    }

    @Test
    void aDelegateOfOneBodyDecidesNothingInAnother() {
        Member delegate = member(Set.of(Role.PERSON_IN_CHARGE), null);
        delegate(delegate, "2026-01-01", null);
        Home elsewhere = Organization.homeOf("office-essai");
        assertThat(
                        members.mayDecide(
                                new Actor.Agent(delegate.id(), elsewhere, Role.PERSON_IN_CHARGE),
                                LocalDate.parse("2026-05-01")))
                .isFalse();
    }

    @Test
    void aBodyThatIsRetiredKeepsItsNameAndComesBack() {
        database.scenes()
                .job(
                        jobs -> {
                            BodyRows.retire(jobs, "office-essai");
                            return true;
                        });
        publications.bump();
        assertThat(organizations.all())
                .extracting(Organization::code)
                .containsExactly("ville-essai");
        Home left = Organization.homeOf("office-essai");
        assertThat(organizations.byHome(left).orElseThrow().retired()).isTrue();
        put(BODIES);
        assertThat(organizations.all()).hasSize(2);
        Organization city = organizations.byCode("ville-essai").orElseThrow();
        assertThat(city.unit("access").orElseThrow().name().in("en")).isEqualTo("Access");
        assertThat(city.inSentence().in("fr")).isEqualTo("Ville d’Essai");
    }

    @Test
    void anAddressThatARealPersonCouldHaveIsRefusedInADemonstration() {
        String text =
                """
                demonstration: true
                people:
                  - code: lise
                    name: Lise
                    email: lise@courriel.ca
                    language: fr
                """;
        assertThat(PeopleFile.read(text, PeopleFile.byCode(organizations.all())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            Refusal refusal = refused.refusal();
                            assertThat(refusal.args()).contains(5, "email");
                        });
    }

    @Test
    void onlySignInKnowsWhichAccountOpensAMembership() {
        Member member = member(Set.of(Role.AGENT), null);
        UUID account = Ids.next();
        database.scenes()
                .job(
                        jdbc -> {
                            MemberRows.link(jdbc, member, account);
                            return true;
                        });
        LocalDate day = LocalDate.parse("2026-05-01");
        assertThat(members.heldBy(account, day)).containsExactly(member);
        assertThat(members.heldBy(account, LocalDate.parse("2019-12-31"))).isEmpty();
        assertThat(members.accountOf(member.id())).contains(account);
        for (Scene scene :
                new Scene[] {
                    new Scene.Public(),
                    new Scene.Person(account),
                    new MemberScene.Agent(home, member.id())
                }) {
            assertThatThrownBy(
                            () ->
                                    database.scenes()
                                            .reading(
                                                    scene,
                                                    jdbc ->
                                                            jdbc.sql(
                                                                            "select * from"
                                                                                    + " organizations.member_accounts")
                                                                    .query()
                                                                    .listOfRows()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private Member member(Set<Role> roles, @Nullable LocalDate until) {
        Member member =
                new Member(
                        home,
                        Ids.next(),
                        "Personne " + Ids.next(),
                        LocalizedText.of("Titre", "Title"),
                        null,
                        roles,
                        LocalDate.parse("2020-01-01"),
                        until);
        database.scenes()
                .job(
                        jdbc -> {
                            MemberRows.put(jdbc, member);
                            return true;
                        });
        members.load();
        return member;
    }

    private void delegate(Member member, String from, @Nullable String to) {
        Delegation delegation =
                new Delegation(
                        member.id(),
                        Delegation.Standing.MANAGEMENT,
                        LocalizedText.of("Acte", "Instrument"),
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to));
        database.scenes()
                .job(
                        jdbc -> {
                            MemberRows.replaceDelegations(jdbc, member, List.of(delegation));
                            return true;
                        });
        members.load();
    }

    private static boolean mayDecide(Member member, String day) {
        return members.mayDecide(
                new Actor.Agent(member.id(), member.home(), member.role()), LocalDate.parse(day));
    }
}
