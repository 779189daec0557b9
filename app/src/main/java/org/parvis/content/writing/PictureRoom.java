package org.parvis.content.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentFile;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureAddress;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pictures are brought, told in words and put into a page by those who write it. */
@Controller
@AnyMember
class PictureRoom {
    private final PageDoor door;
    private final BodyPictures pictures;
    private final PictureViews views;
    private final PageWriting writing;

    PictureRoom(PageDoor door, BodyPictures pictures, PictureViews views, PageWriting writing) {
        this.door = door;
        this.pictures = pictures;
        this.views = views;
        this.writing = writing;
    }

    @GetMapping({
        "/fr/equipe/pages/{section}/{stem}/images",
        "/en/team/pages/{section}/{stem}/pictures"
    })
    Page list(
            @PathVariable String section,
            @PathVariable String stem,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        return views.page(
                door.written(agent, section, stem), null, agent, PictureViews.done(done, w), w);
    }

    /** The file is read here, so that one that is too large is told and not turned away. */
    @PostMapping({
        "/fr/equipe/pages/{section}/{stem}/images",
        "/en/team/pages/{section}/{stem}/pictures"
    })
    Page add(
            @PathVariable String section,
            @PathVariable String stem,
            HttpServletRequest request,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.written(agent, section, stem);
        Outcome<Picture> added =
                ComingPicture.given(request).then(given -> pictures.add(agent, given));
        return switch (added) {
            case Outcome.Ok<Picture>(Picture picture) ->
                    Page.redirect(
                            PagePaths.picture(life.key(), picture.name(), w.lang())
                                    + "?done=picture");
            case Outcome.Refused<Picture>(Refusal why) -> {
                FieldError error =
                        new FieldError(PictureViews.field(why), w.say(why.key(), why.arguments()));
                Map<String, String> typed =
                        Map.of(
                                "name",
                                ComingPicture.typed(request, "name"),
                                "credit",
                                ComingPicture.typed(request, "credit"));
                yield views.page(
                        life, null, agent, new PicturesPage.Told(null, List.of(error), typed), w);
            }
        };
    }

    @GetMapping({
        "/fr/equipe/pages/{section}/{stem}/images/{picture}",
        "/en/team/pages/{section}/{stem}/pictures/{picture}"
    })
    Page choose(
            @PathVariable String section,
            @PathVariable String stem,
            @PathVariable String picture,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.written(agent, section, stem);
        return views.page(life, found(agent, picture), agent, PictureViews.done(done, w), w);
    }

    private Picture found(Actor.Agent agent, String name) {
        return pictures.find(agent, name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping({
        "/fr/equipe/pages/{section}/{stem}/images/{picture}",
        "/en/team/pages/{section}/{stem}/pictures/{picture}"
    })
    Page act(
            @PathVariable String section,
            @PathVariable String stem,
            @PathVariable String picture,
            @RequestParam Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.written(agent, section, stem);
        Picture chosen = found(agent, picture);
        if (typed.getOrDefault("act", "").equals("remove")) {
            String done = pictures.remove(agent, picture) ? "removed" : "in-use";
            return Page.redirect(PagePaths.pictures(life.key(), w.lang()) + "?done=" + done);
        }
        PictureLine line = new PictureLine(chosen, typed);
        List<FieldError> errors = views.unsaid(line, life, w);
        if (errors.isEmpty()) {
            errors = put(agent, life, line, w);
        }
        return errors.isEmpty()
                ? Page.redirect(PagePaths.page(life.key(), w.lang()) + "?done=put")
                : views.page(life, chosen, agent, new PicturesPage.Told(null, errors, typed), w);
    }

    /** A new version with the picture after its last words, unless somebody saved meanwhile. */
    private List<FieldError> put(Actor.Agent agent, PageLife life, PictureLine line, Words w) {
        var newest = life.versions().getFirst();
        String english = newest.en();
        var text =
                new PageWriting.Text(
                        line.after(life.key().file("fr"), newest.fr(), "fr"),
                        english == null ? null : line.after(life.key().file("en"), english, "en"),
                        false);
        int seen = line.get("seen").matches("[0-9]{1,6}") ? Integer.parseInt(line.get("seen")) : 0;
        Optional<FieldError> wrong =
                switch (writing.save(agent, life.key(), seen, text)) {
                    case PageWriting.Saved.Done done -> Optional.empty();
                    case PageWriting.Saved.Behind behind ->
                            Optional.of(error(null, Refusal.of("pages.refused.moved"), w));
                    case PageWriting.Saved.Refused(Refusal why) -> Optional.of(error(null, why, w));
                    case PageWriting.Saved.Unread(String lang, ContentFile.Refused why) ->
                            Optional.of(error(lang + "-says", why.refusal(), w));
                };
        return wrong.stream().toList();
    }

    private static FieldError error(@Nullable String field, Refusal why, Words w) {
        return new FieldError(field, w.say(why.key(), why.arguments()));
    }

    /** The pixels of a picture that is perhaps not public, for those who write or publish. */
    @GetMapping({"/fr/equipe/images/{file}", "/en/team/pictures/{file}"})
    ResponseEntity<byte[]> pixels(@PathVariable String file, Actor.Agent agent) {
        door.enters(agent);
        return PictureAddress.of(file)
                .flatMap(
                        address ->
                                pictures.pixels(agent, address)
                                        .map(pixels -> address.answer(pixels, "no-store")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
