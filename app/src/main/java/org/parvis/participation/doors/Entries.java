package org.parvis.participation.doors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Asking;
import org.parvis.participation.Door;
import org.parvis.participation.voices.Contribution;
import org.parvis.participation.voices.ContributionRows;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.participation.voices.Said;
import org.parvis.participation.voices.WrittenRows;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What members of a body entered for people; only they read it, and each sheet counts once. */
@Component
public class Entries {
    /** Most on one page of the room. */
    static final int PAGE = 25;

    private static final String COLUMNS =
            """
            id, sheet, receipt, door, received_on, entered_at, entered_by, taken_back_at,
            taken_back_by, reason
            """;

    private final Scenes scenes;

    Entries(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Where what is entered comes from.
     *
     * @param lang in which the person wrote or spoke
     * @param at when it is entered
     */
    public record Source(
            String consultation,
            SheetNumber sheet,
            Door door,
            LocalDate receivedOn,
            String lang,
            Instant at) {}

    /**
     * Keeps it, with the receipt of that number, or nothing at all.
     *
     * @return whether it is new: a sheet that was entered and stands, or a form that was sent
     *     before, changes nothing
     */
    public boolean enter(Actor.Agent by, ReceiptNumber number, Source source, Said said) {
        return enter(by, number, source, new OnSheet(said, Map.of(), Map.of()));
    }

    boolean enter(Actor.Agent by, ReceiptNumber number, Source source, OnSheet says) {
        return scenes.in(
                EntryScene.of(by, number),
                sql -> {
                    UUID id = Ids.next();
                    if (insert(sql, by, number, id, source) == 0) {
                        return false;
                    }
                    WrittenRows.enter(
                            sql,
                            number,
                            new Contributions.Place(
                                    new Asking(by.home(), source.consultation()),
                                    source.door(),
                                    null,
                                    source.lang(),
                                    source.receivedOn(),
                                    id),
                            says.said(),
                            says.opinions(),
                            says.approved());
                    return true;
                });
    }

    private static int insert(
            JdbcClient sql, Actor.Agent by, ReceiptNumber number, UUID id, Source source) {
        return sql.sql(
                        """
                        insert into participation.entries (id, home, consultation, sheet, receipt, door,
                          received_on, entered_at, entered_by)
                        values (:id, :home, :consultation, :sheet, :receipt, :door, :received, :at, :by)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("home", by.home().id())
                .param("consultation", source.consultation())
                .param("sheet", source.sheet().text())
                .param("receipt", number.digest())
                .param("door", source.door().word())
                .param("received", source.receivedOn())
                .param("at", source.at().atOffset(ZoneOffset.UTC))
                .param("by", by.member())
                .update();
    }

    /** The latest first, those before that one; one more than a page. */
    List<Entry> latest(Actor.Agent agent, String consultation, @Nullable UUID before) {
        return where(
                agent,
                """
                consultation = :consultation and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :most
                """,
                rows ->
                        rows.param("consultation", consultation)
                                .param("before", before)
                                .param("most", PAGE + 1));
    }

    Optional<Entry> find(Actor.Agent agent, String consultation, UUID id) {
        return where(agent, "consultation = ? and id = ?", rows -> rows.params(consultation, id))
                .stream()
                .findFirst();
    }

    /** The entry of that sheet that stands. */
    Optional<Entry> standing(Actor.Agent agent, String consultation, SheetNumber sheet) {
        return where(
                        agent,
                        "consultation = ? and sheet = ? and taken_back_at is null",
                        rows -> rows.params(consultation, sheet.text()))
                .stream()
                .findFirst();
    }

    /** Those of the agent's body of which that holds, in a transaction of its own. */
    private List<Entry> where(
            Actor.Agent agent, String condition, UnaryOperator<StatementSpec> given) {
        String select = "select " + COLUMNS + " from participation.entries where " + condition;
        return scenes.reading(
                MemberScene.of(agent),
                sql -> given.apply(sql.sql(select)).query(Entries::one).list());
    }

    /** What was said, as it stands now. */
    Optional<Contribution> said(Actor.Agent agent, Entry entry) {
        return scenes.reading(new EntryScene(agent, entry.receipt()), ContributionRows::of);
    }

    /** Takes back a mistake: it counts no more, and who entered it, when and why not stays. */
    boolean takeBack(Actor.Agent by, Entry entry, String reason, Instant at) {
        return scenes.in(
                new EntryScene(by, entry.receipt()),
                sql -> {
                    boolean first =
                            sql.sql(
                                                    """
                                                    update participation.entries
                                                    set taken_back_at = :at, taken_back_by = :by, reason = :reason
                                                    where taken_back_at is null
                                                    """)
                                            .param("at", at.atOffset(ZoneOffset.UTC))
                                            .param("by", by.member())
                                            .param("reason", reason)
                                            .update()
                                    == 1;
                    if (first) {
                        WrittenRows.takeBack(sql);
                    }
                    return first;
                });
    }

    private static Entry one(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("sheet"),
                HexFormat.of().formatHex(row.getBytes("receipt")),
                Door.of(row.getString("door")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("entered_by", UUID.class),
                takenBack(row));
    }

    private static Entry.@Nullable TakenBack takenBack(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("taken_back_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Entry.TakenBack(
                        at.toInstant(),
                        row.getObject("taken_back_by", UUID.class),
                        row.getString("reason"));
    }
}
