package org.parvis.cases.acts;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent to a file once and for all. Asked and kept in the transaction that writes the act,
 * while the head is locked: the second arrival of the same press finds what the first one did.
 */
@Component
public class Sendings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    public Sendings(Vault vault) {
        this.vault = vault;
    }

    /** Whether it came before; a page that does not say which it is never did. */
    boolean came(JdbcClient sql, CaseFileId file, Entering.@Nullable Sending sending) {
        return sending != null
                && sql.sql(
                                """
                                select true from cases.sendings
                                where home = ? and case_file = ? and sending = ?
                                """)
                        .param(file.home().id())
                        .param(file.id())
                        .param(sending.digest())
                        .query(Boolean.class)
                        .optional()
                        .isPresent();
    }

    /** The receipt of the file that it opened, if it came before and opened one. */
    public Optional<Receipt> receipt(
            JdbcClient sql, CaseFileId file, Entering.@Nullable Sending sending) {
        return sending == null
                ? Optional.empty()
                : sql.sql(
                                """
                                select receipt from cases.sendings
                                where home = ? and case_file = ? and sending = ?
                                  and receipt is not null
                                """)
                        .param(file.home().id())
                        .param(file.id())
                        .param(sending.digest())
                        .query((row, n) -> row.getBytes("receipt"))
                        .optional()
                        .map(
                                bytes ->
                                        JSON.readValue(
                                                vault.unseal(
                                                        vault.open(sql, file),
                                                        bytes,
                                                        associated(sending)),
                                                Receipt.class));
    }

    /**
     * Keeps that it came.
     *
     * @param receipt of the file that it opened; none when it opened none
     */
    public void keep(
            JdbcClient sql,
            CaseFileId file,
            Entering.@Nullable Sending sending,
            @Nullable Receipt receipt,
            Instant at) {
        if (sending == null) {
            return;
        }
        sql.sql(
                        """
                        insert into cases.sendings (home, case_file, sending, receipt, sent_at)
                        values (:home, :file, :sending, :receipt, :at)
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("sending", sending.digest())
                .param(
                        "receipt",
                        receipt == null
                                ? null
                                : vault.seal(
                                        vault.open(sql, file),
                                        JSON.writeValueAsBytes(receipt),
                                        associated(sending)),
                        Types.BINARY)
                .param("at", CaseStore.timestamp(at))
                .update();
    }

    private static byte[] associated(Entering.Sending sending) {
        return ("sending/" + sending.digest()).getBytes(StandardCharsets.US_ASCII);
    }
}
