package org.parvis.participation.ballots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.participation.Asking;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may read of a vote that was counted. */
@Component
class CountedVotes {
    private static final int PAGE = 20_000;

    private final Scenes scenes;

    CountedVotes(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * How a vote ended.
     *
     * @param given tokens
     * @param ballots of them, those in the urn at the close
     * @param choices ballots by the code of their choice; none for nobody's choice
     */
    record Result(int given, int ballots, Map<String, Integer> choices) {
        int of(String choice) {
            return choices.getOrDefault(choice, 0);
        }
    }

    /**
     * What is known of a vote since its close, whether its ballots are open or not.
     *
     * @param altered ballots that somebody changed: they are not counted
     * @param list digest of the list of sealed ballots; none where none were sealed to keepers
     * @param key that opens them again; none before their keepers did
     */
    record Close(int given, int ballots, int altered, @Nullable String list, @Nullable String key) {
        /** Whether keepers are awaited. */
        boolean sealed() {
            return list != null && key == null;
        }
    }

    /** Nothing before the close. */
    Optional<Close> close(Asking vote) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        of(
                                        sql,
                                        """
                                        select given, cast_ballots as ballots, altered, list, key
                                        from participation.ballot_counts
                                        where home = :home and consultation = :consultation
                                        """,
                                        vote)
                                .query(Close.class)
                                .optional());
    }

    /** Nothing before it is counted, so nothing while keepers are awaited. */
    Optional<Result> of(Asking vote) {
        return close(vote)
                .filter(close -> !close.sealed())
                .map(close -> new Result(close.given(), close.ballots(), choices(vote)));
    }

    private Map<String, Integer> choices(Asking vote) {
        Map<String, Integer> all = new HashMap<>();
        scenes.reading(
                new Scene.Public(),
                sql ->
                        of(
                                        sql,
                                        """
                                        select choice, count(*) as ballots
                                        from participation.counted_ballots
                                        where home = :home and consultation = :consultation
                                        group by choice
                                        """,
                                        vote)
                                .query(
                                        (row, n) ->
                                                all.put(
                                                        row.getString("choice"),
                                                        row.getInt("ballots")))
                                .list());
        return Map.copyOf(all);
    }

    /** Whether that receipt stands in the list. */
    boolean recorded(Asking vote, String receipt) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        of(
                                        sql,
                                        """
                                        select exists (
                                          select from participation.counted_receipts
                                          where home = :home and consultation = :consultation
                                            and receipt = :receipt)
                                        """,
                                        vote)
                                .param("receipt", receipt)
                                .query(Boolean.class)
                                .single());
    }

    /** Each choice, in an order of chance, some at a time: nobody slow holds the database. */
    void choices(Asking vote, Consumer<String> reader) {
        all(
                vote,
                """
                select id, choice as said from participation.counted_ballots
                where home = :home and consultation = :consultation and id > :after
                order by id limit :page
                """,
                reader);
    }

    /** Each receipt, in another order of chance. */
    void receipts(Asking vote, Consumer<String> reader) {
        all(
                vote,
                """
                select id, receipt as said from participation.counted_receipts
                where home = :home and consultation = :consultation and id > :after
                order by id limit :page
                """,
                reader);
    }

    /** Each ballot as it is sealed, in the order of which the digest is published. */
    void sealed(Asking vote, Consumer<String> reader) {
        all(
                vote,
                """
                select id, translate(encode(sealed, 'base64'), E'+/=\\n', '-_') as said
                from participation.sealed_ballots
                where home = :home and consultation = :consultation and id > :after
                order by id limit :page
                """,
                reader);
    }

    private record Line(UUID id, String said) {}

    private void all(Asking vote, String page, Consumer<String> reader) {
        UUID after = Ids.NIL;
        List<Line> lines;
        do {
            UUID from = after;
            lines =
                    scenes.reading(
                            new Scene.Public(),
                            sql ->
                                    of(sql, page, vote)
                                            .param("after", from)
                                            .param("page", PAGE)
                                            .query(Line.class)
                                            .list());
            lines.forEach(line -> reader.accept(line.said()));
            after = lines.isEmpty() ? after : lines.getLast().id();
        } while (lines.size() == PAGE);
    }

    private static JdbcClient.StatementSpec of(JdbcClient sql, String statement, Asking vote) {
        return sql.sql(statement)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation());
    }
}
