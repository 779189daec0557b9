package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentPages;
import org.parvis.content.ContentText;
import org.parvis.content.PageReader;
import org.parvis.content.PageVersion;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.words.WordDifference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A version to look at: as everybody would see it, against another, and how plain it is. */
@Controller
@AnyMember
class PageViews {
    private final PageDoor door;
    private final PageReader reading;
    private final ContentPages content;
    private final PageAdvice advice;
    private final BodyPictures pictures;

    PageViews(
            PageDoor door,
            PageReader reading,
            ContentPages content,
            PageAdvice advice,
            BodyPictures pictures) {
        this.door = door;
        this.reading = reading;
        this.content = content;
        this.advice = advice;
        this.pictures = pictures;
    }

    /** What changes between two versions. */
    record ComparisonPage(String title, String back, int from, int to, List<Block> blocks) {}

    /** What changes in one language. */
    record Block(String lang, List<WordDifference.Piece> pieces) {}

    /** What could be plainer. */
    record AdvicePage(String title, String back, List<Line> lines) {}

    /** One text, and what to do with it. */
    record Line(String lang, String text, List<String> advice) {}

    @GetMapping({
        "/fr/equipe/pages/{section}/{stem}/apercu",
        "/en/team/pages/{section}/{stem}/preview"
    })
    Page preview(
            @PathVariable String section,
            @PathVariable String stem,
            @RequestParam(defaultValue = "0") int version,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.read(agent, section, stem);
        PageVersion one = version(life, version);
        ContentText text = reading.text(one, w.lang()).orElseGet(() -> french(one));
        String back = PagePaths.page(life.key(), w.lang());
        return Page.of("content/page", content.of(text, back, pictures.shelf(agent), w))
                .title(w.say("pages.preview.title", text.title()))
                .alternate(
                        PagePaths.preview(
                                life.key(), version, w.lang().equals("fr") ? "en" : "fr"));
    }

    private ContentText french(PageVersion version) {
        return reading.text(version, "fr").orElseThrow();
    }

    @GetMapping({
        "/fr/equipe/pages/{section}/{stem}/comparaison",
        "/en/team/pages/{section}/{stem}/comparison"
    })
    Page comparison(
            @PathVariable String section,
            @PathVariable String stem,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.read(agent, section, stem);
        PageVersion before = version(life, from);
        PageVersion after = version(life, to);
        List<Block> blocks = blocks(before.fr(), before.en(), after.fr(), after.en());
        String title = french(after).title();
        ComparisonPage page =
                new ComparisonPage(title, PagePaths.page(life.key(), w.lang()), from, to, blocks);
        return Page.of("content/writing/comparison", page)
                .title(w.say("pages.comparison.title", from, to))
                .nav("pages")
                .inTeam();
    }

    /** The languages in which two texts differ, word by word. */
    static List<Block> blocks(
            String french,
            @Nullable String english,
            String frenchNow,
            @Nullable String englishNow) {
        List<Block> blocks = new ArrayList<>();
        add("fr", french, frenchNow, blocks);
        add("en", english == null ? "" : english, englishNow == null ? "" : englishNow, blocks);
        return blocks;
    }

    private static void add(String lang, String before, String after, List<Block> blocks) {
        if (!before.equals(after)) {
            blocks.add(new Block(lang, WordDifference.between(before, after).pieces()));
        }
    }

    @GetMapping({
        "/fr/equipe/pages/{section}/{stem}/langage",
        "/en/team/pages/{section}/{stem}/language"
    })
    Page language(
            @PathVariable String section,
            @PathVariable String stem,
            @RequestParam(defaultValue = "0") int version,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.read(agent, section, stem);
        PageVersion one = version(life, version);
        List<Line> lines = advice.of(one).stream().map(line -> line(line, w)).toList();
        AdvicePage page =
                new AdvicePage(french(one).title(), PagePaths.page(life.key(), w.lang()), lines);
        return Page.of("content/writing/advice", page)
                .title(w.say("workshop.language.task"))
                .nav("pages")
                .inTeam();
    }

    private static Line line(PageAdvice.Line line, Words w) {
        return new Line(line.lang(), line.text(), line.said().told(w));
    }

    /** That version; the newest where none is named. */
    private static PageVersion version(PageLife life, int number) {
        return life.version(number == 0 ? life.number() : number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
