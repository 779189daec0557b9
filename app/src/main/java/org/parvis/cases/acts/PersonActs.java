package org.parvis.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.calendar.Regimes;
import org.parvis.cases.FileScene;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.Openings;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person does in their own file, admitted by account or by reference and code. */
@Component
public class PersonActs {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;
    private final Sendings sendings;
    private final CaseClocks clocks;

    public PersonActs(
            Scenes scenes,
            CaseStore store,
            Acting acting,
            Calendars calendars,
            Sendings sendings,
            CaseClocks clocks) {
        this.clocks = clocks;
        this.sendings = sendings;
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.calendars = calendars;
    }

    Outcome<CaseFile> answer(Scene scene, String text) {
        return answer(new Entering(scene, null), Writing.of(text));
    }

    public Outcome<CaseFile> answer(Entering who, Writing writing) {
        return act(
                who,
                (sql, head) ->
                        writing.files()
                                .take(sql, head)
                                .map(
                                        files ->
                                                new TalkAct.Answered(
                                                        writing.text(),
                                                        files,
                                                        who.representative(),
                                                        writing.place(),
                                                        null,
                                                        null)));
    }

    public Outcome<CaseFile> withdraw(Scene scene, String text) {
        return withdraw(new Entering(scene, null), text);
    }

    public Outcome<CaseFile> withdraw(Entering who, String text) {
        return scenes.whole(
                who.scene(),
                sql -> {
                    Outcome<CaseFile> done = act(who, (same, head) -> withdrawn(head, who, text));
                    if (done instanceof Outcome.Ok<CaseFile>(CaseFile file)) {
                        Openings.release(sql, file.id().id());
                    }
                    return done;
                });
    }

    /** Only who asked takes it back. */
    private static Outcome<Payload> withdrawn(CaseFile head, Entering who, String text) {
        return head.openedByBody()
                ? Outcome.refused("cases.refused.openedByBody")
                : Outcome.ok(new CourseAct.Withdrawn(text, who.representative()));
    }

    /** Says in this file that a complaint about the service was opened. */
    public Outcome<CaseFile> complained(Entering who, String linkedReference) {
        return act(who, new AfterAct.Complained(linkedReference, who.representative()));
    }

    /** Chooses by which door they are told of this file. */
    public Outcome<CaseFile> choose(Entering who, ContactAct.ContactChosen chosen) {
        return act(who, chosen);
    }

    private Outcome<CaseFile> act(Entering who, Payload content) {
        return act(who, (sql, head) -> Outcome.ok(content));
    }

    /**
     * One act in the file to which the scene admits, with the clocks that it moves. What is asked
     * of the file before is asked here, under its lock: whoever comes second sees what the first
     * one did, and what came before by the same press of a button is done already. What is refused
     * leaves nothing: what came with it waits where it waited.
     */
    public Outcome<CaseFile> act(
            Entering who, BiFunction<JdbcClient, CaseFile, Outcome<? extends Payload>> what) {
        return scenes.whole(
                who.scene(),
                sql ->
                        store.standing(sql)
                                .map(standing -> once(sql, standing, who, what))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    /** Whether that press of a button came before: then nothing of it is taken again. */
    public boolean came(Entering who) {
        return scenes.reading(
                who.scene(),
                sql ->
                        store.admitted(sql)
                                .filter(head -> sendings.came(sql, head.id(), who.sending()))
                                .isPresent());
    }

    private Outcome<CaseFile> once(
            JdbcClient sql,
            CaseStore.Standing standing,
            Entering who,
            BiFunction<JdbcClient, CaseFile, Outcome<? extends Payload>> what) {
        CaseFile head = standing.head();
        if (sendings.came(sql, head.id(), who.sending())) {
            return Outcome.ok(head);
        }
        return what.apply(sql, head)
                .then(said -> Compartments.may(sql, head.id(), standing.party(), said))
                .then(said -> append(sql, standing, who.scene(), said))
                .map(
                        after -> {
                            sendings.keep(sql, head.id(), who.sending(), null, acting.now());
                            return after;
                        });
    }

    private Outcome<CaseFile> append(
            JdbcClient sql, CaseStore.Standing standing, Scene scene, Payload content) {
        CaseFile head = standing.head();
        List<Clock> moved = new ArrayList<>(clocks.still(sql, head, clocks(sql, head, content)));
        moved.addAll(clocks.moved(sql, head, content));
        return acting.append(
                sql,
                head,
                new Acting.Act(
                        party(sql, standing, scene),
                        author(standing),
                        CaseClocks.due(content, moved),
                        moved));
    }

    private static int party(JdbcClient sql, CaseStore.Standing standing, Scene scene) {
        return scene instanceof FileScene.ActingFile file
                ? Parties.representative(sql, standing.head().id(), file.account(), file.mandate())
                : standing.party();
    }

    /** Whoever acts for a party writes as that party. */
    private static Author author(CaseStore.Standing standing) {
        return standing.party() == PartyRole.REQUESTER.number() ? Author.PERSON : Author.PARTY;
    }

    private List<Clock> clocks(JdbcClient sql, CaseFile head, Payload content) {
        Instant now = acting.now();
        return store.clocks(sql, head.id()).stream()
                .filter(clock -> concerned(clock, content))
                .flatMap(clock -> moved(clock, content, now).stream())
                .toList();
    }

    private static boolean concerned(Clock clock, Payload content) {
        return switch (content) {
            case TalkAct.Answered answered -> CaseClocks.asksPerson(clock);
            case ReviewAct.Corrected corrected -> CaseClocks.asksPerson(clock);
            case ReviewAct.Observed observed -> CaseClocks.asksPerson(clock) || observing(clock);
            case CourseAct.Withdrawn withdrawn -> !clock.phase().startsWith("MET");
            default -> false;
        };
    }

    private static boolean observing(Clock clock) {
        return clock.term().equals(CaseClocks.OBSERVATIONS) && !clock.phase().startsWith("MET");
    }

    private List<Clock> moved(Clock clock, Payload content, Instant now) {
        LocalDate today = acting.today();
        Regimes regimes = calendars.regimes();
        String cause = content.kind().name();
        Outcome<Ledger> ledger =
                content instanceof CourseAct.Withdrawn || observing(clock)
                        ? clock.ledger().meet(regimes, today, now, cause)
                        : clock.ledger().resume(regimes, today, now, cause);
        return ledger instanceof Outcome.Ok<Ledger>(Ledger next)
                ? List.of(clock.with(next, calendars, now))
                : List.of();
    }
}
