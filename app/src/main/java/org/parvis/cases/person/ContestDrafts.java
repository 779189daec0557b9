package org.parvis.cases.person;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody writes to contest a decision until they send it, sealed with the key of its file:
 * no act of the file says that they began. The database shows it to whoever may sign in that file,
 * and to nobody else who was let into it.
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

    /** What was written, and when it was kept. */
    record Saved(ContestWords words, @Nullable Instant at) {
        static final Saved NOTHING = new Saved(ContestWords.NOTHING, null);
    }

    Saved of(Scene scene, CaseFileId file, String remedy) {
        return scenes.reading(scene, sql -> read(sql, file, remedy, ""));
    }

    private Saved read(JdbcClient sql, CaseFileId file, String remedy, String lock) {
        CaseKey key = vault.open(sql, file);
        return sql.sql(
                        """
                        select sealed, saved_at from cases.contest_drafts
                        where home = ? and case_file = ? and remedy = ?
                        """
                                + lock)
                .param(file.home().id())
                .param(file.id())
                .param(remedy)
                .query((row, n) -> saved(key, remedy, row))
                .optional()
                .orElse(Saved.NOTHING);
    }

    /** A draft that a row of the table holds. */
    Saved saved(CaseKey key, String remedy, ResultSet row) throws SQLException {
        byte[] plain = vault.unseal(key, row.getBytes("sealed"), associated(remedy));
        return new Saved(
                JSON.readValue(plain, ContestWords.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Keeps what that page changed; whoever keeps the same draft meanwhile waits.
     *
     * @param seen what the page was drawn from
     */
    ContestKeeping save(
            Scene scene, CaseFileId file, String remedy, ContestWords typed, String seen) {
        return scenes.in(
                scene,
                sql -> {
                    CaseKey key = vault.open(sql, file);
                    begin(sql, key, remedy);
                    ContestWords stored = read(sql, file, remedy, " for update").words();
                    ContestKeeping keeping = ContestKeeping.of(stored, typed, seen);
                    write(sql, key, remedy, keeping.kept());
                    return keeping;
                });
    }

    /** A row to lock: two tabs may both be the first. */
    private void begin(JdbcClient sql, CaseKey key, String remedy) {
        sql.sql(
                        """
                        insert into cases.contest_drafts (home, case_file, remedy, sealed, saved_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (home, case_file, remedy) do nothing
                        """)
                .param(key.file().home().id())
                .param(key.file().id())
                .param(remedy)
                .param(sealed(key, remedy, ContestWords.NOTHING))
                .param(OffsetDateTime.ofInstant(acting.now(), ZoneOffset.UTC))
                .update();
    }

    private void write(JdbcClient sql, CaseKey key, String remedy, ContestWords words) {
        sql.sql(
                        """
                        update cases.contest_drafts set sealed = ?, saved_at = ?
                        where home = ? and case_file = ? and remedy = ?
                        """)
                .param(sealed(key, remedy, words))
                .param(OffsetDateTime.ofInstant(acting.now(), ZoneOffset.UTC))
                .param(key.file().home().id())
                .param(key.file().id())
                .param(remedy)
                .update();
    }

    /** It was sent: the file that hears it says it now; in the transaction that sends. */
    void forget(JdbcClient sql, CaseFileId file, String remedy) {
        sql.sql(
                        """
                        delete from cases.contest_drafts
                        where home = ? and case_file = ? and remedy = ?
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(remedy)
                .update();
    }

    private byte[] sealed(CaseKey key, String remedy, ContestWords words) {
        return vault.seal(key, JSON.writeValueAsBytes(words), associated(remedy));
    }

    private static byte[] associated(String remedy) {
        return ("contest/" + remedy).getBytes(StandardCharsets.UTF_8);
    }
}
