package org.parvis.cases.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.SecretCode;
import org.parvis.feed.Feed;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A file that was sent without an account goes into one, with its code, once. */
@ProgramTest
class AccountlessFilesTests {
    private static final String PRESS = "Ajouter à mon compte";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired Feed feed;

    private Receipt sentWithoutAccount(String title) {
        return new OpenedFiles(program)
                .open(
                        Channel.WEB,
                        title,
                        new ActContent.Contact("Ann", "ann@personne.example", null, null),
                        null);
    }

    private Browser signedIn(String word) throws Exception {
        return People.signUp(mvc, word + "@personne.example");
    }

    private static String path(Receipt file) {
        return "/fr/dossiers/" + file.reference();
    }

    private static Browser follow(Browser browser, Receipt file) throws Exception {
        browser.open("/fr/suivi");
        return browser.submit("/fr/suivi", "reference", file.reference(), "code", file.code())
                .follow();
    }

    private static Browser take(Browser browser, Receipt file) throws Exception {
        return browser.submit(path(file) + "/joindre");
    }

    @Test
    void afterwardsItIsAmongTheOthersAndOpensWithoutItsCode() throws Exception {
        Receipt file = sentWithoutAccount("Le plan du marché");
        Browser browser = signedIn("sans-compte-un");
        assertThat(follow(browser, file).text()).contains(PRESS);
        assertThat(take(browser, file).status()).isEqualTo(303);

        browser.follow();
        assertThat(browser.text())
                .contains("Vous avez ajouté ce dossier à votre compte")
                .doesNotContain(PRESS);
        assertThat(browser.open("/fr/compte").page().select(".pv-files > li").text())
                .contains("Le plan du marché");
        Browser elsewhere = new Browser(mvc, "192.0.2.181");
        elsewhere
                .open("/fr/connexion")
                .submit(
                        "/fr/connexion",
                        "email",
                        "sans-compte-un@personne.example",
                        "password",
                        People.PASSWORD);
        assertThat(elsewhere.open(path(file)).text()).contains("Le plan du marché");
    }

    @Test
    void theBodySeesThatItWentIntoAnAccountAndNotIntoWhich() throws Exception {
        Receipt file = sentWithoutAccount("Le plan du quai");
        take(follow(signedIn("sans-compte-deux"), file), file);
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.get("/fr/equipe/dossiers/" + file.reference()).text())
                .contains("La personne a ajouté ce dossier à son compte")
                .doesNotContain("sans-compte-deux");
    }

    @Test
    void theAddressThatWasGivenWithTheFileIsToldAndWhatToDoIfItWasNotThem() throws Exception {
        Receipt file = sentWithoutAccount("Le plan du canal");
        Browser other = follow(signedIn("sans-compte-sept"), file);
        String notices = path(file) + "/avis";
        other.open(notices).submit(notices, "channel", "email", "email", "autre@personne.example");
        take(other.open(path(file)), file);
        feed.drain();

        List<SentMessages.Sent> told =
                SentMessages.newest(program).stream()
                        .filter(sent -> sent.title().contains(file.reference() + " est dans un"))
                        .toList();
        assertThat(told)
                .extracting(SentMessages.Sent::to)
                .as("also the address by which nobody is told since")
                .containsExactlyInAnyOrder("ann@personne.example", "autre@personne.example");
        assertThat(told)
                .allSatisfy(
                        sent ->
                                assertThat(sent.text())
                                        .contains("Si ce n’est pas vous", path(file))
                                        .doesNotContain("sans-compte-sept"));
    }

    @Test
    void withoutAnAccountThereIsNothingToAddItTo() throws Exception {
        Receipt file = sentWithoutAccount("Le plan de la place");
        Browser browser = follow(new Browser(mvc, "192.0.2.182"), file);
        assertThat(browser.text()).doesNotContain(PRESS);
        browser.forge(path(file) + "/joindre", "none", "none");
        assertThat(browser.status()).isEqualTo(409);
    }

    @Test
    void aFileThatIsInAnAccountIsNobodyElsesToTake() throws Exception {
        Receipt file = sentWithoutAccount("Le plan du parvis");
        Browser first = follow(signedIn("sans-compte-trois"), file);
        Browser second = follow(signedIn("sans-compte-quatre"), file);
        assertThat(second.text()).contains(PRESS);
        take(first, file);

        assertThat(take(second, file).status()).isEqualTo(409);
        assertThat(second.text()).contains("Ce dossier est déjà dans un compte");
        assertThat(second.open("/fr/compte").text()).doesNotContain("Le plan du parvis");
        assertThat(follow(second, file).text())
                .as("its code still opens it")
                .contains("Le plan du parvis")
                .doesNotContain(PRESS);
    }

    @Test
    void ofTwoAccountsThatTakeItAtOnceOneHasIt() throws Exception {
        Receipt file = sentWithoutAccount("Le plan du pont");
        Browser one = follow(signedIn("sans-compte-cinq"), file);
        Browser other = follow(signedIn("sans-compte-six"), file);
        CyclicBarrier both = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    Stream.of(one, other)
                            .<Callable<Integer>>map(
                                    browser ->
                                            () -> {
                                                both.await();
                                                return take(browser, file).status();
                                            })
                            .map(threads::submit)
                            .toList();
            assertThat(answers.get(0).get() + answers.get(1).get()).isEqualTo(303 + 409);
        }
        assertThat(
                        scenes.<Long>job(
                                jobs ->
                                        jobs.sql(
                                                        """
                                                        select count(*) from cases.person_files
                                                        where reference = ?
                                                        """)
                                                .param(file.reference())
                                                .query(Long.class)
                                                .single()))
                .isEqualTo(1);
    }

    @Test
    void aWrongCodeOpensNothingToTake() {
        Receipt file = sentWithoutAccount("Le plan du port");
        var wrong = new FileScene.Invited(file.reference(), SecretCode.next().hash());
        assertThat(
                        scenes.<Boolean>reading(
                                wrong,
                                sql ->
                                        sql.sql("select cases.in_no_account()")
                                                .query(Boolean.class)
                                                .single()))
                .isFalse();
    }
}
