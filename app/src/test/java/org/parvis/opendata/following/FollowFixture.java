package org.parvis.opendata.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.news.HappeningTable;
import org.parvis.opendata.release.Publishing;
import org.parvis.platform.Scenes;
import org.parvis.post.Post;
import org.parvis.post.SentMessages;
import org.parvis.post.SentMessages.Sent;
import org.parvis.testing.MovableClock;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who follows data of the City, their mailbox, and the job that writes to them. */
abstract class FollowFixture {
    private static final Pattern OWN =
            Pattern.compile("/(?:fr/donnees-suivies|en/followed-data)/\\S+");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Scenes scenes;

    final MovableClock clock = new MovableClock(ProgramClock.now());
    Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    static Browser browser(MockMvc mvc, int number) {
        return new Browser(mvc, "198.51.100." + number);
    }

    /** The same job on a clock that a test moves. */
    FollowNews news() {
        return news(beans.getBean(FollowLetters.class), clock);
    }

    FollowNews news(FollowLetters letters, InstantSource at) {
        return new FollowNews(
                beans.getBean(FollowerTable.class),
                beans.getBean(HappeningTable.class),
                letters,
                beans.getBean(Post.class),
                scenes,
                at,
                beans.getBean(ZoneId.class));
    }

    /** Types an address on the page of a dataset. */
    Browser ask(Browser browser, String name, String email) throws Exception {
        String page = "/fr/donnees/" + name + "/suivre";
        return browser.open(page).submit(page, "email", email);
    }

    /** The page to which the newest letter to that address leads. */
    String own(String email) {
        Matcher found = OWN.matcher(SentMessages.to(beans, email).text());
        assertThat(found.find()).isTrue();
        return URI.create(found.group()).getPath();
    }

    /** Asks, reads the letter, says yes. */
    String follow(Browser browser, String name, String email) throws Exception {
        ask(browser, name, email);
        String own = own(email);
        browser.open(own).submit(own, "confirm", name);
        assertThat(browser.status()).isEqualTo(303);
        return own;
    }

    List<Sent> letters(String email) {
        return SentMessages.newest(beans).stream().filter(one -> one.to().equals(email)).toList();
    }

    /** The newest letter to that address, its blanks as a keyboard types them. */
    String newest(String email) {
        Sent one = letters(email).getFirst();
        return (one.title() + "\n" + one.text()).replaceAll("[\\u00A0\\u202F]", " ");
    }

    long rows(String table) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select count(*) from opendata." + table)
                                .query(Long.class)
                                .single());
    }
}
