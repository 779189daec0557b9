package org.parvis.forms.drafts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The codes by which a draft is opened again, as rows: the digest of each. In the scene of the
 * draft, or of whoever comes with a code.
 */
final class ResumeCodeTable {
    private ResumeCodeTable() {}

    static void add(JdbcClient sql, UUID draft, byte[] codeHash) {
        sql.sql("insert into forms.resume_codes (code_hash, draft) values (?, ?)")
                .param(codeHash)
                .param(draft)
                .update();
    }

    static Optional<UUID> find(JdbcClient sql, byte[] codeHash) {
        return sql.sql("select forms.draft_by_code(?)")
                .param(codeHash)
                .query(UUID.class)
                .optional();
    }

    /** The draft that a code opens; a code that opens once is then used up. */
    static Optional<UUID> use(JdbcClient sql, byte[] codeHash) {
        return sql.sql("select forms.use_code(?)").param(codeHash).query(UUID.class).optional();
    }
}
