package org.parvis.catalogue.packs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done with the versions of a service, by whom. A pack that is installed is the operator's
 * act, and is written down as such. Each method works in its caller's transaction and scene.
 */
@Component
public class VersionJournal {
    /** A step in the life of a version. */
    public enum Step {
        INSTALLED,
        PROPOSED,
        WITHDRAWN,
        APPROVED,
        SENT_BACK,
        ASSESSED,
        PUBLISHED,
        RETIRED,
        RESTORED
    }

    /**
     * One line.
     *
     * @param member who did it; nobody when the operator installed a pack
     */
    public record Line(int version, Step step, @Nullable UUID member, String words, Instant at) {}

    private final InstantSource clock;

    VersionJournal(InstantSource clock) {
        this.clock = clock;
    }

    void installed(JdbcClient jdbc, ServiceDefinition service, String file) {
        write(jdbc, null, null, service.code(), service.version(), Step.INSTALLED, file);
    }

    public void write(
            JdbcClient jdbc, Actor.Agent by, String code, int version, Step step, String words) {
        write(jdbc, by.home().id(), by.member(), code, version, step, words);
    }

    private void write(
            JdbcClient jdbc,
            @Nullable UUID home,
            @Nullable UUID member,
            String code,
            int version,
            Step step,
            String words) {
        jdbc.sql(
                        """
                        insert into catalogue.journal (id, home, code, version, step, member, words, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(home)
                .param(code)
                .param(version)
                .param(Language.word(step))
                .param(member)
                .param(words)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The life of a service, latest step first. */
    public List<Line> of(JdbcClient jdbc, String code) {
        return jdbc.sql(
                        """
                        select version, step, member, words, at from catalogue.journal
                        where code = ? order by id desc limit 100
                        """)
                .param(code)
                .query(
                        (row, n) ->
                                new Line(
                                        row.getInt("version"),
                                        Language.constant(Step.class, row.getString("step")),
                                        row.getObject("member", UUID.class),
                                        row.getString("words"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
