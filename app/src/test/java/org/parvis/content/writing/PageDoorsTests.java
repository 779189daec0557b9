package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.content.PageKey;
import org.parvis.content.PageStep;
import org.parvis.content.PageTable;
import org.parvis.content.PageVersion;
import org.parvis.content.Pages;
import org.parvis.content.Section;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The database lets nobody past whom the program would not. */
@ProgramTest
class PageDoorsTests {
    @Autowired PagesForTests written;
    @Autowired PageWriting writing;
    @Autowired PageRelease release;
    @Autowired PageLives lives;
    @Autowired PageTable table;
    @Autowired Pages pages;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;

    @Test
    void theDatabaseShowsADraftToItsBodyAlone() {
        PageKey key = written.submitted(written.agent("vq-designer"), Section.PAGES, "porte-close");
        List<Scene> closed =
                List.of(
                        new Scene.Public(),
                        new Scene.Reader(),
                        new Scene.Person(Ids.next()),
                        MemberScene.of(written.agent("opc-agent")),
                        MemberScene.of(written.agent("mcn-steward")));
        for (Scene scene : closed) {
            assertThat(versions(scene, key)).isEmpty();
            assertThat(steps(scene, key)).isEmpty();
        }
        Scene own = MemberScene.of(written.agent("vq-head"));
        assertThat(versions(own, key)).hasSize(1);
        assertThat(steps(own, key)).hasSize(1);
    }

    private List<PageVersion> versions(Scene scene, PageKey key) {
        return scenes.reading(scene, sql -> table.versions(sql, key));
    }

    private List<PageStep> steps(Scene scene, PageKey key) {
        return scenes.reading(scene, sql -> table.steps(sql, key));
    }

    @Test
    void theDatabaseLetsNothingOutThatWasNotReviewedOrIsNotTheirs() {
        Actor.Agent author = written.agent("vq-designer");
        PageKey draft = written.begun(author, Section.PAGES, "pas-examinee");
        assertThat(released(author, draft)).isFalse();
        PageKey ready = written.submitted(author, Section.PAGES, "examinee");
        assertThat(released(written.agent("opc-responsible"), ready)).isFalse();
        for (PageStep.Kind kind : List.of(PageStep.Kind.PUBLISHED, PageStep.Kind.SCHEDULED)) {
            PageStep forged = new PageStep(1, kind, author.member(), "", null, clock.instant());
            assertThatThrownBy(
                            () ->
                                    scenes.in(
                                            MemberScene.of(author),
                                            sql -> {
                                                table.step(sql, ready, author.home(), forged);
                                                return 1;
                                            }))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(released(author, ready)).isTrue();
    }

    @Test
    void theDatabaseLetsNoAuthorSpeakForTheirBodyAlone() {
        Actor.Agent author = written.agent("opc-agent");
        PageKey key = new PageKey(Section.BODIES, "opc");
        assertThat(writing.save(author, key, 0, PagesForTests.text("opc", "opc")))
                .isInstanceOf(PageWriting.Saved.Done.class);
        assertThat(release.submit(author, new PageRelease.Seen(key, 1), null)).isEmpty();
        assertThat(released(author, key)).isFalse();
        assertThat(
                        release.publish(
                                written.agent("opc-responsible"),
                                new PageRelease.Seen(key, 1),
                                null))
                .isEmpty();
    }

    private boolean released(Actor.Agent by, PageKey key) {
        return scenes.in(
                MemberScene.of(by), sql -> table.release(sql, key, 1, null, clock.instant()));
    }

    @Test
    void aNameThatAnotherBodyWritesUnderIsTakenAndTheirDraftStays() {
        PageKey key = written.begun(written.agent("vq-designer"), Section.PAGES, "nom-pris");
        assertThat(
                        writing.save(
                                written.agent("opc-agent"),
                                key,
                                0,
                                PagesForTests.text("nom-pris", "opc")))
                .isEqualTo(new PageWriting.Saved.Refused(Refusal.of("pages.refused.taken")));
        assertThat(lives.find(written.agent("opc-agent"), key)).isEmpty();
        assertThat(lives.find(written.agent("vq-head"), key)).isPresent();
    }

    @Test
    void whoSawAnOlderVersionPublishesNothing() {
        Actor.Agent author = written.agent("vq-designer");
        PageKey key = written.submitted(author, Section.PAGES, "depassee");
        assertThat(
                        writing.save(
                                author,
                                key,
                                1,
                                PagesForTests.text("depassee", "ville-quebec", "name", "autre")))
                .isInstanceOf(PageWriting.Saved.Done.class);
        assertThat(
                        release.publish(
                                written.agent("vq-responsible"),
                                new PageRelease.Seen(key, 1),
                                null))
                .extracting(Refusal::key)
                .containsExactly("pages.refused.moved");
        assertThat(pages.shelf().find(key, "fr")).isEmpty();
    }
}
