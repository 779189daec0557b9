package org.parvis.disputes.table;

import java.util.List;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.TableTalk;
import org.parvis.disputes.effects.Supporting;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whom a side trusts reads what it reads of the talk, writes under their own name if it
 * allows that, and leaves. Nothing else can be done here, and no other page of the dispute is
 * theirs.
 */
@Controller
class SupportPages {
    private final Disputes disputes;
    private final SupportView view;
    private final TableTalk talk;
    private final Supporting supporting;
    private final DisputeDays days;

    SupportPages(
            Disputes disputes,
            SupportView view,
            TableTalk talk,
            Supporting supporting,
            DisputeDays days) {
        this.disputes = disputes;
        this.view = view;
        this.talk = talk;
        this.supporting = supporting;
        this.days = days;
    }

    @GetMapping({"/fr/differends/{reference}/accompagnement", "/en/disputes/{reference}/support"})
    Page show(PartyEntry entry, Words w) {
        return view.page(place(entry), TablePage.Answered.NOTHING, w, 200);
    }

    /** For those who sit at the table there is no such page. */
    private Disputes.Place place(PartyEntry entry) {
        Disputes.Place place = disputes.reading(entry);
        if (!place.beside()) {
            throw Disputes.absent();
        }
        return place;
    }

    @PostMapping({"/fr/differends/{reference}/accompagnement", "/en/disputes/{reference}/support"})
    Page act(PartyEntry entry, @RequestParam MultiValueMap<String, String> typed, Words w) {
        Disputes.Place place = place(entry);
        TypedMove move = new TypedMove(typed, List.of());
        boolean says = move.then().equals("say");
        List<FieldError> wrong = says ? move.wrong(place, days.today(), w) : List.of();
        boolean warned = says && wrong.isEmpty() && !move.sure();
        List<FieldError> said = warned ? move.threats(place, w) : wrong;
        if (!said.isEmpty()) {
            return view.wrong(place, move, said, warned, w);
        }
        return switch (made(place, move)) {
            case Outcome.Ok<Integer> ok -> Page.redirect(next(place, says, w));
            case Outcome.Refused<Integer>(Refusal why) ->
                    view.refused(disputes.reading(entry), move, why, w);
        };
    }

    private Outcome<Integer> made(Disputes.Place place, TypedMove move) {
        return switch (move.then()) {
            case "say" -> talk.support(place, move.text());
            case "leave" -> supporting.leave(place);
            default -> Outcome.refused("disputes.refused.support");
        };
    }

    private static String next(Disputes.Place place, boolean stays, Words w) {
        return stays ? DisputePaths.support(place.reference(), w) : DisputePaths.follow(w);
    }
}
