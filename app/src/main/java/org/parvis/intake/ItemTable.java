package org.parvis.intake;

import static org.parvis.intake.BatchTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what arrived; each method is one statement, in the transaction of its caller. */
@Component
class ItemTable {
    static final String SELECT =
            """
            select home, id, batch, first_page, pages, unit, kind, note, service, channel, draft,
              reference, came_at, state, received_on, received_at, evidence_kind, evidence, said_by,
              said_at, legal_on, rule, reason, case_file
            from intake.items
            """;

    /** Keeps what was said of its arrival. */
    int say(
            JdbcClient sql,
            Item item,
            String channel,
            @Nullable String service,
            @Nullable String reference,
            Item.Arrival said) {
        Item.Kind kind =
                reference != null
                        ? Item.Kind.FILE
                        : item.draft() != null ? Item.Kind.FORM : Item.Kind.REQUEST;
        return sql.sql(
                        """
                        update intake.items set kind = :kind, channel = :channel,
                          service = :service, reference = :reference, received_on = :on,
                          received_at = :at, evidence_kind = :evidenceKind, evidence = :evidence,
                          said_by = :by, said_at = :saidAt, legal_on = :legalOn, rule = :rule,
                          reason = :reason
                        where id = :id and state = 'waiting'
                        """)
                .param(
                        "kind",
                        (service == null && reference == null ? Item.Kind.UNINDEXED : kind).code())
                .param("channel", channel)
                .param("service", service)
                .param("reference", reference)
                .param("on", said.on())
                .param("at", said.at(), Types.TIME)
                .param("evidenceKind", said.evidenceKind())
                .param("evidence", said.evidence())
                .param("by", said.by())
                .param("saidAt", at(said.saidAt()))
                .param("legalOn", said.legalOn())
                .param("rule", said.rule())
                .param("reason", said.reason())
                .param("id", item.id())
                .update();
    }

    /**
     * An item that is in a file now.
     *
     * @param original what becomes of its paper; none when there is none, or no rule
     */
    record Settled(
            UUID id,
            Item.State state,
            UUID by,
            Instant at,
            CaseFileId file,
            @Nullable String service,
            @Nullable OriginalRule original,
            LocalDate today) {}

    /** It is in a file; what was typed of its arrival is there, and goes from here. */
    int settle(JdbcClient sql, Settled settled) {
        OriginalRule original = settled.original();
        return sql.sql(
                        """
                        update intake.items set state = :state, settled_at = :at, settled_by = :by,
                          case_file = :file, service = coalesce(:service, service),
                          evidence = null, original = :original, original_due = :due
                        where id = :id and state = 'waiting' and legal_on is not null
                        """)
                .param("state", settled.state().code())
                .param("at", at(settled.at()))
                .param("by", settled.by())
                .param("file", settled.file().id())
                .param("service", settled.service())
                .param("original", original == null ? null : original.does().code())
                .param(
                        "due",
                        original == null ? null : settled.today().plusDays(original.days()),
                        Types.DATE)
                .param("id", settled.id())
                .update();
    }

    int aside(JdbcClient sql, Item item, UUID by, String why, Instant now) {
        return sql.sql(
                        """
                        update intake.items set state = 'aside', why = :why, settled_at = :now,
                          settled_by = :by
                        where id = :id and state = 'waiting'
                        """)
                .param("why", why)
                .param("now", at(now))
                .param("by", by)
                .param("id", item.id())
                .update();
    }

    Optional<Item> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ItemTable::item)
                .optional();
    }

    List<Item> ofBatch(JdbcClient sql, ScanBatch batch) {
        return sql.sql(SELECT + " where home = :home and batch = :batch order by first_page")
                .param("home", batch.agent().home().id())
                .param("batch", batch.id())
                .query(ItemTable::item)
                .list();
    }

    static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                new Home(row.getObject("home", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                row.getInt("first_page"),
                row.getInt("pages"),
                row.getString("unit"),
                Item.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getString("service"),
                row.getString("channel"),
                row.getObject("draft", UUID.class),
                row.getString("reference"),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                Item.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                arrival(row),
                row.getObject("case_file", UUID.class));
    }

    private static Item.@Nullable Arrival arrival(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("received_on", LocalDate.class);
        return on == null
                ? null
                : new Item.Arrival(
                        on,
                        row.getObject("received_at", LocalTime.class),
                        row.getString("evidence_kind"),
                        row.getString("evidence"),
                        row.getObject("said_by", UUID.class),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getObject("legal_on", LocalDate.class),
                        row.getString("rule"),
                        row.getString("reason"));
    }
}
