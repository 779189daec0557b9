package org.parvis.forms.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.Shares;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.types.EmailText;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner's side: asks somebody for a part, sees how far they are, closes it again. */
@Controller
class TogetherPages {
    private final Editors editors;
    private final Shares shares;
    private final TogetherView view;

    TogetherPages(Editors editors, Shares shares, TogetherView view) {
        this.editors = editors;
        this.shares = shares;
        this.view = view;
    }

    /** A draft in its owner's hands, and a part of it that others may open. */
    private record Place(Editors.Editor editor, Section section) {}

    private Optional<Place> place(
            HttpServletRequest request, UUID draft, String part, Actor.@Nullable Person person) {
        return editors.open(request, draft, person)
                .flatMap(
                        editor ->
                                editor.rules()
                                        .service()
                                        .form()
                                        .section(part)
                                        .filter(Section::opensToOthers)
                                        .map(section -> new Place(editor, section)));
    }

    @GetMapping({"/fr/demarche/{draft}/avec/{part}", "/en/form/{draft}/with/{part}"})
    Page here(
            @PathVariable UUID draft,
            @PathVariable String part,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return place(request, draft, part, person)
                .map(p -> view.page(p.editor(), p.section(), "", null, null, w))
                .orElseGet(() -> Page.redirect(Paths.draft(draft, w.lang())));
    }

    /** Asks by e-mail, or gives the link and its code to hand over. */
    @PostMapping({"/fr/demarche/{draft}/avec/{part}", "/en/form/{draft}/with/{part}"})
    Page ask(
            @PathVariable UUID draft,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "email") String how,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Place> place = place(request, draft, part, person);
        if (place.isEmpty()) {
            return Page.redirect(Paths.draft(draft, w.lang()));
        }
        boolean byHand = how.equals("link");
        Outcome<String> address = byHand ? Outcome.ok("") : address(email);
        return switch (address.then(to -> send(place.get(), to, request, w))) {
            case Outcome.Refused<Shares.Sent>(Refusal refusal) ->
                    refused(place.get(), email, refusal, w);
            case Outcome.Ok<Shares.Sent>(Shares.Sent sent) ->
                    byHand
                            ? view.page(
                                    place.get().editor(), place.get().section(), "", null, sent, w)
                            : Page.redirect(Paths.together(draft, part, w.lang()));
        };
    }

    private Page refused(Place place, String email, Refusal refusal, Words w) {
        String typed = email.length() > 300 ? email.substring(0, 300) : email;
        return view.page(place.editor(), place.section(), typed, refusal, null, w).status(422);
    }

    private Outcome<Shares.Sent> send(Place place, String to, HttpServletRequest request, Words w) {
        Draft draft = place.editor().draft();
        Section section = place.section();
        Outcome<Shares.Sent> sent =
                shares.send(
                        draft,
                        section,
                        to.isEmpty() ? null : to,
                        w.lang(),
                        request.getRemoteAddr());
        if (section.attestedBy() != null && sent instanceof Outcome.Ok<Shares.Sent>) {
            shares.empty(
                    draft, place.editor().rules().service().form().questionsOf(section.part()));
        }
        return sent;
    }

    private static Outcome<String> address(String typed) {
        return switch (EmailText.parse(typed)) {
            case Parsed.Value(Object address) -> Outcome.ok(address.toString());
            case Parsed.Nothing n -> Outcome.refused("together.error.email");
            case Parsed.Wrong(Refusal reason, List<String> parts) -> Outcome.refused(reason);
        };
    }

    @PostMapping({
        "/fr/demarche/{draft}/avec/{part}/retirer",
        "/en/form/{draft}/with/{part}/withdraw"
    })
    Page withdraw(
            @PathVariable UUID draft,
            @PathVariable String part,
            @RequestParam UUID share,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        place(request, draft, part, person)
                .ifPresent(
                        p ->
                                shares.withdraw(
                                        p.editor().draft(),
                                        share,
                                        p.editor().rules().service().form().questionsOf(part)));
        return Page.redirect(Paths.together(draft, part, w.lang()));
    }

    /** The part on paper, for those who would rather write and sign by hand. */
    @GetMapping({"/fr/demarche/{draft}/avec/{part}/papier", "/en/form/{draft}/with/{part}/paper"})
    Page paper(
            @PathVariable UUID draft,
            @PathVariable String part,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return place(request, draft, part, person)
                .filter(p -> p.section().attestedBy() != null)
                .map(p -> view.paper(p.editor(), p.section(), w))
                .orElseGet(() -> Page.redirect(Paths.draft(draft, w.lang())));
    }
}
