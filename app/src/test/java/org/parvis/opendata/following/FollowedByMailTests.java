package org.parvis.opendata.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.news.Happening;
import org.parvis.platform.Secrets;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;

/** Whoever said yes is told of what happens to data, at most once a day, and of all of it. */
@ProgramTest
class FollowedByMailTests extends FollowFixture {
    @Test
    void nothingIsSentBeforeAYesAndThenOneLetterADay() throws Exception {
        String eve = "eve.un@exemple.test";
        publishing.publish("suivi-jour", "mot\nun\n");
        Browser browser = browser(mvc, 1);
        ask(browser, "suivi-jour", eve);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().text()).contains("Regardez votre courriel");
        publishing.publish("suivi-jour", "mot\ndeux\n");
        news().run();
        assertThat(letters(eve)).as("only the letter that asks").hasSize(1);

        String own = own(eve);
        assertThat(browser.open(own).text()).contains("Oui, écrivez-moi");
        browser.submit(own, "confirm", "suivi-jour");
        assertThat(browser.follow().text()).contains("Ne plus suivre").doesNotContain("Oui,");
        publishing.publish("suivi-jour", "mot\ntrois\nencore\n");
        news().run();
        news().run();
        assertThat(letters(eve)).hasSize(2);
        assertThat(newest(eve))
                .startsWith("Lignes à reprendre suivi-jour : version 3")
                .contains("1 ligne de plus")
                .contains("/fr/donnees/suivi-jour/3")
                .contains(own);

        publishing.publish("suivi-jour", "mot\nquatre\n");
        publishing.publish("suivi-jour", "mot\ncinq\n");
        news().run();
        assertThat(letters(eve)).as("one a day").hasSize(2);
        clock.forward(Duration.ofDays(1));
        news().run();
        news().run();
        assertThat(letters(eve)).hasSize(3);
        assertThat(newest(eve)).contains("version 4").contains("version 5");
    }

    @Test
    void whoeverFollowsLearnsThatAVersionIsTakenBackAndThatNothingIsLeft() throws Exception {
        String eve = "eve.deux@exemple.test";
        publishing.publish("suivi-retrait", "mot\nun\n");
        follow(browser(mvc, 2), "suivi-retrait", eve);
        publishing.publish("suivi-retrait", "mot\nsecret-suivi\n");
        publishing.recall("vq-responsible", "suivi-retrait", 2, "Une\n\nadresse  s’y trouvait.");
        news().run();
        assertThat(newest(eve))
                .contains("version 2 retirée")
                .contains("Une adresse s’y trouvait.")
                .contains("ne les utilisez plus")
                .as("what is taken back is not praised as new")
                .doesNotContain("Plus aucune version")
                .doesNotContain("1 colonne");
        publishing.recall("vq-responsible", "suivi-retrait", 1, "Tout était faux.");
        clock.forward(Duration.ofDays(1));
        news().run();
        assertThat(newest(eve))
                .contains("Plus aucune version de ces données")
                .contains("Tout était faux.");
    }

    @Test
    void aJobThatIsKilledLosesNothingAndTellsNothingTwice() throws Exception {
        String eve = "eve.trois@exemple.test";
        publishing.publish("suivi-mort", "mot\nun\n");
        follow(browser(mvc, 3), "suivi-mort", eve);
        publishing.publish("suivi-mort", "mot\ndeux\n");
        FollowLetters killed =
                new FollowLetters(
                        beans.getBean(Post.class),
                        beans.getBean(MessageCatalogue.class),
                        beans.getBean(Settings.class)) {
                    @Override
                    Message news(Follower to, List<Happening> happened, LocalDate day) {
                        throw new IllegalStateException("the power fails");
                    }
                };
        assertThatThrownBy(() -> news(killed, clock).run()).hasMessage("the power fails");
        assertThat(letters(eve)).hasSize(1);
        assertThat(rows("happened")).isZero();
        assertThat(rows("untold")).isPositive();
        news().run();
        news().run();
        assertThat(letters(eve)).hasSize(2);
        assertThat(rows("untold")).isZero();
    }

    @Test
    void manyFollowersAreAllWrittenTo() throws Exception {
        publishing.publish("suivi-foule", "mot\nun\n");
        FollowerTable table = beans.getBean(FollowerTable.class);
        for (int i = 0; i < 120; i++) {
            String email = "foule." + i + "@exemple.test";
            Follower one =
                    new Follower(Ids.next(), email, Secrets.random(), i % 2 == 0 ? "fr" : "en");
            scenes.job(
                    jobs -> {
                        table.known(jobs, FollowerSeal.address(email), one, ProgramClock.now());
                        table.asked(jobs, one.id(), dataset("suivi-foule"), ProgramClock.now());
                        table.confirm(jobs, one.token(), "suivi-foule", ProgramClock.now());
                        return one;
                    });
        }
        publishing.publish("suivi-foule", "mot\ndeux\n");
        news().run();
        for (int i : new int[] {0, 49, 50, 119}) {
            assertThat(letters("foule." + i + "@exemple.test")).hasSize(1);
        }
        assertThat(newest("foule.1@exemple.test"))
                .startsWith("Rows to take back suivi-foule: version 2");
    }

    private UUID dataset(String name) {
        return beans.getBean(PublishedData.class).find(name).orElseThrow().dataset();
    }
}
