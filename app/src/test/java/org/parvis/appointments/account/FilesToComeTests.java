package org.parvis.appointments.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.feed.Feed;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever has to come and has chosen no hour finds that on the desk of their account. */
@ProgramTest
class FilesToComeTests {
    private static final String ACCOUNT = "/fr/compte";
    private static final String CHOOSE = "Choisissez un rendez-vous";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired PersonActs people;
    @Autowired Feed feed;
    @Autowired BookingData data;

    private String email = "";
    private Browser browser;
    private UUID account;

    @BeforeEach
    void signUp() throws Exception {
        email = "venir." + Ids.next() + "@personne.example";
        browser = People.signUp(mvc, email);
        account = People.account(scenes, email);
    }

    private Receipt birth(String way) {
        Receipt receipt =
                new OpenedFiles(program)
                        .birth(way, new ActContent.Contact("Ann", email, null, null), account);
        feed.drain();
        return receipt;
    }

    private List<String> toDo() throws Exception {
        return browser.open(ACCOUNT).page().select(".pv-todo > li").eachText();
    }

    @Test
    void aFileWaitsForAnHourUntilOneIsBookedAndAgainOnceItIsCancelled() throws Exception {
        Receipt receipt = birth("counter");
        String path = "/fr/dossiers/" + receipt.reference() + "/rendez-vous";
        assertThat(toDo()).singleElement().asString().contains(CHOOSE, "sans dernier jour");
        assertThat(browser.page().select(".pv-todo a").eachAttr("href")).contains(path);
        assertThat(browser.open("/en/account").text()).contains("Choose an appointment");

        browser.open(path + "?place=dec-erables");
        String time = browser.page().select("button[name=at]").eachAttr("value").getFirst();
        browser.submit(path, "at", time).follow();
        browser.submit(path, "then", "confirm").follow();
        assertThat(toDo()).as("told at once").singleElement().asString().contains("Présentez-vous");
        feed.drain();
        assertThat(toDo()).singleElement().asString().contains("Présentez-vous");

        browser.open(path).submit(path, "then", "cancel");
        feed.drain();
        assertThat(toDo()).singleElement().asString().contains(CHOOSE);
        people.withdraw(CaseFileTests.invited(receipt), "fini").orThrow();
        feed.drain();
        assertThat(toDo()).isEmpty();
    }

    @Test
    void whoeverDoesNotHaveToComeIsNotAskedTo() throws Exception {
        birth("files");
        assertThat(toDo()).isEmpty();
    }

    /** Bookings are kept thirty days: whoever came then is not asked again. */
    @Test
    void whoeverCameIsNotAskedAgainWhenTheBookingIsNoMore() throws Exception {
        Receipt receipt = birth("counter");
        String path = "/fr/dossiers/" + receipt.reference() + "/rendez-vous";
        browser.open(path + "?place=dec-erables");
        String time = browser.page().select("button[name=at]").eachAttr("value").getLast();
        browser.submit(path, "at", time).follow();
        browser.submit(path, "then", "confirm").follow();
        feed.drain();
        int gone =
                scenes.job(
                        jobs ->
                                jobs.sql("delete from appointments.bookings where reference = ?")
                                        .param(receipt.reference())
                                        .update());
        assertThat(gone).isEqualTo(1);
        TeamBrowser team = new TeamBrowser(mvc, "dec-agent");
        team.get("/fr/equipe/dossiers/" + receipt.reference());
        team.act("say", 303, "how", "ask", "text", "Lequel ?");
        feed.drain();
        assertThat(toDo()).singleElement().asString().doesNotContain(CHOOSE);
    }

    @Test
    void nobodyElseSeesItAndItGoesWithItsFile() {
        Receipt receipt = birth("counter");
        assertThat(seen(account)).isEqualTo(1);
        assertThat(seen(Ids.next())).isZero();
        data.erase(new CaseFileId(Organization.homeOf("dec"), file(receipt)));
        assertThat(seen(account)).isZero();
    }

    /** No table of the module keeps the number of a file, or the file, once it is erased. */
    @Test
    void nothingThatLeadsBackToAnErasedFileIsLeft() throws Exception {
        Receipt receipt = birth("counter");
        UUID file = file(receipt);
        String path = "/fr/dossiers/" + receipt.reference() + "/rendez-vous";
        browser.open(path + "?place=dec-erables");
        String time = browser.page().select("button[name=at]").eachAttr("value").getFirst();
        browser.submit(path, "at", time).follow();
        browser.submit(path, "then", "confirm").follow();
        assertThat(rowsThatSay(receipt.reference())).isEqualTo(2);
        data.erase(new CaseFileId(Organization.homeOf("dec"), file));
        assertThat(rowsThatSay(receipt.reference())).isZero();
        assertThat(rowsThatSay(file.toString())).isZero();
    }

    private int rowsThatSay(String word) {
        return scenes.readingJob(
                jobs ->
                        jobs
                                .sql(
                                        """
                                        select table_name from information_schema.tables
                                        where table_schema = 'appointments'
                                        """)
                                .query(String.class)
                                .list()
                                .stream()
                                .filter(table -> !table.equals("schema_history"))
                                .mapToInt(table -> rows(jobs, table, word))
                                .sum());
    }

    private static int rows(JdbcClient jobs, String table, String word) {
        return jobs.sql(
                        "select count(*) from appointments.\"%s\" t where t::text like ?"
                                .formatted(table))
                .param("%" + word + "%")
                .query(Integer.class)
                .single();
    }

    private UUID file(Receipt receipt) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select file from appointments.wanted where reference = ?")
                                .param(receipt.reference())
                                .query(UUID.class)
                                .single());
    }

    private int seen(UUID by) {
        return scenes.reading(
                new Scene.Person(by),
                sql ->
                        sql.sql("select count(*) from appointments.wanted where account = ?")
                                .param(account)
                                .query(Integer.class)
                                .single());
    }
}
