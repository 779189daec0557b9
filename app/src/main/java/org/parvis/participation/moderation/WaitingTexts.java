package org.parvis.participation.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Appeal;
import org.parvis.participation.Kind;
import org.parvis.participation.Speaker;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What people wrote to a body and nobody has read yet; each is decided once. */
@Component
public class WaitingTexts {
    /** Most on one page of the room. */
    static final int PAGE = 25;

    /** Most appeals before them. */
    private static final int APPEALS = 15;

    private static final String TEXTS =
            """
            select id, consultation, kind, proposition, version, wording, words, lang, written_on, early,
              speaks_as, speaks_for, registration, appeal, read_by, rule, reason, decided_by
            from participation.texts
            """;

    private final Scenes scenes;

    WaitingTexts(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Words that wait; whose they are the body does not learn.
     *
     * @param version of the text, for a remark on it; none for the others
     * @param wording the words proposed for a paragraph; none for the others
     * @param early whether everybody reads them already
     * @param appealed the refusal that their author appealed; none of what nobody has read yet
     */
    public record Waiting(
            UUID id,
            String consultation,
            Kind kind,
            String proposition,
            @Nullable String version,
            @Nullable String wording,
            String words,
            String lang,
            LocalDate writtenOn,
            boolean early,
            Speaker speaker,
            @Nullable Appealed appealed) {
        /** Whether whoever has these duties may decide: an appeal is read by somebody else. */
        boolean mayBeReadBy(Set<UUID> reader) {
            return appealed == null || Appeal.mayBeReadBy(reader, appealed.refusedBy());
        }

        /** Stands for the name that is read with them; empty where there is none. */
        String by() {
            return speaker.equals(Speaker.PERSON)
                    ? ""
                    : Digests.hex(
                            Digests.of(
                                    "participation.moderation.by",
                                    speaker.as().word(),
                                    speaker.name(),
                                    speaker.registration()));
        }
    }

    /**
     * A refusal that somebody else has to look at.
     *
     * @param words of the author of what was refused
     * @param readBy by which day that was promised
     */
    public record Appealed(
            String words,
            LocalDate readBy,
            String rule,
            @Nullable String reason,
            @Nullable UUID refusedBy) {}

    /**
     * What a member says of words.
     *
     * @param rule the published rule that keeps them back; none when they are published
     * @param reason what their author is told beside it; none when nothing more
     * @param theme under which the body answers them; none when nobody said so
     */
    public record Decision(
            @Nullable String rule, @Nullable String reason, @Nullable String theme, Instant at) {
        private String state() {
            return rule == null ? "published" : "refused";
        }
    }

    /** Those of the agent's body, the oldest first, after that one; one more than a page. */
    public List<Waiting> waiting(Actor.Agent agent, UUID after) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        TEXTS
                                                + """
                                        where state = 'waiting' and id > :after order by id limit :most
                                        """)
                                .param("after", after)
                                .param("most", PAGE + 1)
                                .query(WaitingTexts::one)
                                .list());
    }

    /**
     * Those of the reader's body that were appealed: first what they may decide, then by the day on
     * which they are owed; so many.
     */
    List<Waiting> appealed(Reader reader) {
        return scenes.reading(
                MemberScene.of(reader.agent()),
                sql ->
                        sql.sql(
                                        TEXTS
                                                + """
                                        where appeal is not null and not settled
                                        order by coalesce(decided_by = any(:reader), false), read_by, id limit :most
                                        """)
                                .param("reader", reader.duties().toArray(UUID[]::new))
                                .param("most", APPEALS)
                                .query(WaitingTexts::one)
                                .list());
    }

    /** Words that wait for a first or for a second reading. */
    public Optional<Waiting> find(Actor.Agent agent, UUID id) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        TEXTS
                                                + """
                                        where id = ? and (state = 'waiting' or (appeal is not null and not settled))
                                        """)
                                .param(id)
                                .query(WaitingTexts::one)
                                .optional());
    }

    /** Whether that is what was decided of them, by whomever: a form that is sent twice. */
    boolean says(Actor.Agent agent, UUID id, Decision decision) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select exists (select from participation.texts
                                          where id = :id and state = :state
                                            and rule is not distinct from :rule
                                            and reason is not distinct from :reason
                                            and theme is not distinct from :theme)
                                        """)
                                .param("id", id)
                                .param("state", decision.state())
                                .param("rule", decision.rule(), Types.VARCHAR)
                                .param("reason", decision.reason(), Types.VARCHAR)
                                .param("theme", decision.theme(), Types.VARCHAR)
                                .query(Boolean.class)
                                .single());
    }

    /**
     * Decides words that wait, as they were read with the name under which they are said; what was
     * appealed is decided by somebody else than whoever refused it, and for good. Whoever comes
     * second changes nothing.
     */
    public boolean decide(Actor.Agent agent, Waiting read, Decision decision) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update participation.texts
                                                set state = :state, rule = :rule, reason = :reason, theme = :theme,
                                                  early = false, decided_at = :at, decided_by = :by,
                                                  settled = appeal is not null,
                                                  first_rule = case when appeal is not null then rule end
                                                where id = :id and not settled and speaks_as = :as
                                                  and (case when :again then appeal is not null
                                                    and decided_by is distinct from :by else state = 'waiting' end)
                                                  and speaks_for = :name and registration = :registration
                                                """)
                                        .param("again", read.appealed() != null)
                                        .param("as", read.speaker().as().word())
                                        .param("name", read.speaker().name())
                                        .param("registration", read.speaker().registration())
                                        .param("state", decision.state())
                                        .param("rule", decision.rule())
                                        .param("reason", decision.reason())
                                        .param("theme", decision.theme())
                                        .param("at", decision.at().atOffset(ZoneOffset.UTC))
                                        .param("by", agent.member())
                                        .param("id", read.id())
                                        .update()
                                == 1);
    }

    private static Waiting one(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("consultation"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("proposition"),
                row.getString("version"),
                row.getString("wording"),
                row.getString("words"),
                row.getString("lang"),
                row.getObject("written_on", LocalDate.class),
                row.getBoolean("early"),
                Speaker.of(row),
                appealed(row));
    }

    private static @Nullable Appealed appealed(ResultSet row) throws SQLException {
        String words = row.getString("appeal");
        return words == null
                ? null
                : new Appealed(
                        words,
                        row.getObject("read_by", LocalDate.class),
                        row.getString("rule"),
                        row.getString("reason"),
                        row.getObject("decided_by", UUID.class));
    }
}
