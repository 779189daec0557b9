package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TestServices;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.counting.OpenAnswers;
import org.parvis.cases.notices.Surveys;
import org.parvis.catalogue.Question;
import org.parvis.feed.ActNotice;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Who agreed to be asked how it went is asked once after a decision, as long as they agree. */
@ProgramTest
class SurveyTests {
    private static final String CONSENTS = "/fr/compte/consentements";
    private static final String ANSWERS = "/fr/atelier/access-request/reponses";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Surveys surveys;

    @Value("${parvis.database.url}")
    String url;

    private Receipt open(String email) {
        return open(email, "Un document bien à Ann");
    }

    private Receipt open(String email, String title) {
        UUID account = People.account(scenes, email);
        return new OpenedFiles(program)
                .open(
                        Channel.WEB,
                        title,
                        new ActContent.Contact("Ann", email, null, null),
                        account);
    }

    private void decided(Receipt receipt, Instant at) {
        decided(receipt, "access-request", at);
    }

    private void decided(Receipt receipt, String service, Instant at) {
        scenes.job(
                jobs -> {
                    surveys.follow(
                            jobs,
                            List.of(
                                    new ActNotice(
                                            receipt.file(),
                                            2,
                                            "decided",
                                            at,
                                            "1",
                                            1,
                                            receipt.reference(),
                                            service,
                                            1,
                                            "web",
                                            "fr",
                                            ProgramClock.today())));
                    return receipt;
                });
    }

    private long asked(Receipt receipt) {
        return scenes.<Long>readingJob(
                jobs ->
                        jobs.sql(
                                        "select count(*) from post.messages where kind = 'survey'"
                                                + " and file = ?")
                                .param(receipt.file().id())
                                .query(Long.class)
                                .single());
    }

    private static void agree(Browser ann, Receipt receipt) throws Exception {
        String path = "/fr/recu/" + receipt.reference();
        assertThat(ann.open(path).text())
                .contains("m’écrive une fois")
                .contains("12 mois")
                .contains("Sans votre accord");
        ann.submit(CONSENTS, "give", "satisfaction").follow();
        assertThat(ann.path()).isEqualTo(path);
        assertThat(ann.text()).contains("Vous avez accepté jusqu’au");
    }

    @Test
    void whoAgreedOnTheReceiptIsAskedOnceAndWhoTookItBackNoMore() throws Exception {
        Browser ann = People.signUp(mvc, "sondage@personne.example");
        Receipt first = open("sondage@personne.example");
        decided(first, ProgramClock.now());
        assertThat(asked(first)).as("nobody who said nothing").isZero();
        agree(ann, first);
        decided(first, ProgramClock.now());
        decided(first, ProgramClock.now());
        assertThat(asked(first)).isEqualTo(1);

        Receipt second = open("sondage@personne.example");
        ann.open("/fr/recu/" + second.reference()).submit(CONSENTS, "withdraw", "satisfaction");
        decided(second, ProgramClock.now());
        assertThat(asked(second)).as("taken back").isZero();
        assertThat(ann.open(CONSENTS).text()).contains("Répondre à un sondage");
    }

    @Test
    void aConsentThatEndedAndADecisionOfLongAgoAskNothing() throws Exception {
        Browser ann = People.signUp(mvc, "sondage-fini@personne.example");
        Receipt receipt = open("sondage-fini@personne.example");
        agree(ann, receipt);
        decided(receipt, ProgramClock.now().minus(Duration.ofDays(30)));
        assertThat(asked(receipt)).isZero();
        TestDatabase.owner(url)
                .sql("update privacy.consents set until = current_date - 2 where account = ?")
                .param(People.account(scenes, "sondage-fini@personne.example"))
                .update();
        decided(receipt, ProgramClock.now());
        assertThat(asked(receipt)).isZero();
    }

    @Test
    void openAnswersAreReadByADesignerOfTheBodyAsLongAsTheirAuthorAgrees() throws Exception {
        Browser ann = People.signUp(mvc, "libre@personne.example");
        Receipt receipt = open("libre@personne.example");
        Browser designer = new Browser(mvc, "192.0.2.79");
        designer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        assertThat(designer.open(ANSWERS).text()).doesNotContain("Un document bien à Ann");
        ann.open("/fr/recu/" + receipt.reference()).submit(CONSENTS, "give", "improvement");
        assertThat(designer.open(ANSWERS).text())
                .contains("Un document bien à Ann")
                .doesNotContain(receipt.reference());
        assertThat(ann.open("/fr/compte/mes-donnees").text())
                .contains("pour récrire les questions");
        ann.open(CONSENTS).submit(CONSENTS, "withdraw", "improvement");
        assertThat(designer.open(ANSWERS).text())
                .as("on the next request")
                .doesNotContain("Un document bien à Ann");
        Browser elsewhere = new Browser(mvc, "192.0.2.80");
        elsewhere.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-agent");
        assertThat(elsewhere.open(ANSWERS).status()).isEqualTo(403);
    }

    @Test
    void openAnswersOfAFileThatPassedToAnotherBodyAreReadNoMore() throws Exception {
        Browser ann = People.signUp(mvc, "libre-passe@personne.example");
        Receipt receipt = open("libre-passe@personne.example", "Les plans du quai sud");
        ann.open("/fr/recu/" + receipt.reference()).submit(CONSENTS, "give", "improvement");
        Browser designer = new Browser(mvc, "192.0.2.81");
        designer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        assertThat(designer.open(ANSWERS).text()).contains("Les plans du quai sud");
        new OpenedFiles(program).pass(receipt, "saaq");
        assertThat(designer.open(ANSWERS).text()).doesNotContain("Les plans du quai sud");
    }

    @Test
    void whatWasAgreedToElsewhereDoesNotReachASensitiveService() throws Exception {
        Browser ann = People.signUp(mvc, "sondage-sensible@personne.example");
        Receipt receipt = open("sondage-sensible@personne.example");
        agree(ann, receipt);
        decided(receipt, "name-change", ProgramClock.now());
        assertThat(asked(receipt)).isZero();
        List<Question> open = List.of(TestServices.question("reason", "long-text", false));
        assertThat(OpenAnswers.questions(TestServices.accessRequest(open, false))).hasSize(1);
        assertThat(OpenAnswers.questions(TestServices.accessRequest(open, true))).isEmpty();
    }

    @Test
    void whoComesWithACodeAloneIsNotAsked() throws Exception {
        Receipt receipt =
                new OpenedFiles(program)
                        .open(
                                Channel.WEB,
                                "Sans compte",
                                new ActContent.Contact("Ann", "sans@personne.example", null, null),
                                null);
        decided(receipt, ProgramClock.now());
        assertThat(asked(receipt)).isZero();
    }
}
