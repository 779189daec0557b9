package org.parvis.privacy;

import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The register of what a body communicated without consent, or used for another purpose (A-2.1, s.
 * 67.3). Lines are only added.
 */
@Component
class Communications {
    /** What the register holds. */
    static final List<String> KINDS =
            List.of("communication", "secondary-use", "research", "outside-quebec");

    private final Scenes scenes;
    private final Journal journal;
    private final InstantSource clock;

    Communications(Scenes scenes, Journal journal, InstantSource clock) {
        this.scenes = scenes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A line.
     *
     * @param information which information, in kinds and never in names
     * @param basis the provision, cited
     */
    record Line(
            String kind,
            String recipient,
            String information,
            String purpose,
            String basis,
            LocalDate madeOn) {}

    /** The latest first; those made before that line. */
    List<Line> page(Actor.Agent agent, int most) {
        return scenes.reading(
                Officer.only(agent),
                sql ->
                        sql.sql(
                                        """
                                        select kind, recipient, information, purpose, basis, made_on
                                        from privacy.communications where home = :home
                                        order by id desc limit :most
                                        """)
                                .param("home", agent.home().id())
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new Line(
                                                        row.getString("kind"),
                                                        row.getString("recipient"),
                                                        row.getString("information"),
                                                        row.getString("purpose"),
                                                        row.getString("basis"),
                                                        row.getObject("made_on", LocalDate.class)))
                                .list());
    }

    UUID add(Actor.Agent agent, Line line) {
        UUID id = Ids.next();
        scenes.in(
                Officer.only(agent),
                sql -> {
                    journal.note(sql, agent, Reading.administration("communication"));
                    return sql.sql(
                                    """
                                    insert into privacy.communications (home, id, kind, recipient,
                                      information, purpose, basis, made_on, recorded_by,
                                      recorded_at)
                                    values (:home, :id, :kind, :recipient, :information, :purpose,
                                      :basis, :on, :by, :at)
                                    """)
                            .param("home", agent.home().id())
                            .param("id", id)
                            .param("kind", line.kind())
                            .param("recipient", line.recipient())
                            .param("information", line.information())
                            .param("purpose", line.purpose())
                            .param("basis", line.basis())
                            .param("on", Date.valueOf(line.madeOn()))
                            .param("by", agent.member())
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                });
        return id;
    }
}
