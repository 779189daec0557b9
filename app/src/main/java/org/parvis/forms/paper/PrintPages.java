package org.parvis.forms.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.forms.drafts.DraftCodes;
import org.parvis.forms.drafts.DraftCookie;
import org.parvis.forms.drafts.DraftRoom;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.returning.DraftEntrance;
import org.parvis.forms.services.ServicePages;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The form on paper. A sheet with a code comes back into the same draft: whoever enters it, the
 * person or an agent, types the code and finds what was answered already.
 */
@Controller
class PrintPages {
    private final DraftEntrance entrance;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final DraftCodes codes;
    private final PrintedForm printed;
    private final DraftRoom room;

    PrintPages(
            DraftEntrance entrance,
            Catalogue catalogue,
            Drafts drafts,
            DraftCodes codes,
            PrintedForm printed,
            DraftRoom room) {
        this.room = room;
        this.entrance = entrance;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.codes = codes;
        this.printed = printed;
    }

    /** The form filled in so far. */
    @GetMapping({"/fr/demarche/{draft}/imprimer", "/en/form/{draft}/print"})
    Page print(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(
                request,
                draft,
                person,
                w,
                e ->
                        page(
                                e.rules(),
                                null,
                                printed.parts(e.rules(), e.draft().typed(), false, w),
                                Paths.paper(draft, w.lang()),
                                Paths.draft(draft, w.lang()),
                                w));
    }

    /** The same with room for the rest, and a code. */
    @PostMapping({"/fr/demarche/{draft}/papier", "/en/form/{draft}/paper"})
    Page paper(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(
                request,
                draft,
                person,
                w,
                e ->
                        page(
                                e.rules(),
                                codes.add(e.draft()),
                                printed.parts(e.rules(), e.draft().typed(), true, w),
                                null,
                                Paths.draft(draft, w.lang()),
                                w));
    }

    /** A blank sheet. */
    @GetMapping({"/fr/services/{slug}/papier", "/en/services/{slug}/paper"})
    Page blank(@PathVariable String slug, Words w) {
        ServiceRules rules = rules(slug);
        return page(
                rules,
                null,
                printed.parts(rules, Map.of(), true, w),
                Paths.paper(rules.service(), w.lang()),
                Paths.service(rules.service(), w.lang()),
                w);
    }

    private ServiceRules rules(String slug) {
        return catalogue
                .at(slug)
                .flatMap(service -> catalogue.rules(service.code()))
                .orElseThrow(ServicePages::absent);
    }

    /** The same with a code of its own. */
    @PostMapping({"/fr/services/{slug}/papier", "/en/services/{slug}/paper"})
    Page blank(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        ServiceRules rules = rules(slug);
        room.admit(request, person, w.lang());
        Forms.Begun begun =
                drafts.begin(rules.service(), w.lang(), Drafts.account(person), Map.of());
        DraftCookie.give(request, response, begun.draft(), begun.token());
        return page(
                rules,
                begun.code(),
                printed.parts(rules, Map.of(), true, w),
                null,
                Paths.service(rules.service(), w.lang()),
                w);
    }

    private Page page(
            ServiceRules rules,
            @Nullable String code,
            List<PrintPage.Part> parts,
            @Nullable String paper,
            String back,
            Words w) {
        return Page.of(
                        "forms/paper/print",
                        new PrintPage(
                                rules.service().name().in(w.lang()),
                                code,
                                w.say("forms.print.until", Drafts.KEPT.toDays()),
                                parts,
                                printed.destination(rules.service(), w),
                                PrintedForm.doors(rules.service(), w),
                                paper,
                                back))
                .title(w.say("forms.print.title"))
                .nav("services")
                .alternate(Paths.service(rules.service(), Paths.other(w.lang())))
                .discreet(rules.service().sensitive());
    }
}
