package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.HaveSigned;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.kernel.Actor;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the part of whoever prepares a form for somebody ends. */
@Controller
class HaveSignedPages {
    private final DraftEntrance entrance;
    private final HaveSigned signed;
    private final FormReader reader;

    HaveSignedPages(DraftEntrance entrance, HaveSigned signed, FormReader reader) {
        this.reader = reader;
        this.entrance = entrance;
        this.signed = signed;
    }

    @GetMapping({"/fr/demarche/{draft}/faire-signer", "/en/form/{draft}/have-signed"})
    Page signed(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return entrance.open(request, draft, person, w, editor -> signed(editor, person, w));
    }

    private Page signed(Editors.Editor editor, Actor.@Nullable Person person, Words w) {
        Draft draft = editor.draft();
        OnBehalfOf whom = draft.whom();
        UUID account = Drafts.account(person);
        return whom == null || account == null || !draft.hand().prepares()
                ? Page.redirect(Paths.draft(draft.id(), w.lang()))
                : signed.within(account, whom, editor.rules().service(), place(editor, w), w);
    }

    /** Beside the last page that was theirs to answer. */
    private HaveSigned.Place place(Editors.Editor editor, Words w) {
        Draft draft = editor.draft();
        Reading reading = reader.read(editor.rules(), draft.typed(), w.lang());
        String back =
                reading.pages().reversed().stream()
                        .filter(draft.hand()::mayAnswer)
                        .findFirst()
                        .map(page -> Paths.page(draft, page.id(), w.lang()))
                        .orElseGet(() -> Paths.service(editor.rules().service(), w.lang()));
        return new HaveSigned.Place(Paths.later(draft.id(), w.lang()), back);
    }
}
