package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.known.KnownFilling;
import org.parvis.forms.returning.DraftEntrance;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.registers.Ledger;
import org.parvis.registers.LedgerView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person decides about the registers that a form may read. */
@Controller
class RegisterPages {
    private static final Set<String> DECISIONS = Set.of("yes", "no", "keep");

    private final DraftEntrance entrance;
    private final KnownFilling known;
    private final Ledger ledger;
    private final LedgerView view;

    RegisterPages(DraftEntrance entrance, KnownFilling known, Ledger ledger, LedgerView view) {
        this.entrance = entrance;
        this.known = known;
        this.ledger = ledger;
        this.view = view;
    }

    /** What was read for a draft, for whoever holds it or resumed it by its code. */
    @GetMapping({"/fr/demarche/{draft}/lectures", "/en/form/{draft}/reads"})
    Page reads(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(request, draft, person, w, editor -> reads(editor, w));
    }

    private Page reads(Editors.Editor editor, Words w) {
        UUID draft = editor.draft().id();
        String name = editor.rules().service().name().in(w.lang());
        return view.page(ledger.ofDraft(draft), Paths.draft(draft, w.lang()), code -> name, w)
                .nav("services")
                .alternate(Paths.reads(draft, Paths.other(w.lang())));
    }

    /** Lets a register be read, or prefers to answer. */
    @PostMapping({
        "/fr/demarche/{draft}/{page}/registres/{register}",
        "/en/form/{draft}/{page}/registers/{register}"
    })
    Page decide(
            @PathVariable UUID draft,
            @PathVariable String page,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String consent,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        boolean decided = DECISIONS.contains(consent);
        return entrance.open(
                request,
                draft,
                person,
                w,
                editor -> {
                    if (decided) {
                        decide(editor, page, register, consent, w.lang());
                    }
                    String here = Paths.page(draft, page, w.lang());
                    return Page.redirect(
                            Request.has(request, "answers") ? here + "?answers=1" : here);
                });
    }

    private void decide(
            Editors.Editor editor, String page, String register, String consent, String lang) {
        editor.rules()
                .service()
                .form()
                .page(page)
                .ifPresent(
                        p ->
                                known.decide(
                                        editor.draft(),
                                        editor.rules(),
                                        p,
                                        register,
                                        KnownFilling.Consent.of(consent),
                                        lang));
    }
}
