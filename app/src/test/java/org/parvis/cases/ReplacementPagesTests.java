package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody is away: their files are among those of who replaces them, and all see it. */
@ProgramTest
class ReplacementPagesTests {
    private static final String PAGE = "/fr/equipe/membres/remplacements";

    @Autowired MockMvc mvc;

    @Test
    void theFilesOfWhoIsAwayAreAmongThoseOfWhoReplacesThem() throws Exception {
        TeamBrowser absent = new TeamBrowser(mvc, "vq-agent");
        String file = absent.opened();
        String reference = file.replaceAll(".*/", "");
        absent.get(file);
        absent.act("take", 303);
        TeamBrowser other = new TeamBrowser(mvc, "vq-agent-2");
        String mine = "/fr/equipe/file?view=mine";
        assertThat(other.get(mine).text()).doesNotContain(reference);
        LocalDate today = ProgramClock.today();
        Document form = absent.get(PAGE);
        String me = form.expectFirst("#absent option[selected]").val();
        String them =
                form.select("#substitute option").stream()
                        .filter(o -> o.text().contains("Morneau"))
                        .findFirst()
                        .orElseThrow()
                        .val();
        absent.post(PAGE, 422, "absent", me, "substitute", "", "from-day", "40");
        assertThat(absent.page.select("#from-day").val()).isEqualTo("40");
        absent.post(
                PAGE,
                303,
                "absent",
                me,
                "substitute",
                them,
                "from-day",
                "" + today.getDayOfMonth(),
                "from-month",
                "" + today.getMonthValue(),
                "from-year",
                "" + today.getYear(),
                "to-day",
                "" + today.getDayOfMonth(),
                "to-month",
                "" + today.getMonthValue(),
                "to-year",
                "" + today.getYear());
        assertThat(other.get(mine).text()).contains(reference).contains("(remplacement : Bastien");
        assertThat(other.get("/en/team/members").text()).contains("does their work");
        absent.get(PAGE);
        absent.post(PAGE, 303, "end", absent.page.expectFirst("input[name=end]").val());
        assertThat(other.get(mine).text()).doesNotContain(reference);
    }
}
