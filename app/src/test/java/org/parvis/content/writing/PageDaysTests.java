package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.content.EditedPages;
import org.parvis.content.PageKey;
import org.parvis.content.PageStep;
import org.parvis.content.PageTable;
import org.parvis.content.PageVersion;
import org.parvis.content.Pages;
import org.parvis.content.Section;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Days do what was planned: pages are published, and stand no longer after their last one. */
@ProgramTest
class PageDaysTests {
    @Autowired MockMvc mvc;
    @Autowired PagesForTests written;
    @Autowired PageWriting writing;
    @Autowired PageRelease release;
    @Autowired PageLives lives;
    @Autowired PageTable table;
    @Autowired Pages pages;
    @Autowired EditedPages edited;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;

    @Test
    void aPlannedPageIsPublishedOnItsDayUnlessItWasTakenBack() {
        Actor.Agent author = written.agent("vq-designer");
        Actor.Agent publisher = written.agent("vq-responsible");
        Instant soon = clock.instant().plus(2, ChronoUnit.DAYS);
        PageKey planned = written.submitted(author, Section.PAGES, "planifiee");
        PageKey back = written.submitted(author, Section.PAGES, "reprise");
        for (PageKey key : List.of(planned, back)) {
            assertThat(release.publish(publisher, new PageRelease.Seen(key, 1), soon)).isEmpty();
            assertThat(pages.shelf().find(key, "fr")).isEmpty();
        }
        assertThat(
                        writing.save(
                                author,
                                planned,
                                1,
                                PagesForTests.text("planifiee", "ville-quebec", "name", "x")))
                .isEqualTo(new PageWriting.Saved.Refused(Refusal.of("pages.refused.scheduled")));
        assertThat(release.withdraw(author, new PageRelease.Seen(back, 1))).isEmpty();
        InstantSource before = InstantSource.fixed(soon.minusSeconds(1));
        InstantSource after = InstantSource.fixed(soon.plusSeconds(1));
        PagesOnTime.run(scenes, table, pages, edited, before);
        assertThat(pages.shelf().find(planned, "fr")).isEmpty();
        assertThat(PagesOnTime.run(scenes, table, pages, edited, after)).isEqualTo(1);
        assertThat(PagesOnTime.run(scenes, table, pages, edited, after)).isZero();
        assertThat(pages.shelf().find(planned, "fr")).isPresent();
        assertThat(pages.shelf().find(back, "fr")).isEmpty();
        PageStep last = lives.find(publisher, planned).orElseThrow().last().orElseThrow();
        assertThat(last.kind()).isEqualTo(PageStep.Kind.PUBLISHED);
        assertThat(last.member()).isNull();
    }

    /** As it stands the day after: published while it had days left, in the database. */
    private void past(String stem, String... more) {
        Actor.Agent author = written.agent("vq-designer");
        PageKey key = new PageKey(Section.EVENTS, stem);
        String french = PagesForTests.text(stem, "ville-quebec", more).fr();
        Instant then = clock.instant().minus(9, ChronoUnit.DAYS);
        scenes.job(
                jobs -> {
                    table.page(jobs, key, author.home());
                    table.version(
                            jobs,
                            new PageVersion(
                                    key,
                                    author.home(),
                                    1,
                                    french,
                                    null,
                                    false,
                                    author.member(),
                                    then));
                    table.step(
                            jobs,
                            key,
                            author.home(),
                            new PageStep(
                                    1, PageStep.Kind.PUBLISHED, author.member(), "", null, then));
                    return 1;
                });
        edited.changed();
    }

    @Test
    void anExpiredPageLeavesMenusAndSearchAndItsAddressIsGoneOrLeadsOn() throws Exception {
        String yesterday = pages.today().minusDays(1).toString();
        past("dernier-jour", "expires", pages.today().toString());
        past("jour-passe", "expires", yesterday);
        past("jour-suivi", "expires", yesterday, "successor", "events/dernier-jour");
        Browser anybody = new Browser(mvc, "192.0.2.93");
        assertThat(anybody.open("/fr").page().select("a[href^=/fr/evenements/]").eachAttr("href"))
                .contains("/fr/evenements/dernier-jour")
                .doesNotContain("/fr/evenements/jour-passe", "/fr/evenements/jour-suivi");
        assertThat(
                        anybody.open("/fr/recherche?q=jour-passe")
                                .page()
                                .select("main a")
                                .eachAttr("href"))
                .doesNotContain("/fr/evenements/jour-passe");
        assertThat(anybody.open("/fr/evenements/jour-passe").status()).isEqualTo(410);
        assertThat(anybody.open("/fr/evenements/jour-suivi").status()).isEqualTo(301);
        assertThat(anybody.location()).isEqualTo("/fr/evenements/dernier-jour");
        assertThat(anybody.open("/fr/evenements/dernier-jour").status()).isEqualTo(200);
        Browser author = new WrittenPage(mvc, "jour-passe").as("vq-designer");
        assertThat(author.open("/fr/equipe/pages?show=expiring").text())
                .contains("Page jour-passe")
                .contains("N’est plus en ligne depuis le");
        for (String stem : List.of("dernier-jour", "jour-passe", "jour-suivi")) {
            written.archived(new PageKey(Section.EVENTS, stem)); // the home page is others' too
        }
    }
}
