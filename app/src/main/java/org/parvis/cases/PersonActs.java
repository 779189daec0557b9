package org.parvis.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.catalogue.Openings;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person does in their own file, admitted by account or by reference and code. */
@Component
class PersonActs {
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final Calendars calendars;

    PersonActs(Scenes scenes, CaseStore store, Acting acting, Calendars calendars) {
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.calendars = calendars;
    }

    Outcome<CaseFile> answer(Scene scene, String text, List<ActContent.Attachment> attachments) {
        return answer(new Admission.Entering(scene, null), text, attachments);
    }

    Outcome<CaseFile> answer(
            Admission.Entering who, String text, List<ActContent.Attachment> attachments) {
        return act(who.scene(), new ActContent.Answered(text, attachments, who.representative()));
    }

    Outcome<CaseFile> withdraw(Scene scene, String text) {
        return withdraw(new Admission.Entering(scene, null), text);
    }

    Outcome<CaseFile> withdraw(Admission.Entering who, String text) {
        return scenes.in(
                who.scene(),
                sql -> {
                    Outcome<CaseFile> done =
                            act(who.scene(), new ActContent.Withdrawn(text, who.representative()));
                    if (done instanceof Outcome.Ok<CaseFile>(CaseFile file)) {
                        Openings.release(sql, file.id().id());
                    }
                    return done;
                });
    }

    Outcome<CaseFile> contest(Scene scene, String remedy, String body) {
        return contest(new Admission.Entering(scene, null), remedy, body);
    }

    Outcome<CaseFile> contest(Admission.Entering who, String remedy, String body) {
        return act(who.scene(), new ActContent.Contested(remedy, body, null, who.representative()));
    }

    private Outcome<CaseFile> act(Scene scene, ActContent content) {
        return scenes.in(
                scene,
                sql ->
                        admitted(sql)
                                .flatMap(id -> store.byId(sql, id))
                                .flatMap(head -> store.lock(sql, head.id()))
                                .map(
                                        head ->
                                                acting.append(
                                                        sql,
                                                        head,
                                                        new Acting.Act(
                                                                party(sql, head, scene),
                                                                content,
                                                                clocks(sql, head, content))))
                                .orElseGet(() -> Outcome.refused("cases.refused.unknown")));
    }

    private static int party(JdbcClient sql, CaseFile head, Scene scene) {
        return scene instanceof Scene.ActingFile file
                ? Representatives.number(sql, head.id(), file.account(), file.mandate())
                : PartyRole.REQUESTER.number();
    }

    /** The file that the scene admits; the database was told, and knows. */
    static java.util.Optional<UUID> admitted(JdbcClient sql) {
        return sql.sql("select nullif(current_setting('parvis.file', true), '')::uuid")
                .query(UUID.class)
                .optional();
    }

    private List<Clock> clocks(JdbcClient sql, CaseFile head, ActContent content) {
        Instant now = acting.now();
        return store.clocks(sql, head.id()).stream()
                .filter(clock -> concerned(clock, content))
                .flatMap(clock -> moved(clock, content, now).stream())
                .toList();
    }

    private static boolean concerned(Clock clock, ActContent content) {
        return switch (content) {
            case ActContent.Answered answered -> clock.phase().equals("PAUSED");
            case ActContent.Withdrawn withdrawn -> !clock.phase().startsWith("MET");
            default -> false;
        };
    }

    private List<Clock> moved(Clock clock, ActContent content, Instant now) {
        Outcome<Ledger> ledger =
                content instanceof ActContent.Answered
                        ? clock.ledger()
                                .resume(calendars.regimes(), acting.today(), now, "answered")
                        : clock.ledger()
                                .meet(calendars.regimes(), acting.today(), now, "withdrawn");
        return ledger instanceof Outcome.Ok<Ledger>(Ledger next)
                ? List.of(clock.with(next, calendars, now))
                : List.of();
    }
}
