package org.parvis.forms.returning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.ds.DraftCard;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.MyDrafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskCards;
import org.parvis.portal.spi.DeskPart;
import org.parvis.portal.spi.DeskPart.Shelf;
import org.springframework.stereotype.Component;

/** What somebody began and has not sent: for themselves, or for whom they act at that desk. */
@Component
class DeskOfDrafts implements DeskCards {
    private static final int SHOWN = 3;

    private final MyDrafts mine;
    private final DraftProgress progress;
    private final ZoneId zone;

    DeskOfDrafts(MyDrafts mine, DraftProgress progress, ZoneId legalZone) {
        this.mine = mine;
        this.progress = progress;
        this.zone = legalZone;
    }

    @Override
    public DeskPart part(Desk desk, Words w) {
        List<Draft> here =
                mine.of(desk.account()).stream().filter(draft -> isOf(desk, draft)).toList();
        return DeskPart.ofDrafts(
                new Shelf<>(
                        here.stream().limit(SHOWN).map(draft -> card(draft, w)).toList(),
                        here.size() <= SHOWN
                                ? null
                                : Link.to(
                                        w.say("forms.mine.all", here.size()),
                                        Paths.mine(w.lang()))));
    }

    private static boolean isOf(Desk desk, Draft draft) {
        OnBehalfOf whom = draft.whom();
        Desk.Other other = desk.other();
        return other == null
                ? whom == null
                : whom != null && whom.principal().equals(other.principal());
    }

    private DraftCard card(Draft draft, Words w) {
        String kept =
                w.say("forms.mine.kept", w.date(LocalDate.ofInstant(draft.expiresAt(), zone)));
        DraftProgress.Far far =
                progress.sensitive(draft)
                        ? new DraftProgress.Far(0, 0)
                        : progress.far(draft, w).orElse(new DraftProgress.Far(0, 0));
        return new DraftCard(
                progress.sensitive(draft) ? w.say("forms.mine.door") : progress.name(draft, w),
                Paths.draft(draft.id(), w.lang()),
                far.asked() == 0 ? kept : far.words(w) + " · " + kept,
                far.answered(),
                far.asked(),
                draft.savedAt());
    }
}
