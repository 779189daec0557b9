package org.parvis.participation.ballots;

import java.util.List;
import org.parvis.participation.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes choices that everybody may read, and leaves them in an order of chance. */
record CountedChoices(JdbcClient jobs, Asking vote) {
    void add(List<String> choices) {
        jobs.sql(
                        """
                        insert into participation.counted_ballots (id, home, consultation, choice)
                        select gen_random_uuid(), :home, :consultation, choice
                        from unnest(cast(:choices as text[])) as said (choice)
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .param("choices", choices.toArray(String[]::new))
                .update();
    }

    /** Until then they lie in the order of those they came from. */
    void mix() {
        new OrderOfChance(jobs, vote).of("counted_ballots", "choice");
    }
}
