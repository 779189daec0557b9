package org.parvis.intake;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.FileDirectory;
import org.parvis.documents.PageReading;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Says what a page means from the codes on it, for the body that scanned it. A code that leads
 * nowhere still begins something: it is told why, and somebody indexes it.
 */
@Component
class Indexing {
    private final Doors doors;
    private final FileDirectory files;
    private final Forms forms;

    Indexing(Doors doors, FileDirectory files, Forms forms) {
        this.doors = doors;
        this.files = files;
        this.forms = forms;
    }

    Meaning of(Actor.Agent agent, PageReading page) {
        return switch (page.state()) {
            case UNDRAWN -> Meaning.unknown("undrawn");
            case UNREADABLE_CODE -> Meaning.unknown("unreadable");
            case READ -> of(agent, page.codes());
        };
    }

    private Meaning of(Actor.Agent agent, List<String> texts) {
        List<SheetCode> codes =
                texts.stream().map(SheetCode::read).flatMap(Optional::stream).distinct().toList();
        return switch (codes.size()) {
            case 0 -> Meaning.PLAIN;
            case 1 -> of(agent, codes.getFirst());
            default -> Meaning.unknown("several");
        };
    }

    private Meaning of(Actor.Agent agent, SheetCode code) {
        return switch (code) {
            case SheetCode.Request request -> request(agent, request);
            case SheetCode.OfFile(String reference) ->
                    files.byReference(agent, reference)
                            .map(found -> file(reference))
                            .orElseGet(() -> Meaning.unknown("no-file"));
            case SheetCode.PaperForm(String typed) ->
                    forms.sheet(typed)
                            .filter(sheet -> doors.offers(agent, sheet.service()))
                            .map(Indexing::form)
                            .orElseGet(() -> Meaning.unknown("no-form"));
        };
    }

    private Meaning request(Actor.Agent agent, SheetCode.Request request) {
        return doors.receives(agent, request.service(), request.channel())
                ? new Meaning(
                        Meaning.Kind.REQUEST,
                        null,
                        request.service(),
                        request.channel().code(),
                        null,
                        null)
                : Meaning.unknown("no-service");
    }

    private static Meaning file(String reference) {
        return new Meaning(Meaning.Kind.FILE, null, null, null, null, reference);
    }

    private static Meaning form(Forms.Sheet sheet) {
        return new Meaning(Meaning.Kind.FORM, null, sheet.service(), null, sheet.draft(), null);
    }
}
