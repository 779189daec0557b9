package org.parvis.participation.ballots;

import java.sql.Types;
import java.util.List;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes each vote once, after its last day: choices, or ballots that stay sealed, and receipts go
 * apart, each in an order of chance, and whatever could join one to a token goes, with the half of
 * the key that signs.
 */
@Component
class Tallying {
    private static final String NOTED =
            """
            insert into participation.ballot_counts
              (home, consultation, given, cast_ballots, altered)
            values (:home, :consultation,
              (select count(*) from participation.ballot_tokens
               where home = :home and consultation = :consultation),
              (select count(*) from participation.ballots
               where home = :home and consultation = :consultation), 0)
            on conflict (home, consultation) do nothing
            """;

    private static final List<String> APART =
            List.of(
                    """
                    insert into participation.counted_receipts (id, home, consultation, receipt)
                    select id, home, consultation, receipt from (
                      select gen_random_uuid() as id, home, consultation, receipt
                      from participation.ballots
                      where home = :home and consultation = :consultation) as drawn
                    order by id
                    """,
                    """
                    delete from participation.ballots
                    where home = :home and consultation = :consultation
                    """,
                    """
                    delete from participation.ballot_tokens
                    where home = :home and consultation = :consultation
                    """,
                    """
                    update participation.ballot_keys set sealed = null
                    where home = :home and consultation = :consultation
                    """);

    /** Of a vote in which nobody voted. */
    private static final Sealing NONE = new Sealing(0, new byte[0], List.of());

    private final Scenes scenes;
    private final Askings askings;
    private final HeldConsultations consultations;
    private final Seals seals;
    private final Closing closing;

    Tallying(
            Scenes scenes,
            Askings askings,
            HeldConsultations consultations,
            Seals seals,
            Closing closing) {
        this.scenes = scenes;
        this.askings = askings;
        this.consultations = consultations;
        this.seals = seals;
        this.closing = closing;
    }

    /** All votes that are over and not counted yet. */
    void run() {
        consultations.all().stream().filter(this::over).map(askings::of).forEach(this::count);
    }

    private boolean over(Consultation of) {
        return of.last(Tool.BALLOT).filter(consultations.today()::isAfter).isPresent();
    }

    /** Whether it was counted now; what was counted before stays as it is. */
    boolean count(Asking vote) {
        Sealing sealing = seals.kept(vote).orElse(NONE);
        return scenes.job(
                jobs -> {
                    Mixing.emptied(jobs);
                    if (run(jobs, NOTED, vote) == 0) {
                        return false;
                    }
                    note(jobs, vote, closing.close(jobs, vote, sealing));
                    APART.forEach(statement -> run(jobs, statement, vote));
                    return true;
                });
    }

    private static void note(JdbcClient jobs, Asking vote, Closing.Closed closed) {
        jobs.sql(
                        """
                        update participation.ballot_counts set altered = :altered, list = :list
                        where home = :home and consultation = :consultation
                        """)
                .param("altered", closed.altered())
                .param("list", closed.list(), Types.VARCHAR)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .update();
    }

    private static int run(JdbcClient jobs, String statement, Asking vote) {
        return jobs.sql(statement)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .update();
    }
}
