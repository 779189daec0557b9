package org.parvis.mandates;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mandates of one side. Somebody may act for hundreds: those in force come by pages, by name.
 */
@Component
public class MandateLists {
    public static final int PAGE = 25;

    /** Of what waits, as many at once: the rest follows as they are answered. */
    public static final int WAITING = 50;

    private static final int MOST = 200;

    private final Scenes scenes;
    private final Mandates mandates;

    MandateLists(Scenes scenes, Mandates mandates) {
        this.scenes = scenes;
        this.mandates = mandates;
    }

    /** Where a page begins: after that name and number. */
    public record After(String name, UUID id) {
        public static final After START = new After("", Ids.NIL);

        /** As a link carries it. */
        public static After of(String name, String id) {
            return Ids.read(id).map(number -> new After(name, number)).orElse(START);
        }

        public String query(String words) {
            return "?q=" + encode(words) + "&after=" + encode(name) + "&id=" + id;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** One for whom one acts, with the enterprise number of a business that has one. */
    public record Found(Mandate mandate, @Nullable String number) {
        public static Found of(ResultSet row, int n) throws SQLException {
            return new Found(MandateRows.mandate(row, n), row.getString("number"));
        }
    }

    /** One page, and where the next one begins. */
    public record Held(List<Found> found, @Nullable After next) {
        /** From what was read: one more than a page says that there is a next one. */
        static Held page(List<Found> found) {
            if (found.size() <= PAGE) {
                return new Held(found, null);
            }
            Mandate last = found.get(PAGE - 1).mandate();
            return new Held(found.subList(0, PAGE), new After(last.principalName(), last.id()));
        }

        /** Whether it is part of something longer. */
        public boolean partly(After from) {
            return next != null || !from.equals(After.START);
        }
    }

    /** Those who act, acted or may act for somebody. */
    public List<Mandate> given(Proposer by) {
        return scenes.reading(
                by.scene(),
                sql ->
                        sql.sql(
                                        MandateRows.SELECT
                                                + " where principal = ? order by made_at desc, id"
                                                + " limit ?")
                                .param(by.id())
                                .param(MOST)
                                .query(MandateRows::mandate)
                                .list());
    }

    /** For whom an account acts today, also through a firm, of those found by name or number. */
    public Held held(UUID account, String words, After after) {
        return Held.page(
                scenes.reading(
                        new Scene.Person(account),
                        sql -> found(sql, "represented", words, after, PAGE + 1)));
    }

    /** Clients of a firm today, found by name or number, and where the rest begins. */
    public Held clients(Proposer firm, String words, After after) {
        return Held.page(clients(firm, words, after, PAGE + 1));
    }

    public List<Found> clients(Proposer firm, String words, After after, int most) {
        return scenes.reading(firm.scene(), sql -> found(sql, "clients", words, after, most));
    }

    private List<Found> found(JdbcClient sql, String of, String words, After after, int most) {
        return sql.sql(
                        """
                        select *, null as proof, null::uuid as proof_file, null as proof_name,
                          null as register, 'open' as standing, false as consult, false as hidden
                        from mandates.%s(:today, :words, :name, :id, :most)
                        """
                                .formatted(of))
                .param("today", mandates.today())
                .param("words", words)
                .param("name", after.name())
                .param("id", after.id())
                .param("most", most)
                .query(Found::of)
                .list();
    }

    /**
     * What one side holds that is not in force: what it has to answer, the oldest first; then what
     * waits for others or has yet to begin; then what is over. However much of one there is, the
     * others are seen.
     */
    public List<Mandate> notInForce(Proposer by) {
        return scenes.reading(
                by.scene(),
                sql ->
                        sql.sql(
                                        """
                                        (%1$s where holder = :me and standing = 'proposed'
                                           and proposed_by <> :me and until_day >= :today
                                         order by made_at, id limit :most)
                                        union all
                                        (%1$s where holder = :me and until_day >= :today
                                           and (standing = 'deciding'
                                             or standing = 'proposed' and proposed_by = :me
                                             or standing = 'open' and from_day > :today)
                                         order by made_at desc, id limit :most)
                                        union all
                                        (%1$s where holder = :me
                                           and (standing in ('refused', 'revoked')
                                             or until_day < :today)
                                         order by made_at desc, id limit :most)
                                        """
                                                .formatted(MandateRows.SELECT))
                                .param("me", by.id())
                                .param("today", mandates.today())
                                .param("most", WAITING)
                                .query(MandateRows::mandate)
                                .list());
    }

    /** One of them, as its side sees it. */
    public Optional<Mandate> find(Proposer by, UUID id) {
        return scenes.reading(by.scene(), sql -> MandateRows.find(sql, id));
    }
}
