package org.parvis.cases.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.MergeAct;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.catalogue.Availability;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says that two files are one request. The one with the earlier legal date goes on, so that no
 * clock has to be turned back; the other ends with an act that points to it, and both people are
 * told.
 */
@Component
public class Merging {
    private static final int DAYS = 30;
    private static final int MOST = 10;

    private final Scenes scenes;
    private final TwoFiles files;
    private final Acting acting;
    private final CaseClocks clocks;
    private final Services services;
    private final Journal journal;

    public Merging(
            Scenes scenes,
            TwoFiles files,
            Acting acting,
            CaseClocks clocks,
            Services services,
            Journal journal) {
        this.journal = journal;
        this.scenes = scenes;
        this.files = files;
        this.acting = acting;
        this.clocks = clocks;
        this.services = services;
    }

    /** A file that may be the same request. */
    record Alike(UUID file, String reference, String title, String channel, LocalDate received) {}

    /**
     * Open files of the same person, as named, and service, received within a month: those on which
     * the body works, whether they were opened there or passed to it. They are shown as a line of
     * the queue is, and noted as one.
     */
    List<Alike> doubles(Actor.Agent agent, CaseFile head) {
        return scenes.in(
                FileOpenings.scene(agent.in(agent.body())),
                sql -> {
                    List<Alike> found = doubles(sql, agent, head);
                    if (!found.isEmpty()) {
                        List<UUID> files = found.stream().map(Alike::file).toList();
                        journal.note(sql, agent, Reading.of("queue", "merge", files, "queue"));
                    }
                    return found;
                });
    }

    private static List<Alike> doubles(JdbcClient sql, Actor.Agent agent, CaseFile head) {
        return sql.sql(
                        """
                        select o.case_file, o.reference, o.title, o.channel,
                          o.received_on
                        from cases.work_items i
                        join cases.find_work_items(i.requester, 200) f on true
                        join cases.work_items o
                          on o.home = i.home and o.case_file = f
                        where i.home = :body and i.case_file = :file
                          and i.requester <> '' and o.case_file <> i.case_file
                          and lower(o.requester) = lower(i.requester)
                          and o.service = i.service and o.open
                          and abs(o.received_on - i.received_on) <= :days
                        order by o.received_on, o.case_file limit :most
                        """)
                .param("body", agent.body().id())
                .param("file", head.id().id())
                .param("days", DAYS)
                .param("most", MOST)
                .query(
                        (row, n) ->
                                new Alike(
                                        row.getObject("case_file", UUID.class),
                                        row.getString("reference"),
                                        row.getString("title"),
                                        row.getString("channel"),
                                        row.getObject("received_on", LocalDate.class)))
                .list();
    }

    /** The file that goes on. */
    public Outcome<CaseFile> merge(
            Actor.Agent agent, String name, CaseFileId one, String reference) {
        return scenes.in(
                FileOpenings.scene(agent),
                sql ->
                        files.named(agent, reference)
                                .map(other -> merge(agent, name, one, other))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private Outcome<CaseFile> merge(
            Actor.Agent agent, String name, CaseFileId one, CaseFileId other) {
        List<CaseFile> both = files.locked(agent, one, other);
        both.sort(Comparator.comparing(CaseFile::receivedOn).thenComparing(CaseFile::openedAt));
        if (both.size() < 2 || !same(both.getFirst(), both.getLast())) {
            return Outcome.refused("cases.refused.merge");
        }
        for (CaseFile file : both) {
            if (Acting.told(file) instanceof Outcome.Refused<CaseFile> untold) {
                return untold;
            }
        }
        return merge(agent, name, both.getFirst(), both.getLast());
    }

    /** A file that holds one of few places is withdrawn by its person, who gives the place back. */
    private boolean same(CaseFile first, CaseFile second) {
        Availability open = services.of(second).availability();
        return first.service().equals(second.service())
                && (open == null || open.quota() == null)
                && Transitions.may(first, "joined")
                && Transitions.may(second, "merged");
    }

    private Outcome<CaseFile> merge(
            Actor.Agent agent, String name, CaseFile goesOn, CaseFile ends) {
        MergeAct.Merged merged = new MergeAct.Merged(name, goesOn.reference(), goesOn.receivedOn());
        MergeAct.Joined joined =
                new MergeAct.Joined(
                        name,
                        ends.reference(),
                        ends.channel(),
                        ends.receivedOn(),
                        goesOn.receivedOn());
        files.in(
                        agent,
                        ends.id(),
                        sql -> act(sql, agent, ends, merged, clocks.met(sql, ends, "merged")))
                .orThrow();
        return files.in(agent, goesOn.id(), sql -> act(sql, agent, goesOn, joined, List.of()));
    }

    private Outcome<CaseFile> act(
            JdbcClient sql, Actor.Agent agent, CaseFile head, MergeAct content, List<Clock> moved) {
        int party = Parties.agent(sql, head.id(), agent.member());
        return acting.append(sql, head, new Acting.Act(party, content, moved));
    }
}
