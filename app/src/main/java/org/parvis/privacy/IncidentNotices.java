package org.parvis.privacy;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.FileDirectory;
import org.parvis.cases.FileNotices;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those whose files an incident touched, by e-mail or on paper; each of them once. */
@Component
class IncidentNotices {
    /** In one go; a larger incident is told in several. */
    static final int MOST = 200;

    private final FileDirectory files;
    private final FileNotices notices;
    private final IncidentText text;
    private final Scenes scenes;
    private final Journal journal;
    private final InstantSource clock;

    IncidentNotices(
            FileDirectory files,
            FileNotices notices,
            IncidentText text,
            Scenes scenes,
            Journal journal,
            InstantSource clock) {
        this.files = files;
        this.notices = notices;
        this.text = text;
        this.scenes = scenes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What became of some files.
     *
     * @param unknown as they were typed: no file of the body is called so
     * @param already told before
     */
    record Told(Map<FileNotices.Way, Integer> ways, List<String> unknown, int already) {
        int count(FileNotices.Way way) {
            return ways.getOrDefault(way, 0);
        }

        boolean reached() {
            return count(FileNotices.Way.EMAIL) + count(FileNotices.Way.LETTER) > 0;
        }
    }

    Told tell(Actor.Agent agent, Incident.Recorded incident, List<String> references) {
        Map<FileNotices.Way, Integer> ways = new EnumMap<>(FileNotices.Way.class);
        List<String> unknown = new ArrayList<>();
        LinkedHashSet<CaseFileId> found = new LinkedHashSet<>();
        for (String typed : references) {
            files.byReference(agent, typed).ifPresentOrElse(found::add, () -> unknown.add(typed));
        }
        int already = 0;
        for (CaseFileId file : found) {
            Optional<FileNotices.Way> way = tell(agent, incident, file);
            if (way.isPresent()) {
                ways.merge(way.get(), 1, Integer::sum);
            } else {
                already++;
            }
        }
        if (!found.isEmpty()) {
            noted(agent, found);
        }
        return new Told(ways, unknown, already);
    }

    private Optional<FileNotices.Way> tell(
            Actor.Agent agent, Incident.Recorded incident, CaseFileId file) {
        FileNotices.Notice notice =
                new FileNotices.Notice(
                        "incident",
                        "incident:" + incident.id() + ":" + file.id(),
                        w -> text.toPerson(agent.home(), incident.incident(), w));
        return scenes.job(
                jobs -> {
                    if (told(jobs, incident.id(), file)) {
                        return Optional.empty();
                    }
                    FileNotices.Way way = notices.tell(jobs, file, notice);
                    write(jobs, agent, incident.id(), file, way);
                    return Optional.of(way);
                });
    }

    private static boolean told(JdbcClient jobs, UUID incident, CaseFileId file) {
        return jobs.sql(
                        """
                        select exists (select from privacy.incident_notices
                          where home = ? and incident = ? and case_file = ?)
                        """)
                .param(file.home().id())
                .param(incident)
                .param(file.id())
                .query(Boolean.class)
                .single();
    }

    private void write(
            JdbcClient jobs,
            Actor.Agent agent,
            UUID incident,
            CaseFileId file,
            FileNotices.Way way) {
        jobs.sql(
                        """
                        insert into privacy.incident_notices
                          (home, incident, case_file, way, told_by, told_at)
                        values (:home, :incident, :file, :way, :by, :at) on conflict do nothing
                        """)
                .param("home", file.home().id())
                .param("incident", incident)
                .param("file", file.id())
                .param("way", way.code())
                .param("by", agent.member())
                .param(
                        "at",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose files are touched is read here, and stands in the journal. */
    private void noted(Actor.Agent agent, LinkedHashSet<CaseFileId> found) {
        List<UUID> ids = found.stream().map(CaseFileId::id).toList();
        scenes.in(
                Officer.only(agent),
                sql -> {
                    journal.note(sql, agent, Reading.of("incident", "incident", ids, "act"));
                    return ids;
                });
    }

    /** How many were told of an incident so far. */
    int count(Actor.Agent agent, UUID incident) {
        return scenes.reading(
                Officer.only(agent),
                sql ->
                        sql.sql(
                                        """
                                        select count(*) from privacy.incident_notices
                                        where home = ? and incident = ? and way <> 'nowhere'
                                        """)
                                .param(agent.home().id())
                                .param(incident)
                                .query(Integer.class)
                                .single());
    }
}
