package org.parvis.cases.person;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.documents.CaseKey;
import org.parvis.documents.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody writes to contest a decision until they send it, sealed with the key of its file:
 * no act of the file says that they began. Who asks was admitted to the file before.
 */
@Component
class ContestDrafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenes scenes;
    private final Vault vault;
    private final Acting acting;

    ContestDrafts(Scenes scenes, Vault vault, Acting acting) {
        this.scenes = scenes;
        this.vault = vault;
        this.acting = acting;
    }

    /**
     * What was written.
     *
     * @param enclosed what goes with it on paper, where the program does not carry it
     */
    record Written(String why, String asks, String enclosed) {
        static final Written NOTHING = new Written("", "", "");

        /** As the body that hears it reads it. */
        String whole() {
            return why + "\n\n" + asks;
        }
    }

    /** What was written, and when it was kept. */
    record Saved(Written written, @Nullable Instant at) {
        static final Saved NOTHING = new Saved(Written.NOTHING, null);
    }

    Saved of(CaseFileId file, String remedy) {
        return scenes.job(jobs -> read(jobs, file, remedy)).orElse(Saved.NOTHING);
    }

    private Optional<Saved> read(JdbcClient jobs, CaseFileId file, String remedy) {
        CaseKey key = vault.open(jobs, file);
        return jobs.sql(
                        """
                        select sealed, saved_at from cases.contest_drafts
                        where home = ? and case_file = ? and remedy = ?
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(remedy)
                .query(
                        (row, n) ->
                                new Saved(
                                        JSON.readValue(
                                                vault.unseal(
                                                        key,
                                                        row.getBytes("sealed"),
                                                        associated(remedy)),
                                                Written.class),
                                        row.getObject("saved_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    void save(CaseFileId file, String remedy, Written written) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.contest_drafts
                                          (home, case_file, remedy, sealed, saved_at)
                                        values (?, ?, ?, ?, ?)
                                        on conflict (home, case_file, remedy) do update
                                          set sealed = excluded.sealed, saved_at = excluded.saved_at
                                        """)
                                .param(file.home().id())
                                .param(file.id())
                                .param(remedy)
                                .param(
                                        vault.seal(
                                                vault.open(jobs, file),
                                                JSON.writeValueAsBytes(written),
                                                associated(remedy)))
                                .param(OffsetDateTime.ofInstant(acting.now(), ZoneOffset.UTC))
                                .update());
    }

    /** It was sent: the act, or the file that hears it, says it now. */
    void forget(CaseFileId file, String remedy) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        delete from cases.contest_drafts
                                        where home = ? and case_file = ? and remedy = ?
                                        """)
                                .param(file.home().id())
                                .param(file.id())
                                .param(remedy)
                                .update());
    }

    private static byte[] associated(String remedy) {
        return ("contest/" + remedy).getBytes(StandardCharsets.UTF_8);
    }
}
