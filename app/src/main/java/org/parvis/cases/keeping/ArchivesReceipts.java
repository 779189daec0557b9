package org.parvis.cases.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the archives acknowledge: they received these packages on that day, under that number. A
 * file that the schedule passes to them may be destroyed here from then on, and not before. One
 * receipt covers one package or many; it is noted as a whole or not at all.
 */
@Component
class ArchivesReceipts {
    /** A number, as archives give them; no sentence, for it outlives what the file held. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,39}");

    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final RetentionTerms terms;
    private final TeamRoster roster;

    ArchivesReceipts(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            RetentionTerms terms,
            TeamRoster roster) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.terms = terms;
        this.roster = roster;
    }

    /**
     * A receipt as it was typed.
     *
     * @param on nothing when it is no day
     * @param packages one digest on each line
     */
    record Typed(Optional<LocalDate> on, String number, String packages) {}

    /** A file whose turn it is, locked, and its package. */
    private record Ready(CaseFile head, MadePackage made) {}

    /** The receipt of the archives that counts: nothing but its keeping was added since. */
    static Optional<KeepingAct.Archived> standing(List<StoredAct> acts) {
        KeepingAct.Archived standing = null;
        for (StoredAct act : acts) {
            standing =
                    switch (act.content()) {
                        case KeepingAct.Archived now -> now;
                        case KeepingAct keeping -> standing;
                        case null, default -> null;
                    };
        }
        return Optional.ofNullable(standing);
    }

    /** Packages of the body that wait for their receipt. */
    List<MadePackage> waiting(Home body) {
        return scenes.readingJob(jobs -> PackageTable.waiting(jobs, roster.homes(body), body));
    }

    /** Notes it in each file; how many come back. */
    Outcome<Integer> note(Actor.Agent agent, Typed typed) {
        if (!FileKeeping.answerable(agent)) {
            return Outcome.refused("cases.refused.notAnswerable");
        }
        String number = typed.number().strip();
        if (typed.on().isEmpty()) {
            return Outcome.refused("archives.refused.day");
        }
        if (typed.on().get().isAfter(acting.today())) {
            return Outcome.refused("archives.refused.future");
        }
        if (!NUMBER.matcher(number).matches()) {
            return Outcome.refused("archives.refused.number");
        }
        LocalDate on = typed.on().get();
        return PackageLine.read(typed.packages())
                .then(lines -> scenes.job(jobs -> note(jobs, agent, on, number, lines)));
    }

    private Outcome<Integer> note(
            JdbcClient jobs,
            Actor.Agent agent,
            LocalDate on,
            String number,
            List<PackageLine> lines) {
        return made(jobs, agent.body(), lines)
                .then(made -> ready(jobs, made, on))
                .map(
                        ready -> {
                            ready.forEach(one -> note(jobs, agent, one, on, number));
                            return ready.size();
                        });
    }

    private Outcome<List<MadePackage>> made(JdbcClient jobs, Home body, List<PackageLine> lines) {
        List<String> digests = lines.stream().map(PackageLine::digest).toList();
        return PackageLine.match(lines, PackageTable.find(jobs, roster.homes(body), body, digests));
    }

    /** All of them locked and looked at, before the first is written; always in one order. */
    private Outcome<List<Ready>> ready(JdbcClient jobs, List<MadePackage> made, LocalDate on) {
        List<Ready> ready = new ArrayList<>();
        for (MadePackage one :
                made.stream().sorted(Comparator.comparing(p -> p.file().id())).toList()) {
            CaseFile head = store.lock(jobs, one.file()).orElseThrow();
            Optional<Refusal> refusal = refusal(jobs, head, one, on);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            ready.add(new Ready(head, one));
        }
        return Outcome.ok(ready);
    }

    private Optional<Refusal> refusal(
            JdbcClient jobs, CaseFile head, MadePackage made, LocalDate on) {
        if (head.disposedAt() != null) {
            return Optional.of(Refusal.of("archives.refused.destroyed", head.reference()));
        }
        if (head.state().open()) {
            return Optional.of(Refusal.of("archives.refused.open", head.reference()));
        }
        if (!terms.stays(head)) {
            return Optional.of(Refusal.of("archives.refused.notTheirs", head.reference()));
        }
        List<StoredAct> acts = store.acts(jobs, head.id());
        if (standing(acts).isPresent()) {
            return Optional.of(Refusal.of("archives.refused.already", head.reference()));
        }
        LocalDate day = acting.day(made.madeAt());
        if (on.isBefore(day)) {
            return Optional.of(Refusal.of("archives.refused.before", head.reference(), day));
        }
        return acts.stream().anyMatch(act -> since(act, made))
                ? Optional.of(Refusal.of("archives.refused.since", head.reference()))
                : Optional.empty();
    }

    /** Whether the archives lack it. */
    private static boolean since(StoredAct act, MadePackage made) {
        return act.seq() > made.lastSeq() && !act.says(KeepingAct.class);
    }

    private void note(
            JdbcClient jobs, Actor.Agent agent, Ready ready, LocalDate on, String number) {
        acting.append(
                        jobs,
                        ready.head(),
                        Acting.Act.of(
                                Parties.agent(jobs, ready.head().id(), agent.member()),
                                new KeepingAct.Archived(
                                        roster.name(agent.member()),
                                        on,
                                        number,
                                        ready.made().digest())))
                .orThrow();
        PackageTable.receive(jobs, ready.made(), on, number);
    }
}
