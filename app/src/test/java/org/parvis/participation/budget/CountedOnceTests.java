package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Askings;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A budget is counted once, by the program and not by whoever opens its result first. */
@OwnPackTest
class CountedOnceTests extends AtTheBudget {
    @Value("${parvis.database.url}")
    String url;

    @Autowired Askings askings;
    @Autowired CountsOfBudgets kept;

    private void vote() throws Exception {
        seals.sealAll();
        for (int i = 0; i < 4; i++) {
            sent(anybody(), "observatory", "studio");
        }
        sent(anybody(), "meals");
    }

    /** The page as it is made now: one without a query is kept for some seconds. */
    private Browser now() throws Exception {
        return anybody().open(result + "?now");
    }

    private void change(String statement) {
        TestDatabase.owner(url)
                .sql(statement)
                .params(askings.of(budget()).home().id(), code)
                .update();
    }

    private String counted() {
        CountText count = kept.find(budget()).orElseThrow().count();
        return count == null ? "" : count.written();
    }

    @Test
    void untilItIsThereThePageSaysWhoActsAndWhen() throws Exception {
        vote();
        over();
        assertThat(now().text()).contains("avant une heure du matin", "Vous n’avez rien à faire");
        ballots.keepAll();
        Browser browser = now();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("5 bulletins sont réunis et le programme les compte");
        counts.countAll();
        assertThat(now().text()).contains("Tour par tour");
    }

    @Test
    void whoeverReadsTheResultReadsTheCountThatWasKept() throws Exception {
        vote();
        closed();
        String shown = plain(now());
        assertThat(shown).contains("Coupole d’astronomie", "3 projets retenus");
        change("delete from participation.budget_files where home = ? and consultation = ?");
        assertThat(plain(now())).isEqualTo(shown);
    }

    @Test
    void aCountThatWasKilledBeginsAgainAndComesOutTheSame() throws Exception {
        vote();
        closed();
        String first = counted();
        change("delete from participation.budget_counts where home = ? and consultation = ?");
        assertThat(now().text()).contains("le programme les compte");
        counts.closeAll();
        assertThat(counted()).isEqualTo(first).contains("observatory");
    }

    @Test
    void countedTwiceItStaysAsItWas() throws Exception {
        vote();
        closed();
        String first = counted();
        change(
                """
                update participation.budget_files set file = file || 'x;meals'
                where home = ? and consultation = ?
                """);
        counts.closeAll();
        assertThat(counted()).isEqualTo(first);
    }

    @Test
    void ballotsThatWereAlteredAreNotCountedUntilTheyAreMended() throws Exception {
        vote();
        over();
        ballots.keepAll();
        change(
                """
                update participation.budget_files set file = file || '7;meals'
                where home = ? and consultation = ?
                """);
        counts.closeAll();
        assertThat(now().text()).contains("Rien n’est compté");
        change(
                """
                update participation.budget_files set file = left(file, length(file) - 7)
                where home = ? and consultation = ?
                """);
        counts.closeAll();
        assertThat(now().text()).contains("Tour par tour");
    }
}
