package org.parvis.participation.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.participation.Asking;
import org.parvis.participation.secrecy.SealedChoice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes ballots out of their envelopes at the close, away from their tokens: as choices where no
 * keeper is awaited, else as they are sealed. It runs in the scene of a job.
 */
@Component
class Closing {
    private static final int PAGE = 10_000;

    private final Envelope envelope;

    Closing(Envelope envelope) {
        this.envelope = envelope;
    }

    /**
     * What came out.
     *
     * @param altered ballots that somebody changed in the database: they are told and not counted
     * @param list digest of the list of those that are sealed; none where there are no keepers
     */
    record Closed(int altered, @Nullable String list) {}

    private record Row(UUID id, byte[] token, byte[] sealed) {}

    Closed close(JdbcClient jobs, Asking vote, Sealing sealing) {
        SealedBallots list = new SealedBallots(jobs, vote);
        CountedChoices choices = new CountedChoices(jobs, vote);
        int altered = 0;
        UUID after = Ids.NIL;
        List<Row> rows;
        do {
            rows = page(jobs, vote, after);
            List<byte[]> good = new ArrayList<>();
            for (Row row : rows) {
                taken(vote, row, sealing).ifPresent(good::add);
            }
            altered += rows.size() - good.size();
            if (sealing.kept()) {
                list.add(good);
            } else {
                choices.add(good.stream().map(SealedChoice::choice).toList());
            }
            after = rows.isEmpty() ? after : rows.getLast().id();
        } while (rows.size() == PAGE);
        choices.mix();
        return new Closed(altered, sealing.kept() ? list.mixed() : null);
    }

    private Optional<byte[]> taken(Asking vote, Row row, Sealing sealing) {
        return envelope.opened(vote, row.token(), row.sealed())
                .filter(ballot -> ballot.length == sealing.size());
    }

    private static List<Row> page(JdbcClient jobs, Asking vote, UUID after) {
        return jobs.sql(
                        """
                        select id, token, sealed from participation.ballots
                        where home = :home and consultation = :consultation and id > :after
                        order by id limit :page
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .param("after", after)
                .param("page", PAGE)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getBytes("token"),
                                        row.getBytes("sealed")))
                .list();
    }
}
