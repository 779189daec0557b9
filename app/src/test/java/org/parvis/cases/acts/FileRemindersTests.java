package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.person.FileStory;
import org.parvis.cases.queue.FileReminders;
import org.parvis.cases.queue.QueueQuery;
import org.parvis.cases.queue.QueueRow;
import org.parvis.cases.queue.QueueRows;
import org.parvis.cases.queue.QueueView;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;

/** A file that somebody wants to see again rises on its day, and stays the body's own affair. */
class FileRemindersTests {
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

    private CasesFixture cases;
    private FileReminders reminders;
    private QueueRows rows;
    private LocalDate day;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        reminders =
                new FileReminders(
                        cases.scenes, cases.store, cases.work, cases.acting, cases.counts);
        rows = new QueueRows(TestRoster.of());
        day = cases.acting.today().plusDays(7);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void theFileRisesOnItsDayUntilTheReminderIsCleared() {
        Receipt file = cases.open("Un dossier");
        set(file, day, "Relire l'avis");
        assertThat(again()).isEmpty();
        cases.clock.forward(Duration.ofDays(7));
        assertThat(again()).containsExactly(file.reference());
        cases.clock.forward(Duration.ofDays(3));
        assertThat(again()).containsExactly(file.reference());
        reminders.clear(ask(file)).orThrow();
        assertThat(again()).isEmpty();
        assertThat(standing(file)).isNull();
        assertThat(refusal(reminders.clear(ask(file)))).isEqualTo("cases.refused.noReminder");
        assertThat(cases.chain.verify().holds()).isTrue();
    }

    @Test
    void aNewReminderTakesThePlaceOfTheOld() {
        Receipt file = cases.open("Un dossier");
        set(file, day, "Relire l'avis");
        set(file, day.plusDays(30), "Relire la réponse");
        cases.clock.forward(Duration.ofDays(8));
        assertThat(again()).isEmpty();
        assertThat(standing(file))
                .isEqualTo(
                        new ReminderAct.ReminderSet(
                                "Agente A. B.", day.plusDays(30), "Relire la réponse"));
    }

    @Test
    void closingClearsItAndAClosedFileTakesNone() {
        Receipt file = cases.open("Un dossier");
        set(file, day, "Relire l'avis");
        cases.person.withdraw(CaseFileTests.invited(file), "fini").orThrow();
        cases.clock.forward(Duration.ofDays(8));
        assertThat(again()).isEmpty();
        assertThat(standing(file)).isNull();
        assertThat(refusal(reminders.set(ask(file), cases.acting.today().plusDays(1), "x")))
                .isEqualTo("cases.refused.transition");
        assertThat(refusal(reminders.clear(ask(file)))).isEqualTo("cases.refused.noReminder");
    }

    @Test
    void whatWaitsInTheQueueStillWaitsAfterAReminder() {
        Receipt file = cases.openPermit("Un dossier");
        cases.preparation
                .prepare(ask(file), "given", "Le document est public.", List.of())
                .orThrow();
        cases.database.owner().sql("update cases.work_items set unread = true").update();
        set(file, day, "Relire l'avis");
        assertThat(page(QueueView.ANSWERED)).containsExactly(file.reference());
        assertThat(page(QueueView.TO_SIGN)).containsExactly(file.reference());
        cases.work.note(ask(file), "Vu").orThrow();
        assertThat(page(QueueView.ANSWERED)).isEmpty();
        assertThat(standing(file)).as("other acts leave it").isNotNull();
    }

    @Test
    void thePersonSeesNothingOfIt() {
        Receipt file = cases.open("Un dossier");
        int before = story(file).size();
        set(file, day, "Motsecret");
        reminders.clear(ask(file)).orThrow();
        assertThat(story(file)).hasSize(before);
    }

    @Test
    void theNumberOnTheTabIsCountedAgainOnTheDay() {
        Receipt file = cases.open("Un dossier");
        cases.database
                .owner()
                .sql("update cases.work_items set remind_on = ?, updated_at = ?")
                .param(cases.acting.today())
                .param(CaseStore.timestamp(cases.acting.now()))
                .update();
        assertThat(reminders.due()).isEqualTo(1);
        assertThat(
                        cases.database
                                .owner()
                                .sql("select n from cases.queue_counts where view = 'again'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(cases.head(file).lastSeq()).isEqualTo(1);
    }

    private void set(Receipt file, LocalDate on, String text) {
        reminders.set(ask(file), on, text).orThrow();
    }

    private CaseWork.Ask ask(Receipt file) {
        return cases.ask(file, cases.head(file).lastSeq());
    }

    private List<String> again() {
        return page(QueueView.AGAIN);
    }

    private List<String> page(QueueView view) {
        QueueQuery query = QueueQuery.of(view.code(), null, null, null, null, null, null);
        return cases.scenes.reading(
                FileOpenings.scene(cases.agent),
                sql ->
                        rows.page(sql, cases.agent, query, cases.acting.today()).rows().stream()
                                .map(QueueRow::reference)
                                .toList());
    }

    private @org.jspecify.annotations.Nullable ReminderAct standing(Receipt file) {
        return FileReminders.standing(cases.head(file), acts(file)).orElse(null);
    }

    private List<TimelineEntry> story(Receipt file) {
        return FileStory.of(acts(file), null, Stretch.LATEST, "", FR).entries();
    }

    private List<StoredAct> acts(Receipt file) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, file.file()));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "taken";
    }
}
