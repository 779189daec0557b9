package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Acting;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A reminder on the page of a file and for many files of the queue. */
@ProgramTest
class RemindersPagesTests {
    private static final String LOTS = "/fr/equipe/file/lots";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Acting acting;

    @Test
    void aReminderIsSetSeenInTheQueueOnItsDayAndCleared() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        agent.get(file);
        Document refused = agent.act("remind", 422, day(acting.today(), "reminder", "Relire"));
        assertThat(refused.text()).contains("Écrivez un jour à venir");
        assertThat(refused.expectFirst("#reminder").val())
                .as("nothing is lost")
                .isEqualTo("Relire");
        agent.get(file);
        agent.act("remind", 422, day(acting.today().plusDays(9), "reminder", " "));
        agent.get(file);
        agent.act("remind", 303, day(acting.today().plusDays(9), "reminder", "Relire l'avis"));
        assertThat(agent.get(agent.location).text()).contains("Rappel noté", "À revoir le");
        String reference = file.replaceAll(".*/", "");
        assertThat(agent.get("/fr/equipe/file?view=again").text()).doesNotContain(reference);
        rises(reference);
        assertThat(agent.get("/en/team/queue?view=again").text())
                .contains("To look at again", reference);

        agent.get(file);
        agent.act("unremind", 303);
        assertThat(agent.get("/fr/equipe/file?view=again").text()).doesNotContain(reference);
        assertThat(agent.get(file).text()).contains("Rappel enlevé").doesNotContain("À revoir le");
    }

    @Test
    void manyFilesAreRemindedOfFromTheQueueAndUndone() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/file");
        List<String> fields = new ArrayList<>();
        for (Element box : agent.page.select("input[name=file]").subList(0, 3)) {
            fields.addAll(List.of("file", box.val()));
        }
        agent.post(LOTS, 303, fields.toArray(String[]::new));
        String batch = agent.location;
        agent.get(batch);
        Document refused =
                agent.post(
                        batch + "/apercu",
                        422,
                        day(acting.today().minusDays(1), "how", "remind", "text", "Relire"));
        assertThat(refused.select("#remind-error").text()).contains("Écrivez un jour à venir");
        assertThat(refused.expectFirst("#text").text()).as("nothing is lost").isEqualTo("Relire");
        agent.post(
                batch + "/apercu",
                303,
                day(acting.today().plusDays(9), "how", "remind", "text", "Relire"));
        assertThat(agent.get(batch).text()).contains("Revoir le", "3 dossiers", "Sera fait");
        agent.post(batch + "/confirmer", 303);
        agent.get(batch);
        agent.post(batch + "/annuler", 303);
        assertThat(agent.get(batch).text()).contains("Rien n’a été fait");
    }

    private static String[] day(LocalDate day, String... other) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "remind-day",
                                "" + day.getDayOfMonth(),
                                "remind-month",
                                "" + day.getMonthValue(),
                                "remind-year",
                                "" + day.getYear()));
        fields.addAll(List.of(other));
        return fields.toArray(String[]::new);
    }

    private void rises(String reference) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.work_items set remind_on = ?
                                        where reference = ? and remind_on is not null
                                        """)
                                .param(acting.today())
                                .param(reference)
                                .update());
    }
}
