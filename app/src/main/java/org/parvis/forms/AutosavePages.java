package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Keeps a page while somebody is still writing on it: nothing is judged, nothing is refused for
 * what it says. The page shows the sentence that comes back.
 */
@Controller
class AutosavePages {
    private final Editors editors;
    private final Keeping keeping;

    AutosavePages(Editors editors, Keeping keeping) {
        this.editors = editors;
        this.keeping = keeping;
    }

    /**
     * What the page is told.
     *
     * @param say its state in words
     * @param seen what it now shows of the draft; empty when nothing was kept
     */
    record Answer(String say, String seen) {}

    @PostMapping({"/fr/demarche/{draft}/{page}/garder", "/en/form/{draft}/{page}/keep"})
    ResponseEntity<Answer> keep(
            @PathVariable UUID draft,
            @PathVariable String page,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Editors.Editor> editor = editors.open(request, draft, person);
        if (editor.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED, w.say("forms.keep.closed"), "");
        }
        Optional<FormPage> found =
                editor.get()
                        .rules()
                        .service()
                        .form()
                        .page(page)
                        .filter(editor.get().draft().hand()::mayAnswer);
        if (found.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, w.say("forms.keep.failed"), "");
        }
        Keeping.Kept kept =
                keeping.meanwhile(editor.get().draft(), found.get(), Request.fields(request));
        if (!kept.clashing().isEmpty()) {
            return answer(HttpStatus.CONFLICT, w.say("forms.keep.elsewhere"), "");
        }
        return answer(
                HttpStatus.OK,
                w.say("forms.saved", w.time(kept.draft().savedAt())),
                Seen.of(Request.asked(request).stream(), kept.draft().typed()));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, String say, String seen) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .body(new Answer(say, seen));
    }
}
