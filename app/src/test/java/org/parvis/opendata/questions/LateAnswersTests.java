package org.parvis.opendata.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.release.Publishing;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A promise that is not kept is seen by everybody. */
@ProgramTest
class LateAnswersTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired AskedTable table;
    @Autowired PublishedData data;
    @Autowired Scenes scenes;

    private final List<CaseFileId> asked = new ArrayList<>();

    /** No file stands behind them: nobody's desk leads to one. */
    @AfterEach
    void nothingWaits() {
        scenes.job(
                jobs -> {
                    asked.forEach(file -> table.drop(jobs, file));
                    return true;
                });
    }

    private static LocalDate ago(int days) {
        return ProgramClock.today().minusDays(days);
    }

    private CaseFileId asked(Version about, int received, int due, @Nullable Integer answered) {
        CaseFileId file = CaseFileId.next(about.home());
        keep(about, file, received, due, answered);
        asked.add(file);
        return file;
    }

    private void keep(
            Version about, CaseFileId file, int received, int due, @Nullable Integer answered) {
        Asked one =
                new Asked(
                        Ids.next(),
                        Asked.Kind.QUESTION,
                        ago(received),
                        ago(due),
                        answered == null ? null : ago(answered),
                        "fr",
                        null);
        scenes.job(
                jobs -> {
                    table.keep(jobs, file, about.dataset(), one);
                    return true;
                });
    }

    private String page(String address) throws Exception {
        return new Browser(mvc, "198.51.100.231")
                .keep("own", "1")
                .open(address)
                .text()
                .replaceAll("[\\u00A0\\u202F]", " ");
    }

    @Test
    void lateOnesAreCountedMarkedAndTheMedianIsSaid() throws Exception {
        new Publishing(beans).publish("en-retard", "mot\nun\n");
        Version about = data.find("en-retard").orElseThrow();
        asked(about, 30, 20, 27);
        asked(about, 30, 20, 25);
        asked(about, 40, 30, 10);
        CaseFileId late = asked(about, 15, 5, null);
        CaseFileId taken = asked(about, 2, -8, null);
        assertThat(page("/fr/donnees/en-retard"))
                .contains("5 questions, dont 3 répondues.")
                .contains("1 réponse est en retard sur la promesse")
                .contains("La moitié des réponses arrivent en 5 jours ou moins, une après");
        assertThat(page("/en/data/en-retard/questions"))
                .contains("Late Received on", "Answered late Received on", "Waiting Received on");

        keep(about, late, 15, 5, 1);
        scenes.job(
                jobs -> {
                    table.drop(jobs, taken);
                    return true;
                });
        assertThat(page("/fr/donnees/en-retard/questions"))
                .contains("4 questions, dont 4 répondues.")
                .contains("2 après le jour promis")
                .doesNotContain("En attente", "1 réponse est en retard");
    }

    @Test
    void theListHasPagesAndAnyWrongPlaceBeginsIt() throws Exception {
        new Publishing(beans).publish("beaucoup-demandes", "mot\nun\n");
        Version about = data.find("beaucoup-demandes").orElseThrow();
        for (int n = 0; n <= QuestionViews.PAGE; n++) {
            asked(about, 30 + n, 20, 27);
        }
        String list = "/fr/donnees/beaucoup-demandes/questions";
        Browser browser = new Browser(mvc, "198.51.100.232").keep("own", "1").open(list);
        assertThat(browser.page().select("ol.pv-datalist > li")).hasSize(QuestionViews.PAGE);
        String next = browser.page().select("a[href*='?after=']").attr("href");
        assertThat(browser.open(next).page().select("ol.pv-datalist > li")).hasSize(1);
        assertThat(browser.open(list + "?after=1'--").page().select("ol.pv-datalist > li"))
                .hasSize(QuestionViews.PAGE);
        assertThat(browser.open("/fr/donnees/nulle-part/questions").status()).isEqualTo(404);
    }
}
