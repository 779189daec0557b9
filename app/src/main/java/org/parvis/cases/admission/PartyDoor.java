package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateScene;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets whoever stands in a file into the pages that modules have for it. Whose file it is, and who
 * stands beside them, come by the same three ways; the database decides as which party.
 */
@Component
class PartyDoor {
    private static final String FILE =
            """
            select home, case_file from cases.person_files where reference = :reference
            union all
            select home, case_file from cases.party_files where reference = :reference
            limit 1
            """;

    private final Scenes scenes;
    private final ActingFor acting;
    private final Mandates mandates;
    private final FileCodes codes;
    private final Admission admission;

    PartyDoor(
            Scenes scenes,
            ActingFor acting,
            Mandates mandates,
            FileCodes codes,
            Admission admission) {
        this.scenes = scenes;
        this.acting = acting;
        this.mandates = mandates;
        this.codes = codes;
        this.admission = admission;
    }

    Optional<PartyEntry> enter(
            HttpServletRequest request, @Nullable UUID account, String reference) {
        return own(account, reference)
                .or(() -> other(request, account, reference))
                .or(() -> invited(request, account, reference));
    }

    private Optional<PartyEntry> own(@Nullable UUID account, String reference) {
        return account == null
                ? Optional.empty()
                : scenes.reading(new Scene.Person(account), sql -> file(sql, reference))
                        .map(file -> new PartyEntry(new FileActs.Person(account), file));
    }

    /** A file of the one for whom they act at the moment, who is told that it was opened. */
    private Optional<PartyEntry> other(
            HttpServletRequest request, @Nullable UUID account, String reference) {
        return account == null
                ? Optional.empty()
                : acting.current(request)
                        .flatMap(mandate -> underMandate(mandate, account, reference));
    }

    private Optional<PartyEntry> underMandate(Mandate mandate, UUID account, String reference) {
        return scenes.reading(
                        new MandateScene.ActingFor(account, mandate.id(), mandates.today()),
                        sql -> file(sql, reference))
                .map(
                        file -> {
                            admission.told(mandate, account, file);
                            return new PartyEntry(
                                    new FileActs.Counsel(account, mandate.id()), file);
                        });
    }

    private Optional<PartyEntry> invited(
            HttpServletRequest request, @Nullable UUID account, String reference) {
        Actor.Person person = account == null ? null : new Actor.Person(account);
        return codes.of(request, person, reference)
                .flatMap(
                        code ->
                                scenes.reading(
                                                new FileScene.Invited(
                                                        reference, SecretCode.typed(code).hash()),
                                                PartyDoor::admitted)
                                        .map(
                                                file ->
                                                        new PartyEntry(
                                                                new FileActs.Invited(
                                                                        reference, code),
                                                                file)));
    }

    private static Optional<CaseFileId> admitted(JdbcClient sql) {
        return sql.sql(
                        """
                        select home, id as case_file from cases.case_files
                        where id = nullif(current_setting('parvis.file', true), '')::uuid
                        """)
                .query((row, n) -> file(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    private static Optional<CaseFileId> file(JdbcClient sql, String reference) {
        return sql.sql(FILE)
                .param("reference", reference)
                .query((row, n) -> file(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    private static CaseFileId file(UUID home, UUID file) {
        return new CaseFileId(new Home(home), file);
    }
}
