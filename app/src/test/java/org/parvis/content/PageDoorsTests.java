package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

/** The database lets nobody past whom the program would not, and days do what was planned. */
@ProgramTest
class PageDoorsTests {
    @Autowired MockMvc mvc;
    @Autowired Members members;
    @Autowired PageWriting writing;
    @Autowired PageRelease release;
    @Autowired PageLives lives;
    @Autowired PageReader reader;
    @Autowired PageTable table;
    @Autowired PageFiles files;
    @Autowired ExportPagesCommand export;
    @Autowired Pages pages;
    @Autowired EditedPages edited;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;

    private Actor.Agent agent(String code) {
        Member member = members.byCode(code).orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    private static PageWriting.Text text(String stem, String body, String... more) {
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

    private PageKey begun(Actor.Agent by, Section section, String stem, String... more) {
        PageKey key = new PageKey(section, stem);
        assertThat(writing.save(by, key, 0, text(stem, "ville-quebec", more)))
                .isInstanceOf(PageWriting.Saved.Done.class);
        return key;
    }

    private PageKey submitted(Actor.Agent by, Section section, String stem, String... more) {
        PageKey key = begun(by, section, stem, more);
        assertThat(release.submit(by, new PageRelease.Seen(key, 1), null)).isEmpty();
        return key;
    }

    @Test
    void theDatabaseShowsADraftToItsBodyAlone() {
        PageKey key = submitted(agent("vq-designer"), Section.PAGES, "porte-close");
        List<Scene> closed =
                List.of(
                        new Scene.Public(),
                        new Scene.Reader(),
                        new Scene.Person(Ids.next()),
                        MemberScene.of(agent("opc-agent")),
                        MemberScene.of(agent("mcn-steward")));
        for (Scene scene : closed) {
            assertThat(versions(scene, key)).isEmpty();
            assertThat(steps(scene, key)).isEmpty();
        }
        Scene own = MemberScene.of(agent("vq-head"));
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
        Actor.Agent author = agent("vq-designer");
        PageKey draft = begun(author, Section.PAGES, "pas-examinee");
        assertThat(released(author, draft)).isFalse();
        PageKey ready = submitted(author, Section.PAGES, "examinee");
        assertThat(released(agent("opc-responsible"), ready)).isFalse();
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
        Actor.Agent author = agent("opc-agent");
        PageKey key = new PageKey(Section.BODIES, "opc");
        assertThat(writing.save(author, key, 0, text("opc", "opc")))
                .isInstanceOf(PageWriting.Saved.Done.class);
        assertThat(release.submit(author, new PageRelease.Seen(key, 1), null)).isEmpty();
        assertThat(released(author, key)).isFalse();
        assertThat(release.publish(agent("opc-responsible"), new PageRelease.Seen(key, 1), null))
                .isEmpty();
    }

    private boolean released(Actor.Agent by, PageKey key) {
        return scenes.in(
                MemberScene.of(by), sql -> table.release(sql, key, 1, null, by, clock.instant()));
    }

    @Test
    void aNameThatAnotherBodyWritesUnderIsTakenAndTheirDraftStays() {
        PageKey key = begun(agent("vq-designer"), Section.PAGES, "nom-pris");
        assertThat(writing.save(agent("opc-agent"), key, 0, text("nom-pris", "opc")))
                .isEqualTo(new PageWriting.Saved.Refused(Refusal.of("pages.refused.taken")));
        assertThat(lives.find(agent("opc-agent"), key)).isEmpty();
        assertThat(lives.find(agent("vq-head"), key)).isPresent();
    }

    @Test
    void whoSawAnOlderVersionPublishesNothing() {
        Actor.Agent author = agent("vq-designer");
        PageKey key = submitted(author, Section.PAGES, "depassee");
        assertThat(writing.save(author, key, 1, text("depassee", "ville-quebec", "name", "autre")))
                .isInstanceOf(PageWriting.Saved.Done.class);
        assertThat(release.publish(agent("vq-responsible"), new PageRelease.Seen(key, 1), null))
                .extracting(Refusal::key)
                .containsExactly("pages.refused.moved");
        assertThat(pages.shelf().find(key, "fr")).isEmpty();
    }

    @Test
    void aPlannedPageIsPublishedOnItsDayUnlessItWasTakenBack() {
        Actor.Agent author = agent("vq-designer");
        Actor.Agent publisher = agent("vq-responsible");
        Instant soon = clock.instant().plus(2, ChronoUnit.DAYS);
        PageKey planned = submitted(author, Section.PAGES, "planifiee");
        PageKey back = submitted(author, Section.PAGES, "reprise");
        for (PageKey key : List.of(planned, back)) {
            assertThat(release.publish(publisher, new PageRelease.Seen(key, 1), soon)).isEmpty();
            assertThat(pages.shelf().find(key, "fr")).isEmpty();
        }
        assertThat(writing.save(author, planned, 1, text("planifiee", "ville-quebec", "name", "x")))
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

    @Test
    void whatIsTakenOutAsAFolderIsThePagesThatArePublic() {
        Actor.Agent author = agent("vq-designer");
        PageKey key = submitted(author, Section.NEWS, "en-dossier");
        assertThat(files.all()).doesNotContainKey("news/en-dossier.fr.md");
        assertThat(release.publish(author, new PageRelease.Seen(key, 1), null)).isEmpty();
        String written = text("en-dossier", "ville-quebec").fr();
        assertThat(files.all()).containsEntry("news/en-dossier.fr.md", written);
        assertThat(release.archive(author, new PageRelease.Seen(key, 1), "")).isEmpty();
        assertThat(files.all()).doesNotContainKey("news/en-dossier.fr.md");
        assertThat(files.all()).containsKey("pages/help.fr.md");
    }

    /** Importing changes nothing: the same pages stand, and no page has another text to offer. */
    @Test
    void whatIsTakenOutAsAFolderAndTakenInAgainIsTheSame() {
        Actor.Agent author = agent("vq-designer");
        PageKey key = submitted(author, Section.NEWS, "aller-retour", "icon", "candle");
        assertThat(release.publish(author, new PageRelease.Seen(key, 1), null)).isEmpty();
        List<ContentText> folder = new ArrayList<>();
        files.all()
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
        PageVersion public1 = lives.find(author, key).orElseThrow().versions().getFirst();
        String said = Objects.requireNonNull(files.all().get("news/aller-retour.fr.md"));
        assertThat(public1.says(said, null)).isTrue();
        archived(key);
    }

    private static Section section(String name) {
        return PageKey.of(name.replaceFirst("/.*", ""), "x").orElseThrow().section();
    }

    /** The other node looks four times a second; here it looks once. */
    @Test
    void anotherNodeHasWhatWasPublishedAtItsNextLook() {
        Publications other = new Publications(scenes);
        EditedPages node = new EditedPages(table, reader, scenes, other);
        other.onChange(node::reload);
        other.follow();
        Actor.Agent author = agent("vq-designer");
        PageKey key = submitted(author, Section.PAGES, "autre-noeud");
        assertThat(release.publish(author, new PageRelease.Seen(key, 1), null)).isEmpty();
        assertThat(pages.shelf().find(key, "fr")).isPresent();
        assertThat(node.get().keys()).doesNotContain(key);
        other.follow();
        assertThat(node.get().keys()).contains(key);
    }

    private void archived(PageKey key) {
        Actor.Agent publisher = agent("vq-responsible");
        assertThat(release.archive(publisher, new PageRelease.Seen(key, 1), "")).isEmpty();
    }

    /** As it stands the day after: published while it had days left, in the database. */
    private void past(String stem, String... more) {
        Actor.Agent author = agent("vq-designer");
        PageKey key = new PageKey(Section.EVENTS, stem);
        String french = text(stem, "ville-quebec", more).fr();
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
            archived(new PageKey(Section.EVENTS, stem)); // the home page is others' too
        }
    }

    @Test
    void anOperatorWritesThePublicPagesAsAFolder(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean done =
                export.run(
                        List.of(folder.toString()),
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(done).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("files written");
        assertThat(Files.readString(folder.resolve("pages/help.en.md")))
                .startsWith("---\nslug: help");
    }

    @Test
    void aPageWhoseLastDayIsOverStandsNowhereAndLeadsToItsSuccessor() {
        LocalDate today = LocalDate.of(2027, 1, 2);
        ContentText over = page("finie", "expires: 2027-01-01\nsuccessor: pages/suite");
        ContentText next = page("suite", "expires: 2027-01-02");
        PageShelf shelf = PageShelf.of(List.of(over, next));
        assertThat(over.ending().over(today)).isTrue();
        assertThat(next.ending().over(today)).isFalse();
        assertThat(shelf.successor(over.key(), today)).isEqualTo(next.key());
        assertThat(shelf.successor(over.key(), today.minusDays(1))).isNull();
        assertThat(shelf.turnsRound(next.key(), over.key())).isTrue();
        assertThat(shelf.turnsRound(over.key(), next.key())).isFalse();
    }

    private static ContentText page(String stem, String more) {
        String text =
                "---\nslug: %s\ntitle: T\nsummary: S\nowner: O\nreviewed: 2026-11-02\n%s\n---\n\nx\n"
                        .formatted(stem, more);
        return ContentFile.read(Section.PAGES, stem + ".fr.md", text, (lang, words) -> words);
    }
}
