package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.answers.Commitment.News;
import org.parvis.participation.answers.NewAnswer.NewCommitment;
import org.parvis.participation.answers.NewAnswer.Seen;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A body answers, promises, and says what came of it. Everything is added, nothing is changed;
 * whoever writes from an older state than there is adds nothing.
 */
@Component
class ThemeAnswering {
    private static final String MEANWHILE = "participation.answers.meanwhile";

    private final Scenes scenes;

    ThemeAnswering(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Which theme of which consultation, on which day. */
    record Place(String consultation, String theme, LocalDate today) {}

    /**
     * Gives the answer with what it promises, all of it or nothing, in the scene of the member.
     *
     * @param corrects whether it says something else than the one before it
     */
    Outcome<Boolean> give(
            Actor.Agent agent, Place place, NewAnswer answer, Seen seen, boolean corrects) {
        return scenes.whole(
                MemberScene.of(agent),
                sql -> {
                    if (corrects && !answer(sql, agent, place, answer, seen)) {
                        return Outcome.refused(MEANWHILE);
                    }
                    int number = seen.commitments();
                    for (NewCommitment one : answer.commitments()) {
                        if (!promise(sql, agent, place, one, number++)) {
                            return Outcome.refused(MEANWHILE);
                        }
                    }
                    if (corrects || !answer.commitments().isEmpty()) {
                        happened(sql, agent, place, corrects ? "answer" : "commitment");
                    }
                    return Outcome.ok(true);
                });
    }

    /** Notes it for those who asked to be told. */
    private static void happened(JdbcClient sql, Actor.Agent agent, Place place, String what) {
        sql.sql(
                        """
                        insert into participation.happened (home, consultation, theme, what)
                        values (?, ?, ?, ?)
                        """)
                .param(agent.home().id())
                .param(place.consultation())
                .param(place.theme())
                .param(what)
                .update();
    }

    /** Adds what is said of a commitment after so much was; false when more was by then. */
    boolean say(Actor.Agent agent, UUID commitment, int seen, News news) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                with said as (insert into participation.commitment_news
                                                  (commitment, home, number, kind, day, fr, en, link, said_on, said_by)
                                                select c.id, c.home, :seen + 1, :kind, :day, :fr, :en, :link, :on, :by
                                                from participation.commitments c
                                                where c.id = :commitment and c.home = :home and :seen = (
                                                  select count(*) from participation.commitment_news n
                                                  where n.commitment = c.id)
                                                on conflict do nothing returning commitment)
                                                insert into participation.happened (home, consultation, theme, what)
                                                select c.home, c.consultation, c.theme, 'commitment'
                                                from said join participation.commitments c on c.id = said.commitment
                                                """)
                                        .param("seen", seen)
                                        .param("kind", news.kind().word())
                                        .param("day", news.day())
                                        .param("fr", news.words().only("fr"))
                                        .param("en", news.words().only("en"))
                                        .param("link", news.link())
                                        .param("on", news.saidOn())
                                        .param("by", agent.member())
                                        .param("commitment", commitment)
                                        .param("home", agent.home().id())
                                        .update()
                                == 1);
    }

    private static boolean answer(
            JdbcClient sql, Actor.Agent agent, Place place, NewAnswer answer, Seen seen) {
        return sql.sql(
                                """
                                insert into participation.answers (id, home, consultation, theme, version, verdict,
                                  fr, en, review_on, given_on, given_by)
                                select :id, :home, :consultation, :theme, :seen + 1, :verdict, :fr, :en, cast(:review as date), :on, :by
                                where :seen = (select count(*) from participation.answers
                                  where home = :home and consultation = :consultation and theme = :theme)
                                on conflict do nothing
                                """)
                        .param("id", Ids.next())
                        .param("home", agent.home().id())
                        .param("consultation", place.consultation())
                        .param("theme", place.theme())
                        .param("seen", seen.version())
                        .param("verdict", answer.verdict().word())
                        .param("fr", answer.words().only("fr"))
                        .param("en", answer.words().only("en"))
                        .param("review", answer.reviewOn())
                        .param("on", place.today())
                        .param("by", agent.member())
                        .update()
                == 1;
    }

    private static boolean promise(
            JdbcClient sql, Actor.Agent agent, Place place, NewCommitment one, int before) {
        LocalizedText unit = one.unit();
        return sql.sql(
                                """
                                insert into participation.commitments (id, home, consultation, theme, number, fr, en,
                                  unit_fr, unit_en, promised_on, made_on, made_by)
                                select :id, :home, :consultation, :theme, :before + 1, :fr, :en, :ufr, :uen, :promised, :on, :by
                                where :before = (select count(*) from participation.commitments
                                  where home = :home and consultation = :consultation and theme = :theme)
                                on conflict do nothing
                                """)
                        .param("id", Ids.next())
                        .param("home", agent.home().id())
                        .param("consultation", place.consultation())
                        .param("theme", place.theme())
                        .param("before", before)
                        .param("fr", one.what().only("fr"))
                        .param("en", one.what().only("en"))
                        .param("ufr", unit.only("fr"))
                        .param("uen", unit.only("en"))
                        .param("promised", one.promisedOn())
                        .param("on", place.today())
                        .param("by", agent.member())
                        .update()
                == 1;
    }
}
