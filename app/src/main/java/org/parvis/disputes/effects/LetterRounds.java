package org.parvis.disputes.effects;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.parvis.disputes.seats.SeatLetter;
import org.parvis.disputes.seats.SeatLetters;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does what follows from letters that were mailed, or came back, each once and alone: members of
 * the body say so in their tray, and the acts of the dispute are the program's.
 */
@Component
public class LetterRounds {
    private static final String JOB = "disputes-letters";
    private static final int SECONDS = 30;
    private static final int MOST = 200;

    private final Scenes scenes;
    private final OneByOne alone;
    private final SeatLetters letters;
    private final Inviting inviting;

    LetterRounds(Scenes scenes, OneByOne alone, SeatLetters letters, Inviting inviting) {
        this.scenes = scenes;
        this.alone = alone;
        this.letters = letters;
        this.inviting = inviting;
    }

    @Bean
    static RecurringTask<Void> whatFollowsLettersOfDisputes(LetterRounds rounds) {
        return Tasks.recurring(JOB, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> rounds.round());
    }

    /** One round; what does not fit into it is done in the next. */
    public void round() {
        OneByOne.Round round = alone.round(JOB);
        scenes.job(jobs -> letters.toFollow(jobs, MOST))
                .forEach(
                        letter ->
                                round.does(
                                        letter.id().toString(),
                                        () -> scenes.job(jobs -> follows(jobs, letter))));
        round.ended();
    }

    private boolean follows(JdbcClient jobs, SeatLetter letter) {
        return letters.take(jobs, letter.id())
                .map(
                        it -> {
                            inviting.follow(jobs, it);
                            return it;
                        })
                .isPresent();
    }
}
