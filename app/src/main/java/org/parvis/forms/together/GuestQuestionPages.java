package org.parvis.forms.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.filling.QuestionAnswering;
import org.parvis.forms.filling.QuestionShowing;
import org.parvis.forms.filling.RowPages;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions of the part that a guest was asked to fill in. */
@Controller
class GuestQuestionPages {
    private final GuestEntrance entrance;
    private final QuestionShowing showing;
    private final QuestionAnswering answering;
    private final RowPages rows;

    GuestQuestionPages(
            GuestEntrance entrance,
            QuestionShowing showing,
            QuestionAnswering answering,
            RowPages rows) {
        this.entrance = entrance;
        this.showing = showing;
        this.answering = answering;
        this.rows = rows;
    }

    @GetMapping({"/fr/partage/{share}/page/{page}", "/en/shared/{share}/page/{page}"})
    Page ask(
            @PathVariable UUID share,
            @PathVariable String page,
            HttpServletRequest request,
            Words w) {
        return entrance.open(
                request, share, w, guest -> showing.ask(guest.editor(), page, request, w));
    }

    @PostMapping({"/fr/partage/{share}/page/{page}", "/en/shared/{share}/page/{page}"})
    Page answer(
            @PathVariable UUID share,
            @PathVariable String page,
            HttpServletRequest request,
            Words w) {
        return entrance.open(
                request,
                share,
                w,
                guest ->
                        guest.rules()
                                .service()
                                .form()
                                .page(page)
                                .map(asked -> answering.keep(guest.editor(), asked, request, w))
                                .map(Supplier::get)
                                .orElseGet(() -> Page.redirect(Paths.guest(share, w.lang()))));
    }

    @GetMapping({
        "/fr/partage/{share}/page/{page}" + RowPages.ROW,
        "/en/shared/{share}/page/{page}" + RowPages.ROW
    })
    Page askRow(
            @PathVariable UUID share,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Words w) {
        return entrance.open(
                request, share, w, guest -> rows.ask(guest.editor(), page, row, request, w));
    }

    @PostMapping({
        "/fr/partage/{share}/page/{page}" + RowPages.ROW,
        "/en/shared/{share}/page/{page}" + RowPages.ROW
    })
    Page answerRow(
            @PathVariable UUID share,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Words w) {
        return entrance.open(
                request, share, w, guest -> rows.keep(guest.editor(), page, row, request, w).get());
    }
}
