package org.parvis.documents;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What opens documents of one file in a scene: its own key, and those of its compartments. Each is
 * read once, when a document of it is met first. In the transaction and scene of its maker.
 */
final class FileKeys {
    private final Vault vault;
    private final JdbcClient sql;
    private final CaseFileId file;
    private @Nullable CaseKey own;
    private @Nullable Map<Integer, CaseKey> compartments;

    FileKeys(Vault vault, JdbcClient sql, CaseFileId file) {
        this.vault = vault;
        this.sql = sql;
        this.file = file;
    }

    /** Nothing where it is destroyed, or not for whoever reads. */
    Optional<CaseKey> of(int compartment) {
        return compartment == 0
                ? own()
                : Optional.ofNullable(others().get(compartment)).filter(CaseKey::opens);
    }

    private Optional<CaseKey> own() {
        if (own == null) {
            own = vault.find(sql, file).orElse(null);
        }
        return Optional.ofNullable(own);
    }

    private Map<Integer, CaseKey> others() {
        Map<Integer, CaseKey> known = compartments;
        if (known == null) {
            known = vault.compartments(sql, file);
            compartments = known;
        }
        return known;
    }
}
