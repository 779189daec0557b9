package org.parvis.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was paid for a file, for whoever works on it: money that came by hand, and waivers. */
@Controller
class TillPages {
    private static final int LONGEST = 1_000;

    private final Scenes scenes;
    private final FileScenes entries;
    private final PaymentViews views;
    private final Till till;
    private final Members members;
    private final Refunds refunds;

    TillPages(
            Scenes scenes,
            FileScenes entries,
            PaymentViews views,
            Till till,
            Members members,
            Refunds refunds) {
        this.refunds = refunds;
        this.scenes = scenes;
        this.entries = entries;
        this.views = views;
        this.till = till;
        this.members = members;
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
        Map<String, String> typed = Map.of("means", means, "amount", amount, "slip", slip);
        Optional<Long> cents = cents(amount);
        List<FieldError> errors = new ArrayList<>();
        if (!Till.MEANS.contains(means)) {
            errors.add(new FieldError("means", w.say("payments.counter.means.missing")));
        }
        if (cents.isEmpty()) {
            errors.add(new FieldError("amount", w.say("payments.counter.amount.wrong")));
        }
        if (slip.isBlank() || slip.length() > LONGEST) {
            errors.add(new FieldError("slip", w.say("payments.counter.slip.missing")));
        }
        Due due = due(entry);
        if (!errors.isEmpty()) {
            return page(entry, typed, errors, w).status(422);
        }
        return switch (till.take(entry.file(), means, cents.orElseThrow(), slip.strip())) {
            case Outcome.Ok<Cashier.Heard>(Cashier.Heard heard) ->
                    heard == Cashier.Heard.AGAIN
                            ? page(
                                            entry,
                                            typed,
                                            List.of(
                                                    new FieldError(
                                                            "slip",
                                                            w.say("payments.counter.slip.again"))),
                                            w)
                                    .status(409)
                            : Page.redirect(PaymentPaths.team(due.reference(), w));
            case Outcome.Refused<Cashier.Heard>(var why) ->
                    page(entry, typed, List.of(new FieldError(null, w.say(why.key()))), w)
                            .status(409);
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
        Due due = due(entry);
        return switch (refunds.gaveBack(entry.file(), part)) {
            case Outcome.Ok<Long> done -> Page.redirect(PaymentPaths.team(due.reference(), w));
            case Outcome.Refused<Long>(var why) ->
                    page(entry, Map.of(), List.of(new FieldError(null, w.say(why.key()))), w)
                            .status(409);
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
        Map<String, String> typed = Map.of("reason", reason, "right", right);
        if (!Till.mayWaive(entry.agent().role())) {
            var mayNot = new FieldError(null, w.say("payments.counter.mayNot"));
            return page(entry, typed, List.of(mayNot), w).status(409);
        }
        List<FieldError> errors = new ArrayList<>();
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.add(new FieldError("reason", w.say("payments.counter.reason.missing")));
        }
        if (right.isBlank() || right.length() > LONGEST) {
            errors.add(new FieldError("right", w.say("payments.counter.right.missing")));
        }
        Due due = due(entry);
        if (!errors.isEmpty()) {
            return page(entry, typed, errors, w).status(422);
        }
        String by = members.displayName(entry.agent().member());
        return switch (till.waive(entry.file(), by, reason, right)) {
            case Outcome.Ok<Long> done -> Page.redirect(PaymentPaths.team(due.reference(), w));
            case Outcome.Refused<Long>(var why) ->
                    page(entry, typed, List.of(new FieldError(null, w.say(why.key()))), w)
                            .status(409);
        };
    }

    /** Dollars as somebody types them, with a comma or a point. */
    private static Optional<Long> cents(String typed) {
        String plain = typed.strip().replace(',', '.').replaceAll("[\\s\u00A0\u202F$]", "");
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                ? Optional.of(Cents.of(new BigDecimal(plain))).filter(cents -> cents > 0)
                : Optional.empty();
    }

    private Due due(MemberEntry entry) {
        return scenes.reading(
                        entries.reading(entry.seeing(0), entry.file()),
                        sql -> DueTable.find(sql, entry.file()))
                .orElseThrow(TillPages::nothing);
    }

    private Page page(
            MemberEntry entry, Map<String, String> typed, List<FieldError> errors, Words w) {
        PaymentViews.Standing standing =
                scenes.reading(
                                entries.reading(entry.seeing(0), entry.file()),
                                sql ->
                                        DueTable.find(sql, entry.file())
                                                .map(
                                                        due ->
                                                                new PaymentViews.Standing(
                                                                        due,
                                                                        AttemptTable.of(
                                                                                sql,
                                                                                entry.file()))))
                        .orElseThrow(TillPages::nothing);
        Due due = standing.due();
        Refunds.Hand hand = refunds.byHand(due, standing.tries()).orElse(null);
        return Page.of(
                        "payments/till",
                        new TillPage(
                                views.about(due, w),
                                w.say("payments.state." + due.state().code()),
                                BillView.of(due, w),
                                tries(standing, w),
                                due.left() == 0 ? null : Cents.text(due.left(), w.lang()),
                                hand == null ? null : Cents.text(hand.cents(), w.lang()),
                                hand == null ? null : hand.part(),
                                Till.mayWaive(entry.agent().role()),
                                PaymentPaths.teamFile(due.reference(), w),
                                PaymentPaths.team(due.reference(), w),
                                typed,
                                errors))
                .title(w.say("payments.counter.link"))
                .inTeam();
    }

    private static DataTable tries(PaymentViews.Standing standing, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("payments.counter.tries"),
                        Column.text(w.say("payments.receipt.way")),
                        Column.text(w.say("payments.counter.when")),
                        Column.text(w.say("payments.counter.became")),
                        Column.number(w.say("payments.counter.amount")));
        for (Attempt attempt : standing.tries()) {
            table =
                    table.row(
                            w.say("payments.way." + attempt.way()),
                            w.dateTime(attempt.openedAt()),
                            w.say("payments.step." + attempt.state().code()),
                            Cents.text(attempt.cents(), w.lang()));
        }
        return table;
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
