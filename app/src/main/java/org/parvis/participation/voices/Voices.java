package org.parvis.participation.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.Asking;
import org.parvis.participation.Door;
import org.parvis.participation.Kind;
import org.parvis.participation.Speaker;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may read of a consultation: the counts, and the words that were published. */
@Component
public class Voices {
    /** So many of what people wrote are read for a page. */
    private static final int MOST = 400;

    private final Scenes scenes;

    public Voices(Scenes scenes) {
        this.scenes = scenes;
    }

    /** How many said what of a proposition. */
    public record Count(int agree, int against, int pass) {
        public static final Count NONE = new Count(0, 0, 0);

        public int all() {
            return agree + against + pass;
        }

        Count and(Count other) {
            return new Count(agree + other.agree, against + other.against, pass + other.pass);
        }
    }

    /** Words of somebody that were published. */
    public record Published(
            UUID id, Kind kind, String proposition, String words, String lang, Speaker speaker) {}

    /**
     * What is public of one consultation, from one snapshot.
     *
     * @param votes by proposition
     * @param votesByDoor by proposition, then by the door by which they came
     * @param supports how many support an argument
     * @param doors how many contributions came by each door
     * @param texts the first of those published
     * @param speakers how many speak as something else than a person
     */
    public record Open(
            Map<String, Count> votes,
            Map<String, Map<Door, Integer>> votesByDoor,
            Map<String, Integer> supports,
            Map<Door, Integer> doors,
            List<Published> texts,
            Map<Speaker.As, Integer> speakers) {
        public Count votes(String proposition) {
            return votes.getOrDefault(proposition, Count.NONE);
        }

        /** By which doors votes on that proposition came. */
        public Map<Door, Integer> doors(String proposition) {
            return votesByDoor.getOrDefault(proposition, Map.of());
        }

        public int contributions() {
            return doors.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Reads as anybody, in a transaction of its own. */
    public Open open(Asking of) {
        return scenes.reading(
                new Scene.Public(),
                sql -> {
                    List<Votes> votes = votes(sql, of);
                    return new Open(
                            counts(votes),
                            byDoor(votes),
                            supports(sql, of),
                            doors(sql, of),
                            texts(sql, of),
                            speakers(sql, of));
                });
    }

    /** On a proposition, by one door. */
    private record Votes(String proposition, Door door, Count count) {}

    private static List<Votes> votes(JdbcClient sql, Asking of) {
        return sql.sql(
                        """
                        select proposition, door, count(*) filter (where stance = 'agree') as agree,
                          count(*) filter (where stance = 'against') as against,
                          count(*) filter (where stance = 'pass') as pass
                        from participation.votes where home = ? and consultation = ?
                        group by proposition, door
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query(
                        (row, n) ->
                                new Votes(
                                        row.getString("proposition"),
                                        Door.of(row.getString("door")),
                                        new Count(
                                                row.getInt("agree"),
                                                row.getInt("against"),
                                                row.getInt("pass"))))
                .list();
    }

    private static Map<String, Count> counts(List<Votes> votes) {
        Map<String, Count> counts = new HashMap<>();
        votes.forEach(one -> counts.merge(one.proposition(), one.count(), Count::and));
        return counts;
    }

    private static Map<String, Map<Door, Integer>> byDoor(List<Votes> votes) {
        Map<String, Map<Door, Integer>> doors = new HashMap<>();
        votes.forEach(
                one ->
                        doors.computeIfAbsent(one.proposition(), none -> new EnumMap<>(Door.class))
                                .put(one.door(), one.count().all()));
        return doors;
    }

    private static Map<String, Integer> supports(JdbcClient sql, Asking of) {
        Map<String, Integer> supports = new HashMap<>();
        sql.sql(
                        """
                        select argument, count(*) as supporters from participation.supports
                        where home = ? and consultation = ? group by argument
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query((row, n) -> supports.put(row.getString(1), row.getInt(2)))
                .list();
        return supports;
    }

    private static Map<Door, Integer> doors(JdbcClient sql, Asking of) {
        Map<Door, Integer> doors = new LinkedHashMap<>();
        sql.sql(
                        """
                        select door, count(*) as came from participation.contributions
                        where home = ? and consultation = ? and not withdrawn
                        group by door order by door
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query((row, n) -> doors.put(Door.of(row.getString(1)), row.getInt(2)))
                .list();
        return doors;
    }

    private static Map<Speaker.As, Integer> speakers(JdbcClient sql, Asking of) {
        Map<Speaker.As, Integer> speakers = new EnumMap<>(Speaker.As.class);
        sql.sql(
                        """
                        select speaks_as, count(*) as came from participation.contributions
                        where home = ? and consultation = ? and not withdrawn
                          and speaks_as <> 'person'
                        group by speaks_as
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query(
                        (row, n) ->
                                speakers.put(
                                        Speaker.As.of(row.getString("speaks_as")).orElseThrow(),
                                        row.getInt("came")))
                .list();
        return speakers;
    }

    private static List<Published> texts(JdbcClient sql, Asking of) {
        return sql.sql(
                        """
                        select id, kind, proposition, words, lang,
                          speaks_as, speaks_for, registration
                        from participation.texts
                        where home = :home and consultation = :consultation
                          and state = 'published'
                          and kind in ('proposition', 'for', 'against')
                        order by kind desc, id limit :most
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("most", MOST)
                .query(Voices::text)
                .list();
    }

    private static Published text(ResultSet row, int n) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("proposition"),
                row.getString("words"),
                row.getString("lang"),
                Speaker.of(row));
    }
}
