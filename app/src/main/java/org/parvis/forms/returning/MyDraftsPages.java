package org.parvis.forms.returning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.MyDrafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.spi.OtherDrafts;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What somebody with an account began and has not sent. */
@Controller
class MyDraftsPages {
    private final MyDrafts mine;
    private final DraftProgress progress;
    private final List<OtherDrafts> others;
    private final ZoneId zone;

    MyDraftsPages(
            MyDrafts mine, DraftProgress progress, List<OtherDrafts> others, ZoneId legalZone) {
        this.others = others;
        this.mine = mine;
        this.progress = progress;
        this.zone = legalZone;
    }

    @GetMapping({"/fr/compte/brouillons", "/en/account/drafts"})
    Page list(
            Actor.@Nullable Person person,
            @Told @Nullable UUID removed,
            HttpServletRequest request,
            Words w) {
        UUID account = Drafts.account(person);
        if (account == null) {
            return Page.redirect(Paths.signIn(w.lang()));
        }
        if (removed == null) {
            mine.settle(account);
        }
        MyDraftsPage page =
                new MyDraftsPage(
                        mine.of(account).stream().map(draft -> row(draft, w)).toList(),
                        others.stream().flatMap(other -> other.of(account, w).stream()).toList(),
                        removed == null ? null : removed(account, removed, w),
                        Paths.services(w.lang()),
                        Paths.resume(w.lang()));
        return Page.of("forms/returning/mine", page)
                .title(w.say("forms.mine.title"))
                .nav("account")
                .alternate(Paths.mine(Paths.other(w.lang())));
    }

    @PostMapping({"/fr/compte/brouillons/{draft}/supprimer", "/en/account/drafts/{draft}/delete"})
    Page delete(@PathVariable UUID draft, Actor.@Nullable Person person, Words w) {
        UUID account = Drafts.account(person);
        if (account != null) {
            mine.delete(account, draft);
        }
        return Page.redirect(Paths.mine(w.lang()) + "?removed=" + draft);
    }

    @PostMapping({"/fr/compte/brouillons/{draft}/retablir", "/en/account/drafts/{draft}/undo"})
    Page undo(@PathVariable UUID draft, Actor.@Nullable Person person, Words w) {
        UUID account = Drafts.account(person);
        if (account != null) {
            mine.undo(account, draft);
        }
        return Page.redirect(Paths.mine(w.lang()));
    }

    private MyDraftsPage.@Nullable Removed removed(UUID account, UUID draft, Words w) {
        return mine.deleted(account, draft)
                .map(
                        gone ->
                                new MyDraftsPage.Removed(
                                        w.say("forms.mine.removed", progress.name(gone, w)),
                                        Paths.undo(draft, w.lang())))
                .orElse(null);
    }

    private MyDraftsPage.Row row(Draft draft, Words w) {
        return new MyDraftsPage.Row(
                progress.name(draft, w),
                Paths.draft(draft.id(), w.lang()),
                progress.far(draft, w).map(far -> far.words(w)).orElse(""),
                w.say("forms.mine.changed", w.dateTime(draft.savedAt())),
                w.say("forms.mine.kept", w.date(LocalDate.ofInstant(draft.expiresAt(), zone))),
                Paths.delete(draft.id(), w.lang()));
    }
}
