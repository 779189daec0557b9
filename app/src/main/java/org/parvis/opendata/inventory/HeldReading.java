package org.parvis.opendata.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of inventories, read: in the scene of anybody or of a member of the body, as the
 * database lets them. Each method is one statement.
 */
@Component
class HeldReading {
    private static final String ENTRIES =
            """
            select * from (
              select h.id, h.home, h.revision, h.title, h.about, h.high, h.dataset, h.reason, h.words,
                h.unnamed, h.look, h.since, h.gone_on, h.gone_why, d.name, p.dataset is not null as published,
                (select t.description -> 'title' from opendata.versions t
                  where t.dataset = p.dataset and not exists (select from opendata.recalls c
                    where c.dataset = t.dataset and c.number = t.number)
                  order by t.number desc limit 1) as called,
                case when p.dataset is not null then date '9999-12-31'
                  else coalesce(h.look, date '0001-01-01') end as turn
              from opendata.held h left join opendata.datasets d on d.id = h.dataset
              left join opendata.public_datasets() p on p.dataset = h.dataset
            ) e
            """;

    /** A page of entries from a place on, those that waited longest first. */
    List<Held> list(JdbcClient sql, @Nullable Home home, Part part, Held.Place from, int most) {
        return sql.sql(
                        ENTRIES
                                + """
                                where (cast(:home as uuid) is null or home = :home)
                                  and (gone_on is not null) = :gone
                                  and (cast(:published as boolean) is null or published = :published)
                                  and (cast(:reason as text) is null or reason = :reason)
                                  and (cast(:due as date) is null or turn <= :due)
                                  and (turn, id) > (:turn, :id)
                                order by turn, id limit :most
                                """)
                .param("home", home == null ? null : home.id(), Types.OTHER)
                .param("gone", part.gone())
                .param("published", part.published(), Types.BOOLEAN)
                .param("reason", part.reason(), Types.VARCHAR)
                .param("due", part.due(), Types.DATE)
                .param("turn", from.turn())
                .param("id", from.id())
                .param("most", most)
                .query((row, n) -> held(row))
                .list();
    }

    /** An entry of the member's body. */
    Optional<Held> find(JdbcClient sql, Actor.Agent by, UUID id) {
        return sql.sql(ENTRIES + "where id = ? and home = ?")
                .param(id)
                .param(by.home().id())
                .query((row, n) -> held(row))
                .optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        LocalDate look = row.getObject("look", LocalDate.class);
        Said.Why why =
                reason == null || look == null
                        ? null
                        : new Said.Why(reason, text(row, "words"), row.getBoolean("unnamed"), look);
        LocalDate gone = row.getObject("gone_on", LocalDate.class);
        return new Held(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getInt("revision"),
                new Said(
                        text(row, "title"),
                        text(row, "about"),
                        row.getBoolean("high"),
                        row.getObject("dataset", UUID.class),
                        why),
                row.getString("name"),
                row.getString("called") == null ? null : text(row, "called"),
                row.getObject("since", LocalDate.class),
                gone == null ? null : new Held.Gone(gone, row.getString("gone_why")));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return Stored.as(LocalizedText.class, row.getString(column));
    }
}
