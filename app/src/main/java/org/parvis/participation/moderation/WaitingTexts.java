package org.parvis.participation.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
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
            Speaker speaker) {
        /** Stands for the name that is read with them; empty where there is none. */
        public String by() {
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
                                        """
                                        select id, consultation, kind, proposition, version, wording,
                                          words, lang, written_on, early,
                                          speaks_as, speaks_for, registration
                                        from participation.texts
                                        where state = 'waiting' and id > :after order by id limit :most
                                        """)
                                .param("after", after)
                                .param("most", PAGE + 1)
                                .query(WaitingTexts::one)
                                .list());
    }

    Optional<Waiting> find(Actor.Agent agent, UUID id) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select id, consultation, kind, proposition, version, wording,
                                          words, lang, written_on, early,
                                          speaks_as, speaks_for, registration
                                        from participation.texts where state = 'waiting' and id = ?
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
     * Decides words that wait, as they were read with the name under which they are said; whoever
     * comes second changes nothing.
     */
    public boolean decide(Actor.Agent agent, Waiting read, Decision decision) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update participation.texts
                                                set state = :state, rule = :rule, reason = :reason, theme = :theme,
                                                  early = false, decided_at = :at, decided_by = :by
                                                where id = :id and state = 'waiting' and speaks_as = :as
                                                  and speaks_for = :name and registration = :registration
                                                """)
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
                Speaker.of(row));
    }
}
