package org.parvis.cases.queue;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.MergeAct;
import org.parvis.cases.acts.ReminderAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Reminders of the body in its open files: a day and what is to be looked at then. When the day
 * comes, the file rises in a view of the queue until somebody clears the reminder, sets another or
 * closes the file.
 */
@Component
public class FileReminders {
    static final int LONGEST = 200;
    private static final int YEARS = 5;

    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final Acting acting;
    private final QueueCounts counts;

    public FileReminders(
            Scenes scenes, CaseStore store, CaseWork work, Acting acting, QueueCounts counts) {
        this.counts = counts;
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.acting = acting;
    }

    /** The reminder that stands, if one does. */
    public static Optional<ReminderAct.ReminderSet> standing(CaseFile head, List<StoredAct> acts) {
        if (!head.state().open()) {
            return Optional.empty();
        }
        for (StoredAct act : acts.reversed()) {
            switch (act.among(ReminderAct.class, MergeAct.Separated.class)) {
                case ReminderAct.ReminderSet set -> {
                    return Optional.of(set);
                }
                case ReminderAct.ReminderCleared cleared -> {
                    return Optional.empty();
                }
                // it was closed in between
                case MergeAct.Separated again -> {
                    return Optional.empty();
                }
                case null, default -> {}
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a reminder, before any file is looked at. */
    Optional<Refusal> wrong(@Nullable LocalDate on, String text) {
        LocalDate today = acting.today();
        if (on == null || !on.isAfter(today) || on.isAfter(today.plusYears(YEARS))) {
            return Optional.of(Refusal.of("cases.refused.reminderDay", YEARS));
        }
        return text.isBlank() || text.length() > LONGEST
                ? Optional.of(Refusal.of("cases.refused.reminderText", LONGEST))
                : Optional.empty();
    }

    public Outcome<CaseFile> set(CaseWork.Ask ask, @Nullable LocalDate on, String text) {
        Optional<Refusal> wrong = wrong(on, text);
        return on == null || wrong.isPresent()
                ? Outcome.refused(wrong.orElseThrow())
                : work.act(ask, new ReminderAct.ReminderSet(ask.name(), on, text));
    }

    public Outcome<CaseFile> clear(CaseWork.Ask ask) {
        return work.act(
                ask,
                (sql, head) ->
                        standing(head, store.acts(sql, head.id())).isEmpty()
                                ? Outcome.refused("cases.refused.noReminder")
                                : Outcome.ok(
                                        Acting.Act.of(
                                                CaseWork.party(sql, ask),
                                                new ReminderAct.ReminderCleared(ask.name()))));
    }

    /** Counts again where a reminder came due today: no act tells of it. */
    public int due() {
        return scenes.job(
                jobs -> {
                    List<UUID> bodies =
                            jobs.sql(
                                            """
                                            select distinct home from cases.work_items
                                            where open and remind_on = ?
                                            """)
                                    .param(acting.today())
                                    .query(UUID.class)
                                    .list();
                    counts.countFor(jobs, bodies);
                    return bodies.size();
                });
    }

    @Bean
    static Task<Void> remindersThatComeDue(FileReminders reminders) {
        return Tasks.recurring("cases-reminders", FixedDelay.ofHours(1))
                .execute((instance, context) -> reminders.due());
    }
}
