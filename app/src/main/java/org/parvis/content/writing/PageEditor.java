package org.parvis.content.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentFile;
import org.parvis.content.PageKey;
import org.parvis.content.PageVersion;
import org.parvis.content.Section;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where members of a body write its pages; what they typed is never lost. */
@Controller
@AnyMember
class PageEditor {
    private static final int REFUSED = 422;
    private static final int BEHIND = 409;

    private final PageLives lives;
    private final PageWriting writing;
    private final PageDoor door;
    private final PageTurns words;
    private final Organizations organizations;

    PageEditor(
            PageLives lives,
            PageWriting writing,
            PageDoor door,
            PageTurns words,
            Organizations organizations) {
        this.lives = lives;
        this.writing = writing;
        this.door = door;
        this.words = words;
        this.organizations = organizations;
    }

    /** What is shown around the fields when they are shown again. */
    private record Again(List<FieldError> errors, EditorPage.@Nullable Theirs theirs, int base) {
        static Again first(int base) {
            return new Again(List.of(), null, base);
        }

        int status() {
            return theirs != null ? BEHIND : errors.isEmpty() ? 200 : REFUSED;
        }
    }

    @GetMapping({"/fr/equipe/pages/nouveau", "/en/team/pages/new"})
    Page begin(Actor.Agent agent, Words w) {
        door.writes(agent);
        PageForm form = PageForm.empty(name(agent, "fr"), name(agent, "en"), words.today());
        return show(null, form, Again.first(0), w);
    }

    private String name(Actor.Agent agent, String lang) {
        return organizations.byHome(agent.home()).map(body -> body.name().in(lang)).orElse("");
    }

    @PostMapping({"/fr/equipe/pages/nouveau", "/en/team/pages/new"})
    Page create(@RequestParam Map<String, String> typed, Actor.Agent agent, Words w) {
        door.writes(agent);
        PageForm form = new PageForm(typed);
        Optional<PageKey> key = PageKey.of(form.get("section"), stem(form, lives.body(agent)));
        if (key.isEmpty()) {
            String field = form.get("stem").isBlank() ? "section" : "stem";
            List<FieldError> errors = List.of(new FieldError(field, w.say("pages.form." + field)));
            return show(null, form, new Again(errors, null, 0), w);
        }
        return save(agent, null, key.get(), form, 0, w);
    }

    /** A body has one page of its own; others are named by whoever begins them. */
    private static String stem(PageForm form, String body) {
        return form.get("section").equals(Section.BODIES.folder())
                ? body
                : form.get("stem").strip();
    }

    @GetMapping({"/fr/equipe/pages/{section}/{stem}/texte", "/en/team/pages/{section}/{stem}/text"})
    Page edit(@PathVariable String section, @PathVariable String stem, Actor.Agent agent, Words w) {
        PageLife life = door.written(agent, section, stem);
        PageForm form = PageForm.of(life.versions().getFirst());
        return show(life, form, Again.first(life.number()), w);
    }

    @PostMapping({
        "/fr/equipe/pages/{section}/{stem}/texte",
        "/en/team/pages/{section}/{stem}/text"
    })
    Page save(
            @PathVariable String section,
            @PathVariable String stem,
            @RequestParam(defaultValue = "0") int base,
            @RequestParam Map<String, String> typed,
            Actor.Agent agent,
            Words w) {
        PageLife life = door.written(agent, section, stem);
        return save(agent, life, life.key(), new PageForm(typed), base, w);
    }

    private Page save(
            Actor.Agent agent,
            @Nullable PageLife life,
            PageKey key,
            PageForm form,
            int base,
            Words w) {
        List<FieldError> wrong = form.errors(w);
        if (!wrong.isEmpty()) {
            return show(life, form, new Again(wrong, null, base), w);
        }
        PageVersion before = life == null ? null : life.versions().getFirst();
        PageVersion shown = life == null ? null : life.version(life.shown()).orElse(null);
        PageWriting.Text text = form.files(lives.body(agent), before, shown);
        return switch (writing.save(agent, key, base, text)) {
            case PageWriting.Saved.Done(int number) -> saved(key, number, form, w);
            case PageWriting.Saved.Behind(PageVersion theirs) ->
                    show(life, form, behind(theirs, text, w), w);
            case PageWriting.Saved.Refused(Refusal why) ->
                    show(
                            life,
                            form,
                            new Again(
                                    List.of(
                                            new FieldError(
                                                    life == null ? "stem" : null,
                                                    w.say(why.key(), why.arguments()))),
                                    null,
                                    base),
                            w);
            case PageWriting.Saved.Unread(String lang, ContentFile.Refused why) ->
                    show(
                            life,
                            form,
                            new Again(List.of(EditorPage.unread(lang, text, why, w)), null, base),
                            w);
        };
    }

    private static Page saved(PageKey key, int number, PageForm form, Words w) {
        return Page.redirect(
                form.get("then").equals("preview")
                        ? PagePaths.preview(key, number, w.lang())
                        : PagePaths.page(key, w.lang()) + "?done=saved");
    }

    private Again behind(PageVersion theirs, PageWriting.Text mine, Words w) {
        EditorPage.Theirs shown =
                new EditorPage.Theirs(
                        words.who(theirs, w),
                        w.dateTime(theirs.savedAt()),
                        PageViews.blocks(theirs.fr(), theirs.en(), mine.fr(), mine.en()));
        return new Again(List.of(), shown, theirs.number());
    }

    private Page show(@Nullable PageLife life, PageForm form, Again again, Words w) {
        return Page.of(
                        "content/writing/editor",
                        life == null ? fresh(form, again, w) : known(life, form, again, w))
                .title(w.say(life == null ? "pages.create" : "pages.edit"))
                .nav("pages")
                .inTeam()
                .status(again.status());
    }

    private static EditorPage fresh(PageForm form, Again again, Words w) {
        return new EditorPage(
                w.say("pages.create"),
                PagePaths.home(w.lang()),
                PagePaths.create(w.lang()),
                again.base(),
                form,
                again.errors(),
                again.theirs(),
                EditorPage.kinds(w),
                false,
                null,
                null,
                null);
    }

    private EditorPage known(PageLife life, PageForm form, Again again, Words w) {
        return new EditorPage(
                words.title(life, w.lang()),
                PagePaths.page(life.key(), w.lang()),
                PagePaths.text(life.key(), w.lang()),
                again.base(),
                form,
                again.errors(),
                again.theirs(),
                List.of(),
                life.englishBehind(),
                life.changed("fr").map(w::dateTime).orElse(null),
                life.changed("en").map(w::dateTime).orElse(null),
                PagePaths.pictures(life.key(), w.lang()));
    }
}
