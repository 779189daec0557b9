package org.parvis.payments.till;

import java.util.List;
import java.util.Map;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Members;
import org.parvis.payments.Cashier;
import org.parvis.payments.Due;
import org.parvis.payments.PaymentDoor;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.Refunds;
import org.parvis.payments.Till;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was paid for a file, for whoever works on it: money that came by hand, and waivers. */
@Controller
class TillPages {
    private final PaymentDoor door;
    private final TillView view;
    private final Till till;
    private final Members members;
    private final Refunds refunds;

    TillPages(PaymentDoor door, TillView view, Till till, Members members, Refunds refunds) {
        this.door = door;
        this.view = view;
        this.till = till;
        this.members = members;
        this.refunds = refunds;
    }

    @GetMapping({"/fr/equipe/dossiers/{reference}/paiement", "/en/team/files/{reference}/payment"})
    Page show(MemberEntry entry, @PathVariable String reference, Words w) {
        return page(entry, Map.of(), List.of(), w);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/paiement/recu",
        "/en/team/files/{reference}/payment/received"
    })
    Page take(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String means,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String slip,
            Words w) {
        ReceivedForm form = new ReceivedForm(means, amount, slip);
        List<FieldError> errors = form.errors(w);
        Due due = door.opened(entry).due();
        if (!errors.isEmpty()) {
            return page(entry, form.typed(), errors, w).status(422);
        }
        return switch (till.take(entry.file(), means, form.cents().orElseThrow(), slip.strip())) {
            case Outcome.Ok<Cashier.Heard>(var heard) when heard == Cashier.Heard.AGAIN -> {
                FieldError again = new FieldError("slip", w.say("payments.counter.slip.again"));
                yield page(entry, form.typed(), List.of(again), w).status(409);
            }
            case Outcome.Ok<Cashier.Heard> heard -> done(due, w);
            case Outcome.Refused<Cashier.Heard>(Refusal why) ->
                    refused(entry, form.typed(), why.key(), w);
        };
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/paiement/rendu",
        "/en/team/files/{reference}/payment/returned"
    })
    Page gaveBack(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String part,
            Words w) {
        Due due = door.opened(entry).due();
        return switch (refunds.gaveBack(entry.file(), part)) {
            case Outcome.Ok<Long> gone -> done(due, w);
            case Outcome.Refused<Long>(Refusal why) -> refused(entry, Map.of(), why.key(), w);
        };
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/paiement/exonerer",
        "/en/team/files/{reference}/payment/waive"
    })
    Page waive(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String right,
            Words w) {
        WaiverForm form = new WaiverForm(reason, right);
        if (!Till.mayWaive(entry.agent().role())) {
            return refused(entry, form.typed(), "payments.counter.mayNot", w);
        }
        List<FieldError> errors = form.errors(w);
        Due due = door.opened(entry).due();
        if (!errors.isEmpty()) {
            return page(entry, form.typed(), errors, w).status(422);
        }
        String by = members.displayName(entry.agent().member());
        return switch (till.waive(entry.file(), by, reason, right)) {
            case Outcome.Ok<Long> waived -> done(due, w);
            case Outcome.Refused<Long>(Refusal why) -> refused(entry, form.typed(), why.key(), w);
        };
    }

    private static Page done(Due due, Words w) {
        return Page.redirect(PaymentPaths.team(due.reference(), w));
    }

    private Page refused(MemberEntry entry, Map<String, String> typed, String why, Words w) {
        return page(entry, typed, List.of(new FieldError(null, w.say(why))), w).status(409);
    }

    private Page page(
            MemberEntry entry, Map<String, String> typed, List<FieldError> errors, Words w) {
        return view.page(door.opened(entry), entry.agent().role(), typed, errors, w);
    }
}
