package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.answers.Verdict;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A body answers a petition whose threshold is met. Everything is added, nothing is changed;
 * whoever writes from an older state than there is adds nothing.
 */
@Component
class PetitionAnswering {
    private final Scenes scenes;

    PetitionAnswering(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Obliges the body to answer once enough have signed: said after each signature, in its
     * transaction. It happens once, and stays whatever is taken back afterwards.
     */
    static void oblige(JdbcClient sql, UUID petition, LocalDate today) {
        sql.sql(
                        """
                        update participation.petitions
                        set met_on = :today, answer_by = cast(:today as date) + answer_days,
                          untold = 'met', news = 'met', happened = happened + 1
                        where id = :id and met_on is null and online + paper >= threshold
                        """)
                .param("today", today)
                .param("id", petition)
                .update();
    }

    /**
     * An answer that a member is about to give.
     *
     * @param seen how many answers its writer had before them
     */
    record NewAnswer(Verdict verdict, LocalizedText words, int seen, LocalDate today) {}

    /** Whether it was added; its author and those who asked are told. */
    boolean give(Actor.Agent agent, Petition of, NewAnswer answer) {
        return scenes.in(
                MemberScene.of(agent),
                sql -> {
                    boolean added = add(sql, agent, of, answer);
                    if (added) {
                        tell(sql, of);
                    }
                    return added;
                });
    }

    private static boolean add(JdbcClient sql, Actor.Agent agent, Petition of, NewAnswer answer) {
        return sql.sql(
                                """
                                insert into participation.petition_answers
                                  (petition, home, version, verdict, fr, en, given_on, given_by)
                                select p.id, p.home, :seen + 1, :verdict, :fr, :en, :on, :by
                                from participation.petitions p
                                where p.id = :id and p.home = :home and p.met_on is not null and :seen = (
                                  select count(*) from participation.petition_answers where petition = p.id)
                                on conflict do nothing
                                """)
                        .param("seen", answer.seen())
                        .param("verdict", answer.verdict().word())
                        .param("fr", answer.words().only("fr"))
                        .param("en", answer.words().only("en"))
                        .param("on", answer.today())
                        .param("by", agent.member())
                        .param("id", of.id())
                        .param("home", agent.home().id())
                        .update()
                == 1;
    }

    private static void tell(JdbcClient sql, Petition of) {
        sql.sql(
                        """
                        update participation.petitions
                        set untold = 'answer', news = 'answer', happened = happened + 1 where id = ?
                        """)
                .param(of.id())
                .update();
    }
}
