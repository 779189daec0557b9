package org.parvis.mandates;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

/** The register of mandates on a real database, with a clock one can move. */
public final class MandatesFixture implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/Toronto");
    static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    final TestDatabase database = TestDatabase.create();
    public final MovableClock clock = MovableClock.at("2026-11-02T15:00:00Z");
    public final Scenes scenes = database.scenes();
    public final Mandates mandates = new Mandates(scenes, clock, ZONE);
    final Blocks blocks = new Blocks(scenes, clock);
    final Path pack = Path.of("../content/quebec");

    public static Mandate mandate(
            UUID principal, UUID holder, Standing standing, Set<String> services, Set<Act> acts) {
        return mandate(principal, holder, standing, services, acts, TODAY, TODAY.plusMonths(6));
    }

    static Mandate mandate(
            UUID principal,
            UUID holder,
            Standing standing,
            Set<String> services,
            Set<Act> acts,
            LocalDate from,
            LocalDate until) {
        return new Mandate(
                Ids.next(),
                principal,
                PrincipalKind.PERSON,
                "Marguerite",
                holder,
                "Paul",
                null,
                "helper",
                services,
                Set.of(),
                acts,
                from,
                until,
                Proof.NONE,
                standing,
                principal,
                false,
                false);
    }

    /** Written as the program's own work, whatever the policies say. */
    public Mandate put(Mandate mandate) {
        scenes.job(
                jobs -> {
                    MandateRows.insert(jobs, mandate, null, null, clock.instant());
                    return mandate;
                });
        return mandate;
    }

    /** The firm sends one of its people to a client. */
    void send(Mandate client, UUID firm, UUID account, Set<Act> acts) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into mandates.assignments
                                          (id, mandate, firm, account, acts, made_by, made_at)
                                        values (?, ?, ?, ?, ?, ?, now())
                                        """)
                                .param(Ids.next())
                                .param(client.id())
                                .param(firm)
                                .param(account)
                                .param(acts.stream().map(Act::code).toArray(String[]::new))
                                .param(account)
                                .update());
    }

    @Override
    public void close() {
        database.close();
    }
}
