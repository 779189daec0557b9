package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Reads;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.SecretCode;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateScene;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may open a file as its person: the account that sent it, whoever acts for that account, or
 * whoever has its code, which their browser keeps; the database decides.
 */
@Component
public class Admission {
    private final Scenes scenes;
    private final ActingFor acting;
    private final Mandates mandates;
    private final Representatives representatives;
    private final Reads reads;
    private final FileCodes codes;
    private final InstantSource time;

    Admission(
            Scenes scenes,
            ActingFor acting,
            Mandates mandates,
            Representatives representatives,
            Reads reads,
            FileCodes codes,
            InstantSource time) {
        this.scenes = scenes;
        this.acting = acting;
        this.mandates = mandates;
        this.representatives = representatives;
        this.reads = reads;
        this.codes = codes;
        this.time = time;
    }

    /**
     * Who comes to do something in a file; nothing when they are not admitted at all, and the
     * reason when their mandate does not go so far.
     */
    public Optional<Outcome<Entering>> toDo(
            HttpServletRequest request, Actor.@Nullable Person person, String reference, Act act) {
        Optional<Scene> scene = of(request, person, reference);
        return scene.map(
                admitted ->
                        admitted instanceof FileScene.ActingFile file
                                ? acting(request, file, act)
                                : Outcome.ok(new Entering(admitted, null, Pressed.in(request))));
    }

    /** Whether whoever was let in may do that: their own file's person may do all of it. */
    public boolean may(HttpServletRequest request, Scene admitted, Act act) {
        return !(admitted instanceof FileScene.ActingFile file)
                || acting(request, file, act) instanceof Outcome.Ok;
    }

    private Outcome<Entering> acting(
            HttpServletRequest request, FileScene.ActingFile file, Act act) {
        Mandate chosen = acting.current(request).orElseThrow();
        Covered covered = covered(file, chosen);
        return mandates.may(
                        file.account(),
                        chosen.onBehalf().principal(),
                        covered.service(),
                        covered.establishment(),
                        act,
                        time.instant())
                .map(
                        mandate ->
                                new Entering(
                                        new FileScene.ActingFile(
                                                file.account(),
                                                mandate.id(),
                                                file.file(),
                                                act,
                                                file.on()),
                                        representatives.name(mandate),
                                        Pressed.in(request)));
    }

    /** What a mandate has to cover to let somebody into a file. */
    private record Covered(String service, @Nullable UUID establishment) {}

    private Covered covered(FileScene.ActingFile file, Mandate chosen) {
        return scenes.reading(
                new MandateScene.ActingFor(file.account(), chosen.id(), file.on()),
                sql ->
                        sql.sql(
                                        "select service, establishment from cases.person_files"
                                                + " where case_file = ?")
                                .param(file.file())
                                .query(
                                        (row, n) ->
                                                new Covered(
                                                        row.getString("service"),
                                                        row.getObject("establishment", UUID.class)))
                                .optional()
                                .orElse(new Covered("", null)));
    }

    public Optional<Scene> of(
            HttpServletRequest request, Actor.@Nullable Person person, String reference) {
        if (person != null && person.account() != null) {
            Optional<Scene> own = own(person.account(), reference);
            if (own.isPresent()) {
                return own;
            }
            Optional<Scene> other = other(request, person.account(), reference);
            if (other.isPresent()) {
                return other;
            }
        }
        return codes.of(request, person, reference)
                .map(code -> new FileScene.Invited(reference, SecretCode.typed(code).hash()));
    }

    private Optional<Scene> own(UUID account, String reference) {
        return scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                sql.sql(
                                                """
                                                select home, case_file from cases.person_files
                                                where account = ? and reference = ?
                                                """)
                                        .param(account)
                                        .param(reference)
                                        .query(
                                                (row, n) ->
                                                        new CaseFileId(
                                                                new Home(
                                                                        row.getObject(
                                                                                "home",
                                                                                UUID.class)),
                                                                row.getObject(
                                                                        "case_file", UUID.class)))
                                        .optional())
                .map(file -> new FileScene.PersonFile(account, file.id()));
    }

    /** A file of the one for whom they act at the moment, who is told that it was opened. */
    private Optional<Scene> other(HttpServletRequest request, UUID account, String reference) {
        return acting.current(request)
                .flatMap(
                        mandate -> {
                            LocalDate today = mandates.today();
                            return scenes.reading(
                                            new MandateScene.ActingFor(
                                                    account, mandate.id(), today),
                                            sql -> file(sql, reference))
                                    .map(
                                            file -> {
                                                told(mandate, account, file);
                                                return new FileScene.ActingFile(
                                                        account,
                                                        mandate.id(),
                                                        file.id(),
                                                        Act.RECEIVE,
                                                        today);
                                            });
                        });
    }

    private static Optional<CaseFileId> file(JdbcClient sql, String reference) {
        return sql.sql("select home, case_file from cases.person_files where reference = ?")
                .param(reference)
                .query(
                        (row, n) ->
                                new CaseFileId(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getObject("case_file", UUID.class)))
                .optional();
    }

    /** Tells whom somebody acts for that they opened that file. */
    void told(Mandate mandate, UUID account, CaseFileId file) {
        reads.record(
                new Reads.Represented(
                        file,
                        mandate.onBehalf().principal(),
                        account,
                        mandate.holderName(),
                        time.instant()));
    }
}
