package org.parvis.audit;

import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.platform.CommandAsked;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes the journal of what members of public bodies are shown and what is done to an
 * installation. The row is committed with the reading, or before the first byte leaves: what could
 * not be written was not shown. What is handed a {@code JdbcClient} runs in its caller's
 * transaction and scene.
 */
@Component
public class Journal {
    private static final String REQUEST = Journal.class.getName() + ".request";

    private final Scenes scenes;
    private final InstantSource clock;

    public Journal(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Notes it in the running transaction, whose scene is the member's. */
    public void note(JdbcClient sql, Actor.Agent agent, Reading reading) {
        write(sql, entry(agent, reading, null));
    }

    /** Notes it in a transaction of its own, in that scene, which is the member's. */
    public void note(Scene member, Actor.Agent agent, Reading reading) {
        scenes.in(
                member,
                sql -> {
                    note(sql, agent, reading);
                    return reading;
                });
    }

    /** Notes that words were given as a reason: committed to here, kept where they can go. */
    void note(JdbcClient sql, Actor.Agent agent, Reading reading, byte[] commitment) {
        write(sql, entry(agent, reading, commitment));
    }

    /** What an operator asks of the program is an act of administration. */
    @EventListener
    void asked(CommandAsked command) {
        Entry entry =
                new Entry(
                        Ids.next(),
                        Ids.NIL,
                        null,
                        "operator",
                        Reading.administration("command " + command.name()),
                        null,
                        request(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        scenes.job(
                jobs -> {
                    write(jobs, entry);
                    return entry;
                });
    }

    private Entry entry(Actor.Agent agent, Reading reading, byte @Nullable [] commitment) {
        return new Entry(
                Ids.next(),
                agent.body().id(),
                agent.member(),
                agent.role().code(),
                reading,
                commitment,
                request(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void write(JdbcClient sql, Entry entry) {
        Reading reading = entry.reading();
        sql.sql(
                        """
                        insert into audit.entries (id, home, member, role, kind, what, files, task,
                          reason, commitment, request, at, digest)
                        values (:id, :home, :member, :role, :kind, :what, :files, :task,
                          :reason, :commitment, :request, :at, :digest)
                        """)
                .param("id", entry.id())
                .param("home", entry.home())
                .param("member", entry.member(), Types.OTHER)
                .param("role", entry.role())
                .param("kind", reading.kind())
                .param("what", reading.what())
                .param("files", reading.files().toArray(UUID[]::new))
                .param("task", reading.task())
                .param("reason", reading.reason(), Types.OTHER)
                .param("commitment", entry.commitment(), Types.BINARY)
                .param("request", entry.request())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("digest", entry.digest())
                .update();
    }

    /** The number of this request, the same for all its rows. */
    private static UUID request() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return Ids.next();
        }
        if (request.getAttribute(REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof UUID known) {
            return known;
        }
        UUID made = Ids.next();
        request.setAttribute(REQUEST, made, RequestAttributes.SCOPE_REQUEST);
        return made;
    }
}
