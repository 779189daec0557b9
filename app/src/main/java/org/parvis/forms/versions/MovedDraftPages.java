package org.parvis.forms.versions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.ForOthers;
import org.parvis.forms.spi.RowKeys;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells whoever comes back to a draft that its form has changed meanwhile, and what that means. */
@Controller
public class MovedDraftPages {
    private final Editors editors;
    private final ForOthers others;
    private final DraftMoves moves;

    MovedDraftPages(Editors editors, ForOthers others, DraftMoves moves) {
        this.editors = editors;
        this.others = others;
        this.moves = moves;
    }

    /** The page that stands before all others of a draft, until somebody read it. */
    public Optional<Page> before(Editors.Editor editor, HttpServletRequest request, Words w) {
        UUID move = editor.draft().moved();
        return move == null || !request.getMethod().equals("GET")
                ? Optional.empty()
                : Optional.of(page(editor, move, w));
    }

    private Page page(Editors.Editor editor, UUID move, Words w) {
        ServiceDefinition service = editor.rules().service();
        Optional<DraftMoves.Told> told = moves.told(editor.draft(), move);
        MovedDraftPage page =
                new MovedDraftPage(
                        service.name().in(w.lang()),
                        names(told, t -> t.moved().reasked(), w),
                        names(told, t -> t.moved().dropped(), w),
                        fresh(told, w),
                        Paths.changes(editor.draft().id(), w.lang()));
        return Page.of("forms/versions/movedDraft", page)
                .title(w.say("forms.moved.title"))
                .nav("services")
                .discreet(service.sensitive());
    }

    private static List<String> fresh(Optional<DraftMoves.Told> told, Words w) {
        return told.stream()
                .flatMap(t -> t.plan().lines(MovePlan.Fate.NEW_REQUIRED).stream())
                .map(line -> line.question().shortName().in(w.lang()))
                .toList();
    }

    private static List<String> names(
            Optional<DraftMoves.Told> told,
            Function<DraftMoves.Told, Collection<String>> keys,
            Words w) {
        return told.map(t -> names(t.plan(), keys.apply(t), w)).orElse(List.of());
    }

    /** The questions to which those keys of a draft belong, each once. */
    private static List<String> names(MovePlan plan, Collection<String> keys, Words w) {
        List<String> paths = keys.stream().map(RowKeys::questionOf).distinct().toList();
        return plan.lines().stream()
                .filter(line -> paths.contains(line.path()))
                .map(line -> line.question().shortName().in(w.lang()))
                .distinct()
                .toList();
    }

    private Page goOn(UUID draft, Words w) {
        moves.read(draft);
        return Page.redirect(Paths.draft(draft, w.lang()));
    }

    @PostMapping({"/fr/demarche/{draft}/changements", "/en/form/{draft}/changes"})
    Page read(
            @PathVariable UUID draft,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return editors.open(request, draft, person)
                .map(
                        editor ->
                                others.choosing(request, person, editor.draft(), w)
                                        .orElseGet(() -> goOn(draft, w)))
                .orElseGet(() -> Page.redirect(Paths.resume(w.lang())));
    }
}
