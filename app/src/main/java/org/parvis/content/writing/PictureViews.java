package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.content.Pages;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureFile;
import org.parvis.content.pictures.PictureTable;
import org.parvis.content.writing.PicturesPage.Told;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Lays out the pictures of a body beside the page that they are put into. */
@Component
class PictureViews {
    private static final int REFUSED = 422;
    private static final int KILO = 1_000;

    private final BodyPictures pictures;
    private final PageLives lives;
    private final PageTurns words;
    private final Authors authors;
    private final Pages pages;

    PictureViews(
            BodyPictures pictures, PageLives lives, PageTurns words, Authors authors, Pages pages) {
        this.pictures = pictures;
        this.lives = lives;
        this.words = words;
        this.authors = authors;
        this.pages = pages;
    }

    /** Where nothing was wrong: what was done just now, if something was. */
    static Told done(@Nullable String done, Words w) {
        String key = "pages.picture.done." + done;
        return new Told(done != null && w.has(key) ? w.say(key) : null, List.of(), Map.of());
    }

    Page page(PageLife life, @Nullable Picture chosen, Actor.Agent agent, Told told, Words w) {
        PictureUses uses = PictureUses.of(lives.all(agent));
        List<PicturesPage.Card> cards =
                Stream.concat(
                                pictures.kept(agent).stream().map(one -> card(one, life, uses, w)),
                                pictures.inFolder().stream().map(one -> card(one, life, uses, w)))
                        .toList();
        PicturesPage page =
                new PicturesPage(
                        words.title(life, w.lang()),
                        PagePaths.page(life.key(), w.lang()),
                        PagePaths.pictures(life.key(), w.lang()),
                        chosen == null ? null : chosen(chosen.name(), cards),
                        life.number(),
                        !life.withoutEnglish(),
                        cards,
                        told);
        return Page.of("content/writing/pictures", page)
                .title(w.say("pages.pictures"))
                .nav("pages")
                .inTeam()
                .status(told.errors().isEmpty() ? 200 : REFUSED);
    }

    private static PicturesPage.@Nullable Card chosen(String name, List<PicturesPage.Card> cards) {
        return cards.stream().filter(card -> card.name().equals(name)).findFirst().orElse(null);
    }

    /** One of the folder of the pack, which nobody brought here. */
    private PicturesPage.Card card(Picture picture, PageLife life, PictureUses uses, Words w) {
        String facts = w.say("pages.picture.folder", size(picture, w));
        return card(picture, facts, false, life, uses, w);
    }

    private PicturesPage.Card card(
            PictureTable.Kept kept, PageLife life, PictureUses uses, Words w) {
        String facts =
                w.say(
                        "pages.picture.facts",
                        size(kept.picture(), w),
                        Math.max(1, kept.bytes() / KILO),
                        kept.credit(),
                        authors.name(kept.by()),
                        w.dateTime(kept.at()));
        return card(kept.picture(), facts, true, life, uses, w);
    }

    private static String size(Picture picture, Words w) {
        return w.say("pages.picture.size", picture.width(), picture.height());
    }

    private PicturesPage.Card card(
            Picture picture,
            String facts,
            boolean brought,
            PageLife life,
            PictureUses uses,
            Words w) {
        List<Link> used =
                uses.of(picture.name()).stream()
                        .map(
                                one ->
                                        Link.to(
                                                words.title(one, w.lang()),
                                                PagePaths.page(one.key(), w.lang())))
                        .toList();
        boolean open = !pages.showing(picture.name()).isEmpty();
        int wide = picture.narrows() ? PictureFile.NARROW : picture.width();
        return new PicturesPage.Card(
                picture.name(),
                PagePaths.picture(life.key(), picture.name(), w.lang()),
                PagePaths.pixels(picture.file(wide), w.lang()),
                wide,
                Math.round((float) picture.height() * wide / picture.width()),
                PictureLine.line(
                        picture, w.say("pages.picture.says"), w.say("pages.picture.caption")),
                facts,
                open
                        ? Status.of(w.say("pages.picture.open"), Tone.GOOD)
                        : Status.of(w.say("pages.picture.closed"), Tone.NEUTRAL),
                used,
                brought && !uses.ever().contains(picture.name()));
    }

    /** In which language the words of a picture are missing. */
    List<FieldError> unsaid(PictureLine line, PageLife life, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!line.says("fr")) {
            errors.add(new FieldError("fr-says", w.say("pages.picture.refused.says.fr")));
        }
        if (!life.withoutEnglish() && !line.says("en")) {
            errors.add(new FieldError("en-says", w.say("pages.picture.refused.says.en")));
        }
        return errors;
    }

    /** The field that a refusal is about. */
    static String field(Refusal why) {
        return switch (why.key()) {
            case "pages.picture.refused.name", "pages.picture.refused.taken" -> "name";
            case "pages.picture.refused.credit" -> "credit";
            default -> "file";
        };
    }
}
