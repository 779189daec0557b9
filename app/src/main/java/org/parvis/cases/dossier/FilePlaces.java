package org.parvis.cases.dossier;

import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.mandates.Establishment;
import org.parvis.mandates.Establishments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At which place of a business a file is, for whoever works on it. What is handed a {@code
 * JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class FilePlaces {
    private final Establishments establishments;

    FilePlaces(Establishments establishments) {
        this.establishments = establishments;
    }

    Optional<Establishment> of(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select establishment from cases.person_files
                        where home = :home and case_file = :file and establishment is not null
                        limit 1
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(UUID.class)
                .optional()
                .flatMap(place -> establishments.find(sql, place));
    }
}
