package org.parvis.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
class Merging {
    private static final int DAYS = 30;
    private static final int MOST = 10;

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final CaseClocks clocks;
    private final Services services;

    Merging(Scenes scenes, CaseStore store, Acting acting, CaseClocks clocks, Services services) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.clocks = clocks;
        this.services = services;
    }

    /** A file that may be the same request. */
    record Alike(UUID file, String reference, String title, String channel, LocalDate received) {}

    /** Open files of the same person, as named, and service, received within a month. */
    List<Alike> doubles(Actor.Agent agent, CaseFile head) {
        return scenes.reading(
                FileOpenings.scene(agent),
                sql ->
                        sql.sql(
                                        """
                                        select o.case_file, o.reference, o.title, o.channel,
                                          o.received_on
                                        from cases.work_items i
                                        join cases.find_work_items(i.requester, 200) f on true
                                        join cases.work_items o
                                          on o.home = i.home and o.case_file = f
                                        where i.home = :home and i.case_file = :file
                                          and i.requester <> '' and o.case_file <> i.case_file
                                          and lower(o.requester) = lower(i.requester)
                                          and o.service = i.service and o.open
                                          and abs(o.received_on - i.received_on) <= :days
                                        order by o.received_on, o.case_file limit :most
                                        """)
                                .param("home", agent.home().id())
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
                                                        row.getObject(
                                                                "received_on", LocalDate.class)))
                                .list());
    }

    /** The file that goes on. */
    Outcome<CaseFile> merge(Actor.Agent agent, String name, CaseFileId one, String reference) {
        return scenes.in(
                FileOpenings.scene(agent),
                sql ->
                        Reference.parse(reference)
                                .flatMap(known -> store.byReference(sql, agent, known))
                                .map(other -> merge(sql, agent, name, one, other))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private Outcome<CaseFile> merge(
            JdbcClient sql, Actor.Agent agent, String name, CaseFileId one, CaseFileId other) {
        if (one.equals(other) || !one.home().equals(other.home())) {
            return Outcome.refused("cases.refused.merge");
        }
        List<CaseFile> both = locked(store, sql, one, other);
        both.sort(Comparator.comparing(CaseFile::receivedOn).thenComparing(CaseFile::openedAt));
        if (both.size() < 2 || !same(both.getFirst(), both.getLast())) {
            return Outcome.refused("cases.refused.merge");
        }
        for (CaseFile file : both) {
            if (Acting.told(file) instanceof Outcome.Refused<CaseFile> untold) {
                return untold;
            }
        }
        return merge(sql, agent, name, both.getFirst(), both.getLast());
    }

    /** Always in the same order: of two who say it at once, the second waits and finds it said. */
    static List<CaseFile> locked(
            CaseStore store, JdbcClient sql, CaseFileId one, CaseFileId other) {
        List<CaseFile> both = new ArrayList<>();
        Stream.of(one, other)
                .distinct()
                .sorted(Comparator.comparing(CaseFileId::id))
                .forEach(id -> store.lock(sql, id).ifPresent(both::add));
        return both;
    }

    /** A file that holds one of few places is withdrawn by its person, who gives the place back. */
    private boolean same(CaseFile first, CaseFile second) {
        Availability open = services.of(second).availability();
        return first.service().equals(second.service())
                && (open == null || open.quota() == null)
                && Transitions.after(first.state(), "joined").isPresent()
                && Transitions.after(second.state(), "merged").isPresent();
    }

    private Outcome<CaseFile> merge(
            JdbcClient sql, Actor.Agent agent, String name, CaseFile goesOn, CaseFile ends) {
        MergeAct.Merged merged = new MergeAct.Merged(name, goesOn.reference(), goesOn.receivedOn());
        int party = Parties.agent(sql, ends.id(), agent.member());
        acting.append(sql, ends, new Acting.Act(party, merged, clocks.met(sql, ends, "merged")))
                .orThrow();
        MergeAct.Joined joined =
                new MergeAct.Joined(
                        name,
                        ends.reference(),
                        ends.channel(),
                        ends.receivedOn(),
                        goesOn.receivedOn());
        return acting.append(
                sql,
                goesOn,
                Acting.Act.of(Parties.agent(sql, goesOn.id(), agent.member()), joined));
    }
}
