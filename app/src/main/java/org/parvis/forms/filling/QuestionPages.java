package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.returning.DraftEntrance;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions of a draft, one page at a time; each POST keeps what was typed. */
@Controller
class QuestionPages {
    private final DraftEntrance entrance;
    private final QuestionShowing showing;
    private final QuestionAnswering answering;

    QuestionPages(DraftEntrance entrance, QuestionShowing showing, QuestionAnswering answering) {
        this.entrance = entrance;
        this.showing = showing;
        this.answering = answering;
    }

    @GetMapping({"/fr/demarche/{draft}/{page}", "/en/form/{draft}/{page}"})
    Page ask(
            @PathVariable UUID draft,
            @PathVariable String page,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(
                request, draft, person, w, editor -> showing.ask(editor, page, request, w));
    }

    @PostMapping({"/fr/demarche/{draft}/{page}", "/en/form/{draft}/{page}"})
    Page answer(
            @PathVariable UUID draft,
            @PathVariable String page,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.keep(
                request, draft, page, person, w, editor -> keep(editor, page, request, w));
    }

    private Supplier<Page> keep(
            Editors.Editor editor, String page, HttpServletRequest request, Words w) {
        return editor.rules()
                .service()
                .form()
                .page(page)
                .map(definition -> answering.keep(editor, definition, request, w))
                .orElseGet(() -> () -> Page.redirect(Paths.answers(editor.draft().id(), w.lang())));
    }
}
