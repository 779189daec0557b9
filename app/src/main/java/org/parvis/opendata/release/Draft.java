package org.parvis.opendata.release;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.risk.PeopleSaid;

/**
 * What is being prepared.
 *
 * @param revision moves with each change
 * @param file how it came; its digest is that of the table as it came until it is released
 * @param news what changes for those who used the version before
 * @param people what was said of the people in it
 * @param preparedBy everybody who changed it
 */
record Draft(
        int revision,
        TableFile file,
        List<Column> columns,
        Description description,
        String news,
        PeopleSaid people,
        Set<UUID> preparedBy,
        Instant savedAt) {
    /** Whether a form speaks of it as it stands. */
    boolean wasSeen(@Nullable String as) {
        return String.valueOf(revision).equals(as);
    }

    /** Digest of the table as it came. */
    String source() {
        return file.digest();
    }

    Draft with(Came came, List<Column> read) {
        return new Draft(
                revision, came.kept(), read, description, news, people, preparedBy, savedAt);
    }

    Draft with(List<Column> other) {
        return new Draft(revision, file, other, description, news, people, preparedBy, savedAt);
    }

    Draft with(Description other, String changed) {
        return new Draft(revision, file, columns, other, changed, people, preparedBy, savedAt);
    }

    /**
     * The same with what a program said before the file came: whoever answers for that program
     * prepared it too.
     */
    Draft with(ProgramTable.Announced said) {
        Set<UUID> all = new HashSet<>(preparedBy);
        all.add(said.member());
        return new Draft(revision, file, columns, said.words(), said.news(), people, all, savedAt);
    }

    Draft with(PeopleSaid said) {
        return new Draft(revision, file, columns, description, news, said, preparedBy, savedAt);
    }
}
