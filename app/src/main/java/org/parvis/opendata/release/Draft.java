package org.parvis.opendata.release;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;

/**
 * What is being prepared.
 *
 * @param revision moves with each change
 * @param source digest of the table as it came
 * @param file how it came; its digest is that of the source until it is released
 * @param news what changes for those who used the version before
 * @param preparedBy everybody who changed it
 */
record Draft(
        int revision,
        String source,
        TableFile file,
        List<Column> columns,
        Description description,
        String news,
        Set<UUID> preparedBy,
        Instant savedAt) {
    /** Whether a form speaks of it as it stands. */
    boolean wasSeen(String as) {
        return String.valueOf(revision).equals(as);
    }

    Draft with(Came came, List<Column> read) {
        return new Draft(
                revision,
                came.table().source(),
                came.kept(),
                read,
                description,
                news,
                preparedBy,
                savedAt);
    }

    Draft with(List<Column> other) {
        return new Draft(revision, source, file, other, description, news, preparedBy, savedAt);
    }

    Draft with(Description other, String changed) {
        return new Draft(revision, source, file, columns, other, changed, preparedBy, savedAt);
    }
}
