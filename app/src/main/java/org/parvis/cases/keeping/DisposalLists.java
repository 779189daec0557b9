package org.parvis.cases.keeping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the lists of what a body may destroy, for two of its members to look at. A list is fixed
 * when it is made: nothing that nobody saw is ever destroyed by it, and what is held since is left
 * alone.
 */
@Component
class DisposalLists {
    /** How long a list waits to be proposed and approved. */
    static final Duration WAITS = Duration.ofDays(30);

    private static final String HELD = "cases.refused.legalHold";
    private static final String GONE = "cases.refused.disposed";
    private static final String ARCHIVES = "cases.refused.notReceived";
    private static final String REMEDIES = "cases.refused.held.";

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final DueFiles due;
    private final Disposal disposal;

    DisposalLists(Scenes scenes, CaseStore store, Acting acting, DueFiles due, Disposal disposal) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.due = due;
        this.disposal = disposal;
    }

    /** A list and its files. */
    record Shown(DisposalList list, List<DisposalList.File> files) {}

    /**
     * Fixes the oldest files of a service whose time is over; its number comes back. Those of
     * another version may stand under another rule, and then they stand on another list.
     */
    Outcome<UUID> make(Actor.Agent agent, String service, int version) {
        if (!FileKeeping.answerable(agent)) {
            return Outcome.refused("cases.refused.notAnswerable");
        }
        return due.of(agent.body()).stream()
                .filter(group -> group.service().equals(service) && group.goes(version))
                .findFirst()
                .map(group -> make(agent, group))
                .orElseGet(() -> Outcome.refused("cases.refused.nothingDue"));
    }

    private Outcome<UUID> make(Actor.Agent agent, DueFiles.Group group) {
        return scenes.job(
                jobs -> {
                    List<DisposalList.File> files = new ArrayList<>();
                    group.go().forEach(one -> file(jobs, agent.body(), one).ifPresent(files::add));
                    if (files.stream().noneMatch(DisposalLists::waits)) {
                        return Outcome.refused("cases.refused.nothingDue");
                    }
                    DisposalList list = list(agent, group, files);
                    DisposalTable.insert(jobs, list, files);
                    if (DisposalTable.find(jobs, list.home(), List.of(list.id()))
                                    .getFirst()
                                    .waiting()
                            == 0) {
                        // somebody else has put the same files on a list at this moment
                        DisposalTable.remove(jobs, list);
                        return Outcome.refused("cases.refused.nothingDue");
                    }
                    return Outcome.ok(list.id());
                });
    }

    private static boolean waits(DisposalList.File file) {
        return file.became() == DisposalList.Became.WAITING;
    }

    private DisposalList list(
            Actor.Agent agent, DueFiles.Group group, List<DisposalList.File> files) {
        int waiting = (int) files.stream().filter(DisposalLists::waits).count();
        return new DisposalList(
                agent.body(),
                Ids.next(),
                group.service(),
                group.go().getFirst().version(),
                group.kept().cited(),
                group.kept().years(),
                agent.member(),
                acting.now(),
                null,
                null,
                null,
                null,
                waiting,
                0,
                files.size() - waiting,
                0);
    }

    private Optional<DisposalList.File> file(JdbcClient jobs, Home body, DueFiles.Due one) {
        return store.find(jobs, one.file())
                .map(
                        head ->
                                new DisposalList.File(
                                        one.file(),
                                        one.reference(),
                                        one.closed(),
                                        one.closedOn(),
                                        disposal.obstacle(jobs, head, body)
                                                .map(DisposalLists::why)
                                                .orElse(DisposalList.Became.WAITING),
                                        head.lastSeq()));
    }

    /** Why a file is left alone, as the list keeps it. */
    static DisposalList.Became why(Refusal refusal) {
        return switch (refusal.key()) {
            case HELD -> DisposalList.Became.HELD;
            case Disposal.PASSED -> DisposalList.Became.PASSED;
            case GONE -> DisposalList.Became.GONE;
            case ARCHIVES -> DisposalList.Became.ARCHIVES;
            case String held when held.startsWith(REMEDIES) -> DisposalList.Became.REMEDIES;
            default -> DisposalList.Became.KEPT;
        };
    }

    Optional<Shown> show(Actor.Agent agent, UUID id) {
        return scenes.readingJob(
                jobs ->
                        DisposalTable.find(jobs, agent.body(), List.of(id)).stream()
                                .findFirst()
                                .map(
                                        list ->
                                                new Shown(
                                                        list,
                                                        DisposalTable.files(
                                                                jobs, list.home(), list.id()))));
    }

    List<DisposalList> find(Home body, Collection<UUID> ids) {
        return scenes.readingJob(jobs -> DisposalTable.find(jobs, body, ids));
    }

    /** What a body prepared or is carrying out. */
    List<DisposalList> open(Home body) {
        return scenes.readingJob(jobs -> DisposalTable.open(jobs, body));
    }

    /** What may be proposed: prepared, and approved by nobody. */
    List<DisposalList> prepared(Home body) {
        return open(body).stream().filter(list -> !list.approved()).toList();
    }

    /** The certificates of a body, the newest first. */
    List<DisposalList> done(Home body) {
        return scenes.readingJob(jobs -> DisposalTable.done(jobs, body));
    }
}
