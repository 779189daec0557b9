package org.parvis.participation.budget;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The counts of budgets as they were made once, for everybody who reads them. */
@Component
class CountsOfBudgets {
    private final Askings askings;
    private final Scenes scenes;

    CountsOfBudgets(Askings askings, Scenes scenes) {
        this.askings = askings;
        this.scenes = scenes;
    }

    /**
     * What counting came to.
     *
     * @param count none where the ballots are not those that were taken together
     */
    record Come(@Nullable CountText count) {}

    /** Nothing until it is counted. */
    Optional<Come> find(Consultation of) {
        Asking asking = askings.of(of);
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select counted from participation.budget_counts
                                        where home = ? and consultation = ?
                                        """)
                                .param(asking.home().id())
                                .param(asking.consultation())
                                .query((row, n) -> counted(row.getString("counted")))
                                .optional());
    }

    /** Whether it is counted for good. */
    boolean made(Consultation of) {
        Asking asking = askings.of(of);
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select exists (
                                          select from participation.budget_counts
                                          where home = ? and consultation = ?
                                            and counted is not null)
                                        """)
                                .param(asking.home().id())
                                .param(asking.consultation())
                                .query(Boolean.class)
                                .single());
    }

    private static Come counted(@Nullable String text) {
        return new Come(text == null ? null : CountText.read(text));
    }

    /** Keeps it; a count that is there stays, unless it found ballots that were altered. */
    void keep(Consultation of, Come come) {
        Asking asking = askings.of(of);
        CountText count = come.count();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into participation.budget_counts as kept
                                          (home, consultation, counted)
                                        values (:home, :consultation, :counted)
                                        on conflict (home, consultation) do update
                                        set counted = excluded.counted where kept.counted is null
                                        """)
                                .param("home", asking.home().id())
                                .param("consultation", asking.consultation())
                                .param("counted", count == null ? null : count.written())
                                .update());
    }
}
