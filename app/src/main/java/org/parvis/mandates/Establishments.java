package org.parvis.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of businesses, as those who act for one are told them: theirs and no other. */
@Component
public class Establishments {
    private final Scenes scenes;
    private final Mandates mandates;

    Establishments(Scenes scenes, Mandates mandates) {
        this.scenes = scenes;
        this.mandates = mandates;
    }

    /**
     * Places for which somebody may do something, by name.
     *
     * @param whole whether they may also do it for the business as a whole
     */
    public record Covered(List<Establishment> places, boolean whole) {
        /** Those that are open. */
        public List<Establishment> open() {
            return places.stream().filter(place -> !place.closed()).toList();
        }
    }

    /**
     * Places of a business for which an account may do that, in one service or in any; today.
     *
     * @param service code of the service; null for any
     */
    public Covered covered(UUID account, UUID business, @Nullable String service, Act act) {
        record Row(Establishment place, boolean whole) {}
        List<Row> rows =
                scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                sql.sql(
                                                "select * from mandates.places(:business, :service,"
                                                        + " :act, :on)")
                                        .param("business", business)
                                        .param("service", service, Types.VARCHAR)
                                        .param("act", act.code())
                                        .param("on", mandates.today())
                                        .query(
                                                (row, n) ->
                                                        new Row(
                                                                place(row),
                                                                row.getBoolean("whole")))
                                        .list());
        return new Covered(
                rows.stream().map(Row::place).toList(), rows.stream().anyMatch(Row::whole));
    }

    /** The names of the places to which a mandate is limited, for either side of it. */
    public List<String> names(Scene side, UUID mandate) {
        return scenes.reading(
                side,
                sql ->
                        sql.sql("select name from mandates.places_of(?)")
                                .param(mandate)
                                .query(String.class)
                                .list());
    }

    /** One by its number, in the scene of whoever works on a file that names it. */
    public Optional<Establishment> find(JdbcClient sql, UUID id) {
        return sql.sql("select * from mandates.place(?)")
                .param(id)
                .query((row, n) -> place(row))
                .optional();
    }

    public static Establishment place(ResultSet row) throws SQLException {
        return new Establishment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("street"),
                row.getString("municipality"),
                row.getString("postal_code"),
                row.getString("number"),
                row.getObject("closed_at", OffsetDateTime.class) != null);
    }
}
