package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.TableTalk;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws a table for whom a side trusts: whose turn it is, and that they cannot act. */
@Component
class SupportView {
    private final TableTalk said;
    private final OffersView offers;
    private final DisputeDays days;

    SupportView(TableTalk said, OffersView offers, DisputeDays days) {
        this.said = said;
        this.offers = offers;
        this.days = days;
    }

    /** What they sent and is not theirs to do, or cannot be done: what they typed stays. */
    Page refused(Disputes.Place place, TypedMove move, Refusal why, Words w) {
        List<FieldError> said = new ArrayList<>(List.of(move.refused(why, w)));
        if (why.key().equals("disputes.refused.apart")) {
            said.addAll(move.unsent(w));
        }
        return page(place, move.answered(said, false), w, 409);
    }

    Page page(Disputes.Place place, TablePage.Answered answered, Words w, int status) {
        SupportPage page = page(place, answered, w);
        return Page.of("disputes/table/support", page)
                .title(page.table().head().title())
                .nav("files")
                .discreet(true)
                .status(status);
    }

    private SupportPage page(Disputes.Place place, TablePage.Answered answered, Words w) {
        Names names = new Names(place, w);
        TalkView talk = new TalkView(names);
        String reference = place.reference();
        boolean begun = place.dispute().suspension().begun().isPresent();
        boolean open = TableTalk.supports(place) && said.talks(place);
        TablePage table =
                new TablePage(
                        head(place, names, w),
                        turn(place, names, open, w),
                        TableView.asked(place.dispute(), w),
                        offers.watched(place, names),
                        new PapersView(names).page(),
                        null,
                        talk.mediation(),
                        talk.table(open),
                        null,
                        null,
                        List.of(),
                        names.supports(),
                        false,
                        null,
                        true,
                        answered);
        return new SupportPage(
                table,
                DisputePaths.support(reference, w),
                begun ? DisputePaths.suspension(reference, w) : null);
    }

    private static TablePage.Head head(Disputes.Place place, Names names, Words w) {
        String reference = place.reference();
        return new TablePage.Head(
                w.say("disputes.support.title", names.name(place.side())),
                reference,
                DisputePaths.table(reference, w),
                null,
                false);
    }

    private TablePage.Turn turn(Disputes.Place place, Names names, boolean writes, Words w) {
        return new TablePage.Turn(
                false,
                new TableTurn(place, names, days, w).watched(),
                List.of(),
                new TablePage.Clock(null, "", ""),
                says(place, names, writes, w),
                null,
                null,
                null);
    }

    private static List<String> says(Disputes.Place place, Names names, boolean writes, Words w) {
        String side = names.name(place.side());
        List<String> says = new ArrayList<>();
        says.add(w.say("disputes.support.cannot", side));
        says.add(w.say(writes ? "disputes.support.may.write" : "disputes.support.may.read", side));
        boolean hears = TableTalk.hears(place, place.side()) == place.by().party();
        if (place.dispute().mediator().isPresent()) {
            says.add(w.say(hears ? "disputes.support.may.hear" : "disputes.support.deaf", side));
        }
        if (place.dispute().stage() == Dispute.Stage.NEGOTIATING) {
            says.addAll(names.rhythm());
        }
        return says;
    }

    /** What is not right, or may be read as a threat: it comes back to whoever wrote it. */
    Page wrong(
            Disputes.Place place, TypedMove move, List<FieldError> wrong, boolean warned, Words w) {
        return page(place, move.answered(wrong, warned), w, 422);
    }
}
