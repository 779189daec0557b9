package org.parvis.cases.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the forms were begun that became files, by the key of the file. */
interface Beginnings {
    Map<UUID, Instant> of(JdbcClient jobs, List<CaseFileId> files);
}
