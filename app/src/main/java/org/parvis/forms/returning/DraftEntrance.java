package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.ForOthers;
import org.parvis.forms.versions.MovedDraftPages;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.stereotype.Component;

/** Lets those who may work on a draft go on; shows the others how to come back to it. */
@Component
public class DraftEntrance {
    private final Editors editors;
    private final InFrench french;
    private final ResumePages resuming;
    private final ForOthers others;
    private final MovedDraftPages moved;

    DraftEntrance(
            Editors editors,
            InFrench french,
            ResumePages resuming,
            ForOthers others,
            MovedDraftPages moved) {
        this.moved = moved;
        this.others = others;
        this.french = french;
        this.editors = editors;
        this.resuming = resuming;
    }

    public Page open(
            HttpServletRequest request,
            UUID draft,
            Actor.@Nullable Person person,
            Words w,
            Function<Editors.Editor, Page> page) {
        return editors.open(request, draft, person)
                .map(
                        editor ->
                                french.elsewhere(editor, request, w)
                                        .or(
                                                () ->
                                                        others.inAnotherName(
                                                                request, person, editor.draft(), w))
                                        .or(() -> moved.before(editor, request, w))
                                        .orElseGet(() -> page.apply(editor)))
                .orElseGet(() -> resuming.closed(request, draft, person, w));
    }

    /**
     * The same for what was typed: when the draft does not open, the text waits until it does. It
     * is opened and kept in one transaction, unless files come with it, which may be long.
     *
     * @param keeping keeps what was typed, and gives what follows once that is done
     */
    public Page keep(
            HttpServletRequest request,
            UUID draft,
            String place,
            Actor.@Nullable Person person,
            Words w,
            Function<Editors.Editor, Supplier<Page>> keeping) {
        try {
            return (Request.mayChangeFiles(request)
                            ? editors.open(request, draft, person).map(keeping)
                            : editors.at(request, draft, person, keeping))
                    .map(Supplier::get)
                    .orElseGet(() -> resuming.hold(request, draft, place, person, w));
        } catch (NotOpenHere gone) {
            return resuming.hold(request, draft, place, person, w); // went away meanwhile
        }
    }
}
