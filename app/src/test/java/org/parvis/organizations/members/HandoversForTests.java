package org.parvis.organizations.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;
import org.parvis.organizations.Handover;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.bodies.Handovers;
import org.parvis.organizations.handovers.ChangesOnTime;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What tests of other modules need of bodies: new members, the job of the day, and an end to it.
 */
@Component
public class HandoversForTests {
    private final Scenes scenes;
    private final Publications publications;
    private final Organizations organizations;
    private final ChangesOnTime onTime;

    HandoversForTests(
            Scenes scenes,
            Publications publications,
            Organizations organizations,
            ChangesOnTime onTime) {
        this.scenes = scenes;
        this.publications = publications;
        this.organizations = organizations;
        this.onTime = onTime;
    }

    /** Somebody of the demonstration, by name, gets a duty in a body. */
    public UUID member(String body, String person, Role role) {
        Organization organization = organizations.byCode(body).orElseThrow();
        LocalDate since = LocalDate.of(2020, 1, 1);
        Member member =
                new Member(
                        organization.home(),
                        Ids.next(),
                        person,
                        LocalizedText.of("Titre", "Title"),
                        null,
                        Set.of(role),
                        since,
                        null);
        scenes.job(
                jobs -> {
                    UUID account =
                            jobs.sql("select id from identity.accounts where name = ?")
                                    .param(person)
                                    .query(UUID.class)
                                    .single();
                    MemberRows.put(jobs, member);
                    MemberRows.link(jobs, member, account);
                    if (role == Role.PERSON_IN_CHARGE) {
                        MemberRows.addDelegation(
                                jobs,
                                organization.home(),
                                new Delegation(
                                        member.id(),
                                        Delegation.Standing.MANAGEMENT,
                                        LocalizedText.of("Acte", "Instrument"),
                                        since,
                                        null));
                    }
                    return member;
                });
        publications.bump();
        return member.id();
    }

    /** One body ceased yesterday and the other answers for all that it did. */
    public void merge(String from, String to) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into organizations.handovers
                                          (id, from_home, to_home, on_day, instrument, state)
                                        values (:id, :from, :to, current_date - 1, 'Décret', 'running')
                                        """)
                                .param("id", Ids.next())
                                .param("from", organizations.byCode(from).orElseThrow().home().id())
                                .param("to", organizations.byCode(to).orElseThrow().home().id())
                                .update());
        publications.bump();
    }

    /** What one body did has passed to another: all of it, or some services. */
    public void passed(String from, String to, String... services) {
        Handover one =
                new Handover(
                        Ids.next(),
                        organizations.byCode(from).orElseThrow().home(),
                        organizations.byCode(to).orElseThrow().home(),
                        List.of(services),
                        null,
                        LocalDate.of(2026, 1, 1),
                        "Décret d'essai",
                        Handover.State.WAITING,
                        0,
                        0);
        scenes.job(
                jobs -> {
                    Handovers.add(jobs, one);
                    Handovers.begin(jobs, one.id(), 0, Instant.EPOCH);
                    Handovers.end(jobs, one.id(), Instant.EPOCH);
                    return one;
                });
        publications.bump();
    }

    /** The job of today. */
    public void run() {
        onTime.run();
    }

    /** Bodies are again what they were; their people of these tests are gone. */
    public void undo() {
        scenes.job(
                jobs -> {
                    jobs.sql(
                                    "update organizations.handovers set state = 'waiting', on_day = '2999-01-01'")
                            .update();
                    return jobs.sql(
                                    """
                                    delete from organizations.member_accounts where account in (
                                      select id from identity.accounts where name in
                                        ('Anatole Kessler-Dion', 'Delphine Arsenault-Roy', 'Idris Benmokhtar'))
                                    """)
                            .update();
                });
        publications.bump();
    }
}
