package org.parvis.participation.told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.told.TellingLetters.What;
import org.parvis.platform.Scenes;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who asked what came of their themes. What happened is noted in the transaction in
 * which it does; from there each step is one transaction that takes away what it dealt with and
 * writes what comes next: whoever is killed between loses nothing, and nothing is told twice.
 */
@Component
class TellingNews {
    private static final int BATCH = 50;

    private final ListenerSeal seal;
    private final TellingLetters letters;
    private final Post post;
    private final Scenes scenes;
    private final HeldConsultations consultations;
    private final Askings askings;

    TellingNews(
            ListenerSeal seal,
            TellingLetters letters,
            Post post,
            Scenes scenes,
            HeldConsultations consultations,
            Askings askings) {
        this.seal = seal;
        this.letters = letters;
        this.post = post;
        this.scenes = scenes;
        this.consultations = consultations;
        this.askings = askings;
    }

    /** What one of them was not told yet. */
    private record Untold(UUID id, Listener to, String theme, What what) {}

    /** Does all there is to do now. */
    void run() {
        while (scenes.job(TellingNews::spread)) {
            // as long as something happened that nobody was noted for
        }
        while (scenes.job(this::write)) {
            // as long as somebody was not told
        }
    }

    /** Notes for whom something is that happened; whether there may be more. */
    private static boolean spread(JdbcClient jobs) {
        return jobs.sql(
                                """
                                with taken as (
                                  select id, home, consultation, theme, what from participation.happened
                                  limit 100 for update skip locked),
                                told as (
                                  insert into participation.untold (listener, theme, what)
                                  select t.listener, t.theme, s.what
                                  from taken s
                                  join participation.listeners l
                                    on l.home = s.home and l.consultation = s.consultation
                                  join participation.listened t on t.listener = l.id and t.theme = s.theme
                                  where t.confirmed
                                  on conflict do nothing)
                                delete from participation.happened h using taken s where h.id = s.id
                                """)
                        .update()
                > 0;
    }

    /** Writes some letters; whether there may be more. */
    private boolean write(JdbcClient jobs) {
        List<Untold> some = due(jobs);
        List<Message> written = some.stream().flatMap(one -> letter(one).stream()).toList();
        post.send(jobs, written);
        jobs.sql("delete from participation.untold where id = any(?)")
                .param(some.stream().map(Untold::id).toArray(UUID[]::new))
                .update();
        return !some.isEmpty();
    }

    /** Nothing where the pack has that consultation or that theme no longer. */
    private Optional<Message> letter(Untold one) {
        Consultation of =
                consultations
                        .find(one.to().to().consultation())
                        .filter(it -> askings.of(it).equals(one.to().to()))
                        .orElse(null);
        return of == null
                ? Optional.empty()
                : of.theme(one.theme())
                        .map(theme -> letters.news(one.to(), of, theme, one.what(), one.id()));
    }

    private List<Untold> due(JdbcClient jobs) {
        return jobs.sql(
                        """
                        select u.id as untold, u.theme, u.what, l.id, l.home, l.consultation, l.sealed, l.lang
                        from participation.untold u join participation.listeners l on l.id = u.listener
                        order by u.id limit :batch for update of u skip locked
                        """)
                .param("batch", BATCH)
                .query((row, n) -> untold(row))
                .list();
    }

    private Untold untold(ResultSet row) throws SQLException {
        return new Untold(
                row.getObject("untold", UUID.class),
                seal.open(row),
                row.getString("theme"),
                What.of(row.getString("what")));
    }
}
