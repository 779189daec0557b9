package org.parvis.cases.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Heads;
import org.parvis.cases.acts.MergeAct;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back that two files are one request. The file that ended opens again where it would be
 * today if nobody had been mistaken: its state, its clocks and its terms are those of a file that
 * was never merged, and what the law did meanwhile is recorded next. Nothing is taken away: each
 * file has one more act.
 */
@Component
public class Separating {
    private static final int LONGEST = 1_000;

    private final Scenes scenes;
    private final TwoFiles files;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;

    public Separating(
            Scenes scenes, TwoFiles files, CaseStore store, Acting acting, Calendars calendars) {
        this.scenes = scenes;
        this.files = files;
        this.store = store;
        this.acting = acting;
        this.calendars = calendars;
    }

    /** A merger that stands: the other file, and who said it when. */
    public record Standing(String reference, String by, LocalDate on) {}

    /** Mergers of a file that nobody took back, the latest first. */
    public List<Standing> standing(List<StoredAct> acts) {
        SequencedMap<String, Standing> standing = new LinkedHashMap<>();
        for (StoredAct act : acts) {
            if (act.said(MergeAct.class) instanceof MergeAct merge) {
                switch (merge) {
                    case MergeAct.Joined joined -> standing.put(merge.reference(), of(act, merge));
                    case MergeAct.Merged merged -> standing.put(merge.reference(), of(act, merge));
                    case MergeAct.Separated back -> standing.remove(merge.reference());
                    case MergeAct.Parted back -> standing.remove(merge.reference());
                }
            }
        }
        return List.copyOf(standing.sequencedValues().reversed());
    }

    private Standing of(StoredAct act, MergeAct merge) {
        return new Standing(merge.reference(), merge.by(), acting.day(act.envelope().at()));
    }

    /** Who says it, and why. */
    private record Said(Actor.Agent agent, String name, String reason) {}

    /** Two files of which one ended in the other. */
    private record Merger(CaseFile ended, CaseFile goesOn, List<StoredAct> acts, StoredAct merged) {
        /** What happened in the file that ended, after it did. */
        List<StoredAct> since() {
            return acts.subList(acts.indexOf(merged) + 1, acts.size());
        }

        /** Once one of them has its answer, or is with another body, they stay as they are. */
        Outcome<Merger> mayPart() {
            return goesOn.state().open() && goesOn.worker().equals(ended.worker())
                    ? Outcome.ok(this)
                    : Outcome.refused("cases.refused.separate", goesOn.reference());
        }
    }

    /** The file that opened again. */
    public Outcome<CaseFile> separate(
            Actor.Agent agent, String name, CaseFileId one, String reference, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused("cases.refused.separateReason", LONGEST);
        }
        Said said = new Said(agent, name, reason.strip());
        return scenes.in(
                FileOpenings.scene(agent),
                sql ->
                        files.named(agent, reference)
                                .map(other -> files.locked(agent, one, other))
                                .filter(both -> both.size() == 2)
                                .map(
                                        both ->
                                                merger(agent, both)
                                                        .then(Merger::mayPart)
                                                        .then(which -> open(said, which)))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private Outcome<Merger> merger(Actor.Agent agent, List<CaseFile> both) {
        for (CaseFile ended : both) {
            CaseFile other =
                    both.getFirst().id().equals(ended.id()) ? both.getLast() : both.getFirst();
            List<StoredAct> acts = files.in(agent, ended.id(), sql -> store.acts(sql, ended.id()));
            Optional<StoredAct> merged = mergedInto(acts, other.reference());
            if (merged.isPresent() && ended.state() == State.CLOSED) {
                return Outcome.ok(new Merger(ended, other, acts, merged.get()));
            }
        }
        return Outcome.refused("cases.refused.notMerged");
    }

    /** The latest act of its kind, if it names that file and was not taken back. */
    private static Optional<StoredAct> mergedInto(List<StoredAct> acts, String reference) {
        return acts.reversed().stream()
                .filter(
                        act ->
                                act.says(MergeAct.Merged.class)
                                        || act.says(MergeAct.Separated.class))
                .findFirst()
                .filter(
                        act ->
                                act.says(
                                        MergeAct.Merged.class,
                                        merged -> merged.reference().equals(reference)));
    }

    private Outcome<CaseFile> open(Said said, Merger which) {
        CaseFile ended = which.ended();
        CaseFile goesOn = which.goesOn();
        LocalDate mergedOn = acting.day(which.merged().envelope().at());
        MergeAct.Separated separated =
                new MergeAct.Separated(
                        said.name(),
                        goesOn.reference(),
                        without(which),
                        mergedOn,
                        said.reason(),
                        null);
        MergeAct.Parted parted =
                new MergeAct.Parted(said.name(), ended.reference(), mergedOn, said.reason());
        files.in(
                        said.agent(),
                        goesOn.id(),
                        sql ->
                                acting.append(
                                        sql,
                                        goesOn,
                                        Acting.Act.of(party(sql, said, goesOn), parted)))
                .orThrow();
        return Outcome.ok(
                files.in(said.agent(), ended.id(), sql -> opens(sql, said, which, separated))
                        .orThrow());
    }

    private Outcome<CaseFile> opens(
            JdbcClient sql, Said said, Merger which, MergeAct.Separated separated) {
        List<Clock> clocks = again(sql, which);
        return acting.append(
                sql,
                which.ended(),
                new Acting.Act(
                        party(sql, said, which.ended()),
                        CaseClocks.due(separated, clocks),
                        clocks));
    }

    private static int party(JdbcClient sql, Said said, CaseFile file) {
        return Parties.agent(sql, file.id(), said.agent().member());
    }

    /** Where the file would be today without the merger. */
    private State without(Merger which) {
        List<StoredAct> before = which.acts().subList(0, which.acts().indexOf(which.merged()));
        State state = Heads.replay(before, which.ended().reference(), acting.zone()).state();
        for (StoredAct act : which.since()) {
            Payload content = act.content();
            state = content == null ? state : Transitions.after(state, content).orElse(state);
        }
        return state;
    }

    /** Its clocks as they were; a pause that the person ended meanwhile ended on that day. */
    private List<Clock> again(JdbcClient sql, Merger which) {
        List<Clock> clocks = new ArrayList<>();
        for (Clock clock : store.clocks(sql, which.ended().id())) {
            clock.ledger()
                    .before("merged")
                    .map(ledger -> asOf(clock, ledger))
                    .ifPresent(open -> clocks.add(resumed(open, which.since())));
        }
        return clocks;
    }

    private Clock resumed(Clock clock, List<StoredAct> since) {
        Clock now = clock;
        for (StoredAct act : since) {
            if (answers(act.content()) && CaseClocks.asksPerson(now)) {
                Outcome<Ledger> next =
                        now.ledger()
                                .resume(
                                        calendars.regimes(),
                                        acting.day(act.envelope().at()),
                                        act.envelope().at(),
                                        act.envelope().kind());
                now = next instanceof Outcome.Ok<Ledger>(Ledger ledger) ? asOf(now, ledger) : now;
            }
        }
        return now;
    }

    /** As it was stored when that happened: what stands still is told as of then. */
    private Clock asOf(Clock clock, Ledger ledger) {
        return clock.with(ledger, calendars, ledger.entries().getLast().at());
    }

    private static boolean answers(@Nullable Payload content) {
        return content instanceof TalkAct.Answered
                || content instanceof ReviewAct.Corrected
                || content instanceof ReviewAct.Observed;
    }
}
