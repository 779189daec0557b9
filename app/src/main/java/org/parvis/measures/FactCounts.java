package org.parvis.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.RecordRef;
import org.parvis.platform.Columns;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Counts facts themselves between two days, where months are too coarse; for jobs. */
@Component
public class FactCounts {
    private final Scenes scenes;

    FactCounts(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * What is to be counted.
     *
     * @param service of one service; of all of them when there is none
     * @param dimension a dimension that the facts have ({@code channel=web}); any when empty
     */
    public record Asked(
            String kind,
            Home home,
            @Nullable String service,
            String dimension,
            LocalDate from,
            LocalDate to) {}

    /** The first fact of a kind in a body and service. */
    public record First(Home home, String service, LocalDate day, RecordRef record) {}

    /**
     * The first fact of a kind of each body and service, where no other fact was told since under
     * the key made of the service between these two texts.
     *
     * @param without facts that have this dimension are left out
     */
    public List<First> firsts(String kind, String without, String before, String after) {
        return scenes.readingJob(
                sql ->
                        sql.sql(MeasuresSql.FIRSTS)
                                .param("kind", kind)
                                .param("without", ";" + without + "=")
                                .param("before", before)
                                .param("after", after)
                                .query((row, n) -> first(row))
                                .list());
    }

    private static First first(ResultSet row) throws SQLException {
        return new First(
                new Home(row.getObject("home", UUID.class)),
                row.getString("service"),
                row.getObject("day", LocalDate.class),
                new RecordRef(
                        row.getString("record_kind"),
                        new Home(row.getObject("record_home", UUID.class)),
                        row.getObject("record_id", UUID.class)));
    }

    /**
     * How many of each, in the order asked, in one statement.
     *
     * @param without facts that have this dimension are left out
     */
    public List<Long> of(List<Asked> asked, String without) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return scenes.readingJob(
                sql ->
                        sql.sql(MeasuresSql.COUNTS)
                                .param("kinds", Columns.of(asked, Asked::kind))
                                .param("homes", Columns.of(asked, one -> one.home().id()))
                                .param("services", Columns.of(asked, Asked::service))
                                .param("dimensions", Columns.of(asked, Asked::dimension))
                                .param("froms", Columns.of(asked, Asked::from))
                                .param("tos", Columns.of(asked, Asked::to))
                                .param("without", ";" + without + "=")
                                .query(Long.class)
                                .list());
    }
}
