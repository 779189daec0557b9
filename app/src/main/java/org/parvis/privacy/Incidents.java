package org.parvis.privacy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The register of incidents of a body. Nothing in it is changed: a correction is a new version. */
@Component
class Incidents {
    private static final String LATEST =
            """
            select distinct on (id) id, version, information, circumstances, happened, known_on,
              people, sensitivity, consequences, likelihood, reasoning, serious,
              commission_told_on, people_told_on, not_told_because, measures, recorded_by,
              recorded_at
            from privacy.incidents where home = :home
            """;

    private final Scenes scenes;
    private final Journal journal;
    private final InstantSource clock;

    Incidents(Scenes scenes, Journal journal, InstantSource clock) {
        this.scenes = scenes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Each incident as it is known today, the latest first. */
    List<Incident.Recorded> all(Actor.Agent agent) {
        return scenes.reading(
                        Officer.only(agent),
                        sql ->
                                sql.sql(LATEST + " order by id, version desc limit 500")
                                        .param("home", agent.home().id())
                                        .query(Incidents::recorded)
                                        .list())
                .reversed();
    }

    Optional<Incident.Recorded> find(Actor.Agent agent, UUID id) {
        return scenes.reading(
                Officer.only(agent),
                sql ->
                        sql.sql(LATEST + " and id = :id order by id, version desc")
                                .param("home", agent.home().id())
                                .param("id", id)
                                .query(Incidents::recorded)
                                .optional());
    }

    /**
     * Records a new incident, or the next version of one; false when somebody else wrote that
     * version meanwhile.
     */
    boolean record(Actor.Agent agent, @Nullable UUID id, int version, Incident incident) {
        return scenes.<Boolean>in(
                Officer.only(agent),
                sql -> {
                    int written =
                            sql.sql(
                                            """
                                            insert into privacy.incidents (home, id, version,
                                              information, circumstances, happened, known_on,
                                              people, sensitivity, consequences, likelihood,
                                              reasoning, serious, commission_told_on,
                                              people_told_on, not_told_because, measures,
                                              recorded_by, recorded_at)
                                            values (:home, :id, :version, :information,
                                              :circumstances, :happened, :known, :people,
                                              :sensitivity, :consequences, :likelihood, :reasoning,
                                              :serious, :commission, :told, :because, :measures,
                                              :by, :at)
                                            on conflict do nothing
                                            """)
                                    .param("home", agent.home().id())
                                    .param("id", id == null ? Ids.next() : id)
                                    .param("version", version)
                                    .param("information", incident.information())
                                    .param("circumstances", incident.circumstances())
                                    .param("happened", incident.happened())
                                    .param("known", Date.valueOf(incident.knownOn()))
                                    .param("people", incident.people())
                                    .param("sensitivity", incident.severity().sensitivity())
                                    .param("consequences", incident.severity().consequences())
                                    .param("likelihood", incident.severity().likelihood())
                                    .param("reasoning", incident.reasoning())
                                    .param("serious", incident.serious())
                                    .param("commission", incident.commissionToldOn(), Types.DATE)
                                    .param("told", incident.peopleToldOn(), Types.DATE)
                                    .param("because", incident.notToldBecause())
                                    .param("measures", incident.measures())
                                    .param("by", agent.member())
                                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                                    .update();
                    journal.note(sql, agent, Reading.administration("incident " + version));
                    return written > 0;
                });
    }

    private static Incident.Recorded recorded(ResultSet row, int n) throws SQLException {
        Incident incident =
                new Incident(
                        row.getString("information"),
                        row.getString("circumstances"),
                        row.getString("happened"),
                        row.getObject("known_on", LocalDate.class),
                        row.getInt("people"),
                        new Severity(
                                row.getInt("sensitivity"),
                                row.getInt("consequences"),
                                row.getInt("likelihood")),
                        row.getString("reasoning"),
                        row.getBoolean("serious"),
                        row.getObject("commission_told_on", LocalDate.class),
                        row.getObject("people_told_on", LocalDate.class),
                        row.getString("not_told_because"),
                        row.getString("measures"));
        return new Incident.Recorded(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                incident,
                row.getObject("recorded_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
