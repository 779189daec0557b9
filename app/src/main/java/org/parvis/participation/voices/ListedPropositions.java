package org.parvis.participation.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.Speaker;
import org.parvis.platform.Columns;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Propositions as whoever reads a consultation chose to see them, a page at a time. */
@Component
public class ListedPropositions {
    /** So many stand on one page. */
    public static final int PAGE = 20;

    private final Scenes scenes;

    ListedPropositions(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Which come first. */
    public enum Order {
        /** Those of the body as its file has them, then those that were heard least. */
        FILE("file"),
        NEWEST("newest"),
        /** Those with most votes and arguments. */
        DEBATED("debated"),
        /** Those of which the open receipt says nothing, heard least first. */
        UNSEEN("unseen");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** The one that is asked for; that of the file for any other word. */
        public static Order of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.word.equals(word))
                    .findFirst()
                    .orElse(FILE);
        }
    }

    /**
     * What is asked for.
     *
     * @param theme none for all of them
     * @param seen what is left out where what was not seen is asked for
     * @param after the place after which the page begins; none for the first
     */
    public record Asked(
            @Nullable String theme, Order order, Set<String> seen, @Nullable Place after) {}

    /** Where one stands in its order. */
    public record Place(long score, String key) {
        private static final String WRITTEN = "-?\\d{1,18}_[0-9a-z-]{1,41}";

        /** Nothing for what is no place. */
        public static Optional<Place> read(String written) {
            if (!written.matches(WRITTEN)) {
                return Optional.empty();
            }
            int between = written.indexOf('_');
            return Optional.of(
                    new Place(
                            Long.parseLong(written.substring(0, between)),
                            written.substring(between + 1)));
        }

        public String written() {
            return score + "_" + key;
        }
    }

    /**
     * One of them.
     *
     * @param words none for one of the file
     */
    public record Listed(
            Place place,
            @Nullable String words,
            @Nullable String lang,
            Voices.Count count,
            Speaker speaker) {}

    /** One more than a page; read as anybody, in a transaction of its own. */
    public List<Listed> of(Asking to, Consultation of, Asked asked) {
        return scenes.reading(new Scene.Public(), sql -> of(sql, to, of, asked));
    }

    private static List<Listed> of(JdbcClient sql, Asking to, Consultation of, Asked asked) {
        Place after = asked.after();
        return sql.sql(LISTED)
                .param("home", to.home().id())
                .param("consultation", to.consultation())
                .param("keys", Columns.of(of.propositions(), Consultation.Proposition::code))
                .param("themes", Columns.of(of.propositions(), Consultation.Proposition::theme))
                .param("theme", asked.theme())
                .param("order", asked.order().word())
                .param("seen", asked.order() == Order.UNSEEN ? all(asked.seen()) : all(Set.of()))
                .param("score", after == null ? null : after.score())
                .param("after", after == null ? null : after.key())
                .param("most", PAGE + 1)
                .query(ListedPropositions::one)
                .list();
    }

    private static final String LISTED =
            """
            with put as (
              select p.key, p.theme, p.place, null as words, null as lang,
                'person' as speaks_as, '' as speaks_for, '' as registration
              from unnest(cast(:keys as text[]), cast(:themes as text[]))
                with ordinality as p(key, theme, place)
              union all
              select cast(id as text), theme, 0, words, lang, speaks_as, speaks_for, registration
              from participation.texts
              where home = :home and consultation = :consultation and kind = 'proposition'
                and state = 'published'),
            voted as (
              select proposition, count(*) as votes,
                count(*) filter (where stance = 'agree') as agree,
                count(*) filter (where stance = 'against') as against
              from participation.votes where home = :home and consultation = :consultation
              group by proposition),
            argued as (
              select proposition, count(*) as arguments from participation.texts
              where home = :home and consultation = :consultation and state = 'published'
                and kind in ('for', 'against')
              group by proposition),
            scored as (
              select p.*, coalesce(v.votes, 0) as votes, coalesce(v.agree, 0) as agree,
                coalesce(v.against, 0) as against,
                case cast(:order as text)
                  when 'newest' then case place when 0 then 1 else -place end
                  when 'debated' then coalesce(v.votes, 0) + coalesce(a.arguments, 0)
                  when 'unseen' then -coalesce(v.votes, 0)
                  else case place when 0 then -coalesce(v.votes, 0) else 1000000 - place end
                end as score
              from put p left join voted v on v.proposition = p.key
              left join argued a on a.proposition = p.key)
            select key, words, lang, votes, agree, against, score,
              speaks_as, speaks_for, registration from scored
            where (cast(:theme as text) is null or theme = :theme)
              and key <> all(cast(:seen as text[]))
              and (cast(:after as text) is null
                or (score, key collate "C") < (cast(:score as bigint), cast(:after as text)))
            order by score desc, key collate "C" desc limit :most
            """;

    private static String[] all(Set<String> keys) {
        return keys.toArray(String[]::new);
    }

    private static Listed one(ResultSet row, int n) throws SQLException {
        int agree = row.getInt("agree");
        int against = row.getInt("against");
        return new Listed(
                new Place(row.getLong("score"), row.getString("key")),
                row.getString("words"),
                row.getString("lang"),
                new Voices.Count(agree, against, row.getInt("votes") - agree - against),
                Speaker.of(row));
    }
}
