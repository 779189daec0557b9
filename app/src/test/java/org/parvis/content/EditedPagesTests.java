package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parvis.content.pictures.PictureTable;
import org.parvis.content.writing.PagesForTests;
import org.parvis.kernel.Actor;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was edited stands beside the folder, on each node and when it comes back as files. */
@ProgramTest
class EditedPagesTests {
    @Autowired PagesForTests written;
    @Autowired PageReader reader;
    @Autowired PageTable table;
    @Autowired PictureTable pictures;
    @Autowired Pages pages;
    @Autowired EditedPages edited;
    @Autowired Scenes scenes;
    @Autowired ContentPack pack;
    @Autowired InstantSource clock;
    @Autowired ZoneId zone;

    /** Importing changes nothing: the same pages stand, and no page has another text to offer. */
    @Test
    void whatIsTakenOutAsAFolderAndTakenInAgainIsTheSame() {
        Actor.Agent author = written.agent("vq-designer");
        PageKey key = written.submitted(author, Section.NEWS, "aller-retour", "icon", "candle");
        written.published(author, key);
        List<ContentText> folder = new ArrayList<>();
        written.folder()
                .forEach(
                        (name, text) ->
                                folder.add(
                                        ContentFile.read(
                                                section(name),
                                                name.replaceFirst(".*/", ""),
                                                text,
                                                reader::typeset)));
        PageShelf again = PageShelf.of(folder).under(edited.get());
        assertThat(again.all()).containsExactlyInAnyOrderElementsOf(pages.shelf().all());
        assertThat(again.byAddress()).isEqualTo(pages.shelf().byAddress());
        assertThat(again.formerly()).isEqualTo(pages.shelf().formerly());
        PageVersion public1 = written.newest(author, key);
        String said = Objects.requireNonNull(written.folder().get("news/aller-retour.fr.md"));
        assertThat(public1.says(said, null)).isTrue();
        written.archived(key);
    }

    private static Section section(String name) {
        return PageKey.of(name.replaceFirst("/.*", ""), "x").orElseThrow().section();
    }

    /** The other node looks four times a second; here it looks once. */
    @Test
    void anotherNodeHasWhatWasPublishedAtItsNextLook() {
        Publications other = new Publications(scenes);
        EditedPages node = new EditedPages(table, pictures, reader, scenes, other);
        other.onChange(node::reload);
        other.follow();
        Actor.Agent author = written.agent("vq-designer");
        PageKey key = written.submitted(author, Section.PAGES, "autre-noeud");
        written.published(author, key);
        assertThat(pages.shelf().find(key, "fr")).isPresent();
        assertThat(node.get().keys()).doesNotContain(key);
        other.follow();
        assertThat(node.get().keys()).contains(key);
    }

    /** Told and withdrawn at the next look of another node, and over by itself on its day. */
    @Test
    void anEmergencyIsToldOnEveryNodeUntilItIsWithdrawnOrOver() {
        Publications other = new Publications(scenes);
        EditedPages node = new EditedPages(table, pictures, reader, scenes, other);
        other.onChange(node::reload);
        Pages there = new Pages(pack, reader, node, clock, zone);
        other.follow();
        Actor.Agent author = written.agent("vq-designer");
        String last = pages.today().plusDays(2).toString();
        PageKey key =
                written.submitted(
                        author,
                        Section.NEWS,
                        "urgence-noeud",
                        "kind",
                        "emergency",
                        "expires",
                        last);
        written.published(author, key);
        assertThat(keys(pages)).contains(key);
        assertThat(keys(there)).doesNotContain(key);
        other.follow();
        assertThat(keys(there)).contains(key);
        assertThat(keys(new Pages(pack, reader, node, in(2), zone))).contains(key);
        assertThat(keys(new Pages(pack, reader, node, in(3), zone))).doesNotContain(key);
        written.archived(key);
        assertThat(keys(pages)).doesNotContain(key);
        other.follow();
        assertThat(keys(there)).doesNotContain(key);
    }

    private InstantSource in(int days) {
        return InstantSource.fixed(clock.instant().plus(days, ChronoUnit.DAYS));
    }

    private static List<PageKey> keys(Pages of) {
        return of.emergencies().stream().map(ContentText::key).toList();
    }
}
