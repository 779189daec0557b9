package org.parvis.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Entry;
import org.parvis.audit.Journal;
import org.parvis.audit.JournalSearch;
import org.parvis.audit.Reading;
import org.parvis.audit.Reasons;
import org.parvis.cases.FileDirectory;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Reads the journal of a body for its officer; looking into it leaves a row in it. */
@Component
class JournalReading {
    /** Files of one row that are named; an export may hold many more. */
    private static final int NAMED = 5_000;

    private final Scenes scenes;
    private final Journal journal;
    private final JournalSearch search;
    private final Reasons reasons;
    private final FileDirectory files;
    private final ZoneId zone;

    JournalReading(
            Scenes scenes,
            Journal journal,
            JournalSearch search,
            Reasons reasons,
            FileDirectory files,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.journal = journal;
        this.search = search;
        this.reasons = reasons;
        this.files = files;
        this.zone = legalZone;
    }

    /**
     * A row with what its numbers are called.
     *
     * @param files references; an erased file has none any more
     * @param reason what was given, unless it went with its file
     */
    record Line(Entry entry, List<String> files, Reasons.@Nullable Given reason) {}

    /** At most that many rows; the look itself is noted once for each page. */
    List<Line> lines(Actor.Agent agent, JournalAsked asked, UUID before, int most, String kind) {
        MemberScene.PrivacyOfficer officer = Officer.only(agent);
        Optional<List<UUID>> sought = sought(agent, asked);
        JournalSearch.Query query =
                new JournalSearch.Query(
                        Ids.read(asked.agent()).orElse(null),
                        sought.orElse(null),
                        asked.firstDay() == null
                                ? null
                                : asked.firstDay().atStartOfDay(zone).toInstant(),
                        asked.lastDay() == null ? null : after(asked.lastDay()),
                        before);
        record Found(List<Entry> entries, List<Reasons.Given> reasons) {}
        Found found =
                scenes.in(
                        officer,
                        sql -> {
                            journal.note(
                                    sql,
                                    agent,
                                    Reading.of(
                                            "journal",
                                            kind,
                                            sought.orElse(List.of()),
                                            "administration"));
                            List<Entry> entries = search.find(sql, agent.home().id(), query, most);
                            return new Found(
                                    entries,
                                    reasons.of(
                                            sql,
                                            entries.stream()
                                                    .map(e -> e.reading().reason())
                                                    .filter(Objects::nonNull)
                                                    .distinct()
                                                    .toList()));
                        });
        return named(agent, found.entries(), found.reasons());
    }

    private Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The files that were named, by number or by the words of a queue; nothing when none was. */
    private Optional<List<UUID>> sought(Actor.Agent agent, JournalAsked asked) {
        if (!asked.file().isEmpty()) {
            return Optional.of(
                    files.byReference(agent, asked.file())
                            .map(CaseFileId::id)
                            .map(List::of)
                            .orElse(List.of()));
        }
        return asked.person().isEmpty()
                ? Optional.empty()
                : Optional.of(files.found(agent, asked.person()));
    }

    private List<Line> named(Actor.Agent agent, List<Entry> entries, List<Reasons.Given> given) {
        Set<UUID> all = new LinkedHashSet<>();
        entries.forEach(entry -> entry.reading().files().stream().limit(NAMED).forEach(all::add));
        Map<UUID, String> references = files.references(agent, all);
        Map<UUID, Reasons.Given> byId = new HashMap<>();
        given.forEach(one -> byId.put(one.id(), one));
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            UUID reason = entry.reading().reason();
            lines.add(
                    new Line(
                            entry,
                            entry.reading().files().stream()
                                    .map(references::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            reason == null ? null : byId.get(reason)));
        }
        return lines;
    }
}
