package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opened what waits to be entered stands in the journal. */
@ProgramTest
class ItemsInTheJournalTests extends EnteringFixture {
    @Autowired Scenes scenes;

    @Test
    void whoOpensAnItemIsInTheJournalOnceForEachPage() throws Exception {
        String item = waiting("PARVIS:N:access-request:mail");
        assertThat(readings(item)).isZero();
        say(item, 303, "mail", today().minusDays(6), "", "stamp");
        long before = readings(item);
        agent.get(item);
        assertThat(readings(item)).isEqualTo(before + 1);
        agent.get(agent.page.select("a[href*='?item=']").attr("href"));
        assertThat(readings(item)).isEqualTo(before + 2);
    }

    @Test
    void theJournalSaysInWordsThatAnItemWasOpenedAndWhy() throws Exception {
        String item = waiting("PARVIS:N:access-request:mail");
        agent.get(item);
        TeamBrowser officer = new TeamBrowser(mvc, "vq-responsible");
        Document journal = officer.get("/fr/equipe/journal");
        assertThat(journal.select("main tbody tr").text())
                .contains("Envoi à saisir")
                .contains("pour le saisir");
        assertThat(officer.get("/en/team/journal").select("main tbody tr").text())
                .contains("Item to enter")
                .contains("to enter it");
    }

    private long readings(String item) {
        return scenes.<Long>job(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from audit.entries
                                        where kind = 'arrival' and what = ? and task = 'entry'
                                          and member is not null
                                        """)
                                .param(item.replaceAll(".*/", ""))
                                .query(Long.class)
                                .single());
    }
}
