package org.parvis.participation.ballots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.kernel.Ids;
import org.parvis.participation.Asking;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.platform.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed ballots of a vote that is over, as everybody reads them until they are opened. */
record SealedBallots(JdbcClient jobs, Asking vote) {
    /** First line of their file. */
    static final String COLUMN = "sealed";

    private static final int PAGE = 10_000;

    private record Line(UUID id, byte[] sealed) {}

    void add(List<byte[]> ballots) {
        jobs.sql(
                        """
                        insert into participation.sealed_ballots (id, home, consultation, sealed)
                        select gen_random_uuid(), :home, :consultation, decode(sealed, 'hex')
                        from unnest(cast(:ballots as text[])) as said (sealed)
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .param(
                        "ballots",
                        ballots.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .update();
    }

    /** Puts them into an order of chance, and gives the digest of their list. */
    String mixed() {
        new OrderOfChance(jobs, vote).of("sealed_ballots", "sealed");
        return digest();
    }

    /** That of the published file, line by line. */
    String digest() {
        MessageDigest sha = Digests.sha256();
        sha.update((COLUMN + "\n").getBytes(StandardCharsets.US_ASCII));
        pages(
                page ->
                        page.forEach(
                                ballot ->
                                        sha.update(
                                                (Bytes.written(ballot) + "\n")
                                                        .getBytes(StandardCharsets.US_ASCII))));
        return HexFormat.of().formatHex(sha.digest());
    }

    /** All of them, some at a time. */
    void pages(Consumer<List<byte[]>> reader) {
        UUID after = Ids.NIL;
        List<Line> lines;
        do {
            lines = page(after);
            reader.accept(lines.stream().map(Line::sealed).toList());
            after = lines.isEmpty() ? after : lines.getLast().id();
        } while (lines.size() == PAGE);
    }

    private List<Line> page(UUID after) {
        return jobs.sql(
                        """
                        select id, sealed from participation.sealed_ballots
                        where home = :home and consultation = :consultation and id > :after
                        order by id limit :page
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .param("after", after)
                .param("page", PAGE)
                .query(
                        (row, n) ->
                                new Line(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list();
    }
}
