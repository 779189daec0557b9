package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers, for each provision that a decision invoked, what was decided and how fast, so that
 * like files can be decided alike. Whose file it was is not shown, and what is remembered goes with
 * the file. A decision that invokes nothing is remembered under no provision. What is handed a
 * {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Precedents implements Follower {
    public static final String NONE = "";
    private static final int MOST = 200;

    private final CaseStore store;
    private final Acting acting;

    Precedents(CaseStore store, Acting acting) {
        this.store = store;
        this.acting = acting;
    }

    /** What was decided in another file, under one provision. */
    public record Precedent(
            String provision, String outcome, boolean inTime, int days, LocalDate decidedOn) {}

    @Override
    public String name() {
        return "cases.precedents";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        for (ActNotice act : acts) {
            if (act.kind().equals("decided")
                    && store.content(jobs, act.file(), act.seq()).orElse(null)
                            instanceof ActContent.Decided decided) {
                remember(jobs, act, decided);
            }
        }
    }

    /** A file decided again is remembered as it was decided last. */
    private void remember(JdbcClient jobs, ActNotice act, ActContent.Decided decided) {
        LocalDate on = acting.day(act.at());
        List<String> provisions =
                decided.provisions().isEmpty() ? List.of(NONE) : decided.provisions();
        jobs.sql(
                        """
                        with before as (
                          delete from cases.precedents
                          where home = :home and case_file = :file and provision <> all(:provisions))
                        insert into cases.precedents (home, case_file, provision, service, outcome,
                          outcome_kind, in_time, days, decided_on)
                        select :home, :file, provision, :service, :outcome, :kind, :inTime, :days, :on
                        from unnest(:provisions) provision
                        on conflict (home, case_file, provision) do update set
                          outcome = excluded.outcome, outcome_kind = excluded.outcome_kind,
                          in_time = excluded.in_time, days = excluded.days,
                          decided_on = excluded.decided_on
                        """)
                .param("home", act.file().home().id())
                .param("file", act.file().id())
                .param("provisions", provisions.stream().distinct().toArray(String[]::new))
                .param("service", act.service())
                .param("outcome", decided.outcome())
                .param("kind", decided.outcomeKind())
                .param("inTime", decided.inTime())
                .param("days", (int) (on.toEpochDay() - act.receivedOn().toEpochDay()))
                .param("on", on)
                .update();
    }

    /** The latest decisions of the body under these provisions, but for that file's own. */
    public static List<Precedent> of(
            JdbcClient sql, CaseFile head, List<String> provisions, UUID except) {
        return sql.sql(
                        """
                        select provision, outcome, in_time, days, decided_on from cases.precedents
                        where home = :home and service = :service and provision = any(:provisions)
                          and case_file <> :except
                        order by decided_on desc, case_file limit :most
                        """)
                .param("home", head.id().home().id())
                .param("service", head.service())
                .param("provisions", provisions.toArray(String[]::new))
                .param("except", except)
                .param("most", MOST)
                .query(
                        (row, n) ->
                                new Precedent(
                                        row.getString("provision"),
                                        row.getString("outcome"),
                                        row.getBoolean("in_time"),
                                        row.getInt("days"),
                                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }
}
