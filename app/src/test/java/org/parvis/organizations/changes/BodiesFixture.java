package org.parvis.organizations.changes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organization;
import org.parvis.organizations.bodies.BodyRows;
import org.parvis.organizations.bodies.OrganizationRegister;
import org.parvis.organizations.bodies.OrganizationsFile;
import org.parvis.organizations.handovers.ChangesOnTime;
import org.parvis.organizations.handovers.PassingOn;
import org.parvis.organizations.members.MemberRegister;
import org.parvis.organizations.members.MemberRows;
import org.parvis.platform.Publications;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

/** Two public bodies with their people, on a real database and under a clock that one moves. */
public final class BodiesFixture implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final String BODIES =
            """
            organizations:
              - code: ville-essai
                kind: municipality
                name: {fr: Ville d'Essai, en: City of Essai}
                in-sentence: {fr: la Ville d'Essai, en: the City of Essai}
                former-names:
                  - name: {fr: Village d'Essai, en: Village of Essai}
                    until: 1999-12-31
              - code: office-essai
                kind: agency
                name: {fr: Office d'Essai, en: Essai Office}
            """;

    public final TestDatabase database = TestDatabase.create();
    public final MovableClock clock = MovableClock.at("2026-11-02T15:00:00Z");
    public final Publications publications = new Publications(database.scenes());
    public final OrganizationRegister organizations =
            new OrganizationRegister(database.scenes(), publications);
    public final MemberRegister members = new MemberRegister(database.scenes(), publications);

    /** Whom each proposal was announced to. */
    final Map<UUID, List<UUID>> announced = new HashMap<>();

    final FourEyes eyes =
            new FourEyes(
                    database.scenes(),
                    new ChangeRights(members, clock, ZONE),
                    (jobs, change, approvers) -> {
                        List<UUID> all = new ArrayList<>();
                        approvers.forEach(all::add);
                        announced.put(change.id(), all);
                    },
                    publications,
                    clock);
    final ChangesOnTime onTime =
            new ChangesOnTime(
                    database.scenes(),
                    eyes,
                    publications,
                    new PassingOn(database.scenes(), publications, members, List.of(), clock, ZONE),
                    clock,
                    ZONE);
    public final Home city = Organization.homeOf("ville-essai");

    public BodiesFixture() {
        pack(BODIES);
    }

    static String bodies() {
        return BODIES;
    }

    void pack(String text) {
        database.scenes()
                .job(
                        jobs -> {
                            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
                            List<Organization> bodies = OrganizationsFile.read(text).orThrow();
                            BodyRows.put(jobs, bodies, today);
                            List<String> codes = bodies.stream().map(Organization::code).toList();
                            BodyRows.codes(jobs).stream()
                                    .filter(code -> !codes.contains(code))
                                    .forEach(code -> BodyRows.retire(jobs, code));
                            return true;
                        });
        publications.bump();
    }

    /** A new member with an account of their own. */
    public FourEyes.Eyes member(Home home, Role... roles) {
        return member(home, Ids.next(), roles);
    }

    /** One more duty of somebody who has an account already. */
    FourEyes.Eyes member(Home home, UUID account, Role... roles) {
        Member member =
                new Member(
                        home,
                        Ids.next(),
                        "Membre " + roles[0].code(),
                        LocalizedText.of("Titre", "Title"),
                        null,
                        Set.of(roles),
                        LocalDate.of(2020, 1, 1),
                        null);
        database.scenes()
                .job(
                        jobs -> {
                            MemberRows.put(jobs, member);
                            MemberRows.link(jobs, member, account);
                            return member;
                        });
        publications.bump();
        return new FourEyes.Eyes(new Actor.Agent(member.id(), home, member.role()), account);
    }

    public Member now(FourEyes.Eyes who) {
        return members.find(who.agent().member()).orElseThrow();
    }

    static Map<String, String> renaming(String name, String on) {
        return Map.of(
                "body",
                "ville-essai",
                "nameFr",
                name,
                "nameEn",
                "City of " + name,
                "sentenceFr",
                "la " + name,
                "sentenceEn",
                "the City of " + name,
                "shortFr",
                "",
                "shortEn",
                "",
                "on",
                on,
                "instrument",
                "Décret 12-2026");
    }

    @Override
    public void close() {
        database.close();
    }
}
