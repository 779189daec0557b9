package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Seen;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.Guests;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.kernel.Actor;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Keeps a page, or a row, while somebody is still writing on it, its owner or a guest: nothing is
 * judged, nothing is refused for what it says. The page shows the sentence that comes back.
 */
@Controller
class AutosavePages {
    private final Editors editors;
    private final Guests guests;
    private final Keeping keeping;
    private final FormReader reader;

    AutosavePages(Editors editors, Guests guests, Keeping keeping, FormReader reader) {
        this.reader = reader;
        this.editors = editors;
        this.guests = guests;
        this.keeping = keeping;
    }

    /**
     * What the page is told.
     *
     * @param say its state in words
     * @param seen what it now shows of the draft; empty when nothing was kept
     * @param asked what it would ask if it were drawn now: an answer may call for another question
     */
    record Answer(String say, String seen, String asked) {}

    /** What was kept, and what the page would ask now. */
    private record Written(Keeping.Kept kept, String asked) {}

    @PostMapping({"/fr/demarche/{draft}/{page}/garder", "/en/form/{draft}/{page}/keep"})
    ResponseEntity<Answer> keep(
            @PathVariable UUID draft,
            @PathVariable String page,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return written(() -> editors.at(request, draft, person, e -> page(e, page, request, w)))
                .map(written -> said(written, request, w))
                .orElseGet(() -> closed("forms.keep.closed", w));
    }

    @PostMapping({
        "/fr/demarche/{draft}/{page}" + RowPages.ROW + "/garder",
        "/en/form/{draft}/{page}" + RowPages.ROW + "/keep"
    })
    ResponseEntity<Answer> keepRow(
            @PathVariable UUID draft,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return written(() -> editors.at(request, draft, person, e -> row(e, page, row, request)))
                .map(written -> said(written, request, w))
                .orElseGet(() -> closed("forms.keep.closed", w));
    }

    @PostMapping({"/fr/partage/{share}/page/{page}/garder", "/en/shared/{share}/page/{page}/keep"})
    ResponseEntity<Answer> keepOfGuest(
            @PathVariable UUID share,
            @PathVariable String page,
            HttpServletRequest request,
            Words w) {
        return written(
                        () ->
                                guests.writing(request, share)
                                        .map(guest -> page(guest.editor(), page, request, w)))
                .map(written -> said(written, request, w))
                .orElseGet(() -> closed("forms.keep.closed-guest", w));
    }

    @PostMapping({
        "/fr/partage/{share}/page/{page}" + RowPages.ROW + "/garder",
        "/en/shared/{share}/page/{page}" + RowPages.ROW + "/keep"
    })
    ResponseEntity<Answer> keepRowOfGuest(
            @PathVariable UUID share,
            @PathVariable String page,
            @PathVariable String row,
            HttpServletRequest request,
            Words w) {
        return written(
                        () ->
                                guests.writing(request, share)
                                        .map(guest -> row(guest.editor(), page, row, request)))
                .map(written -> said(written, request, w))
                .orElseGet(() -> closed("forms.keep.closed-guest", w));
    }

    /** A draft that went away meanwhile answers as one that does not open. */
    private static <T> Optional<T> written(Supplier<Optional<T>> keeping) {
        try {
            return keeping.get();
        } catch (NotOpenHere gone) {
            return Optional.empty();
        }
    }

    private Optional<Written> page(
            Editors.Editor editor, String page, HttpServletRequest request, Words w) {
        Draft draft = editor.draft();
        return editor.rules()
                .service()
                .form()
                .page(page)
                .filter(draft.hand()::mayAnswer)
                .map(
                        found -> {
                            Keeping.Kept kept =
                                    keeping.meanwhile(draft, found, Request.fields(request));
                            return new Written(kept, asked(editor.rules(), kept.draft(), found, w));
                        });
    }

    private String asked(ServiceRules rules, Draft kept, FormPage page, Words w) {
        Reading reading = reader.read(rules, kept.typed(), w.lang());
        return String.join(" ", reading.paths(kept.hand().theirs(reading.asked(page))));
    }

    private Optional<Written> row(
            Editors.Editor editor, String page, String row, HttpServletRequest request) {
        return RowAt.of(editor, page, row)
                .map(
                        found ->
                                new Written(
                                        keeping.meanwhile(found, Request.fields(request)),
                                        String.join(" ", Request.asked(request))));
    }

    private static ResponseEntity<Answer> said(
            Optional<Written> written, HttpServletRequest request, Words w) {
        if (written.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, w.say("forms.keep.failed"));
        }
        if (!written.get().kept().clashing().isEmpty()) {
            return answer(HttpStatus.CONFLICT, w.say("forms.keep.elsewhere"));
        }
        Draft draft = written.get().kept().draft();
        return answer(
                HttpStatus.OK,
                new Answer(
                        w.say("forms.saved", w.time(draft.savedAt())),
                        Seen.of(Request.asked(request).stream(), draft.typed()),
                        written.get().asked()));
    }

    private static ResponseEntity<Answer> closed(String why, Words w) {
        return answer(HttpStatus.UNAUTHORIZED, w.say(why));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, String say) {
        return answer(status, new Answer(say, "", ""));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Answer answer) {
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(answer);
    }
}
