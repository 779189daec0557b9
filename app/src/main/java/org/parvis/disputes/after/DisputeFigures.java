package org.parvis.disputes.after;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How it is with the disputes of a programme as a whole, by the formulas of whoever publishes
 * theirs: settled is agreed of handled, and handled is what ended once the other side answered or
 * its days were over. Under a least number nothing leaves the database, for each figure alone.
 */
@Component
class DisputeFigures {
    private static final String OF_A_PROGRAMME =
            """
            with handled as (
              select ending, silent and not answered as silence, answer_days, said, kept,
                consumer_suited, merchant_suited,
                case when ending = 'agreed' and not mediated then working_days end as alone_days,
                case when ending = 'agreed' and mediated then mediation_days end as mediated_days
              from disputes.courses
              where service = :service and ending <> 'open'
                and (ending = 'agreed' or answered or silent))
            select round(100.0 * count(*) filter (where ending = 'agreed') / count(*)) as settled,
              round(100.0 * count(*) filter (where silence) / count(*)) as silence,
              case when count(answer_days) >= :least then
                percentile_disc(array[0.5, 0.9]) within group (order by answer_days)
              end as answer,
              case when count(alone_days) >= :least then
                percentile_disc(array[0.5, 0.9]) within group (order by alone_days)
              end as alone,
              case when count(mediated_days) >= :least then
                percentile_disc(array[0.5, 0.9]) within group (order by mediated_days)
              end as mediated,
              case when count(*) filter (where said > 0) >= :least then
                round(100.0 * sum(kept) / sum(said))
              end as kept,
              case when count(consumer_suited) >= :least then
                round(100.0 * count(*) filter (where consumer_suited) / count(consumer_suited))
              end as consumers,
              case when count(merchant_suited) >= :least then
                round(100.0 * count(*) filter (where merchant_suited) / count(merchant_suited))
              end as merchants
            from handled having count(*) >= greatest(:least, 1)
            """;

    private final Scenes scenes;

    DisputeFigures(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * What is said of a programme; what too few disputes tell is not there.
     *
     * @param settled of a hundred handled
     * @param silence likewise, that ended without any answer of the merchant
     * @param answer to the first answer
     * @param alone from the opening to an agreement without a mediator
     * @param mediated from the choice of the mediator to the agreement
     * @param kept of a hundred obligations of which somebody said what counts
     * @param consumers of a hundred who said how well it suited them, whom it rather did
     * @param merchants likewise
     */
    record Figure(
            int settled,
            int silence,
            @Nullable Days answer,
            @Nullable Days alone,
            @Nullable Days mediated,
            @Nullable Integer kept,
            @Nullable Integer consumers,
            @Nullable Integer merchants) {}

    /** Working days, within which half of them came, and nine of ten. */
    record Days(int median, int ninth) {}

    /** Nothing where fewer than that were handled. */
    Optional<Figure> of(String service, int least) {
        return scenes.readingJob(jobs -> of(jobs, service, least));
    }

    private static Optional<Figure> of(JdbcClient jobs, String service, int least) {
        return jobs.sql(OF_A_PROGRAMME)
                .param("service", service)
                .param("least", least)
                .query((row, n) -> figure(row))
                .optional();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getInt("settled"),
                row.getInt("silence"),
                days(row, "answer"),
                days(row, "alone"),
                days(row, "mediated"),
                known(row, "kept"),
                known(row, "consumers"),
                known(row, "merchants"));
    }

    private static @Nullable Integer known(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }

    private static @Nullable Days days(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array != null && array.getArray() instanceof Integer[] both
                ? new Days(both[0], both[1])
                : null;
    }
}
