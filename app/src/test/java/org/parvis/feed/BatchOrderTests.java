package org.parvis.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;

/** In which order a follower is given what happened. */
class BatchOrderTests {
    private static final Home HOME = new Home(new UUID(1, 1));

    private static ActNotice act(int file, int seq) {
        return new ActNotice(
                new CaseFileId(HOME, new UUID(1, file)),
                seq,
                "assigned",
                Instant.EPOCH,
                "1",
                seq,
                "R",
                "s",
                1,
                "online",
                "fr",
                LocalDate.EPOCH);
    }

    @Test
    void filesComeInTheOrderOfTheirIdsAndTheActsOfEachAsTheyWereWritten() {
        List<ActNotice> written = List.of(act(2, 4), act(1, 7), act(2, 5), act(1, 8), act(2, 6));
        assertThat(Feed.byFile(written))
                .containsExactly(act(1, 7), act(1, 8), act(2, 4), act(2, 5), act(2, 6));
    }
}
