package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.content.PageKey;
import org.parvis.content.PageText;
import org.parvis.content.PageVersion;
import org.parvis.content.Section;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.springframework.stereotype.Component;

/** Pages that members of the demonstration wrote, at the step that a test needs. */
@Component
public class PagesForTests {
    private final Members members;
    private final PageWriting writing;
    private final PageRelease release;
    private final PageLives lives;
    private final PageFiles files;

    PagesForTests(
            Members members,
            PageWriting writing,
            PageRelease release,
            PageLives lives,
            PageFiles files) {
        this.members = members;
        this.writing = writing;
        this.release = release;
        this.lives = lives;
        this.files = files;
    }

    public Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    static PageWriting.Text text(String stem, String body, String... more) {
        Map<String, String> head =
                new LinkedHashMap<>(
                        Map.of(
                                "slug",
                                stem,
                                "title",
                                "Page " + stem,
                                "summary",
                                "Ce que dit cette page, en une phrase.",
                                "owner",
                                "La Ville",
                                "body",
                                body,
                                "reviewed",
                                "2026-11-02"));
        for (int i = 0; i < more.length; i += 2) {
            head.put(more[i], more[i + 1]);
        }
        return new PageWriting.Text(PageText.of(head, "Des mots.").written(), null, false);
    }

    PageKey begun(Actor.Agent by, Section section, String stem, String... more) {
        PageKey key = new PageKey(section, stem);
        assertThat(writing.save(by, key, 0, text(stem, "ville-quebec", more)))
                .isInstanceOf(PageWriting.Saved.Done.class);
        return key;
    }

    public PageKey submitted(Actor.Agent by, Section section, String stem, String... more) {
        PageKey key = begun(by, section, stem, more);
        assertThat(release.submit(by, new PageRelease.Seen(key, 1), null)).isEmpty();
        return key;
    }

    /** By somebody who may; it was read before. */
    public void published(Actor.Agent by, PageKey key) {
        assertThat(release.publish(by, new PageRelease.Seen(key, 1), null)).isEmpty();
    }

    public void archived(PageKey key) {
        Actor.Agent publisher = agent("vq-responsible");
        assertThat(release.archive(publisher, new PageRelease.Seen(key, 1), "")).isEmpty();
    }

    public PageVersion newest(Actor.Agent reader, PageKey key) {
        return lives.find(reader, key).orElseThrow().versions().getFirst();
    }

    /** All that is public, as files. */
    public Map<String, String> folder() {
        return files.all();
    }
}
