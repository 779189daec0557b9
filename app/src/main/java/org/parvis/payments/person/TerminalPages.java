package org.parvis.payments.person;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.payments.Attempt;
import org.parvis.payments.Cents;
import org.parvis.payments.Due;
import org.parvis.payments.PaymentDoor;
import org.parvis.payments.PaymentJobs;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.PaymentViews;
import org.parvis.payments.PaymentWays;
import org.parvis.payments.TestTerminal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The test terminal of a demonstration: whoever pays says what it answers. */
@Controller
class TerminalPages {
    private final PaymentDoor door;
    private final PaymentJobs jobs;
    private final PaymentViews views;
    private final TestTerminal terminal;
    private final PaymentWays ways;

    TerminalPages(
            PaymentDoor door,
            PaymentJobs jobs,
            PaymentViews views,
            TestTerminal terminal,
            PaymentWays ways) {
        this.door = door;
        this.jobs = jobs;
        this.views = views;
        this.terminal = terminal;
        this.ways = ways;
    }

    /** What a terminal asks of whoever pays. */
    record TerminalPage(
            String title, String sum, String about, String back, List<FieldError> errors) {}

    @GetMapping({
        "/fr/dossiers/{reference}/paiement/terminal",
        "/en/files/{reference}/payment/terminal"
    })
    Page show(PartyEntry entry, @PathVariable String reference, Words w) {
        PaymentViews.Standing standing = door.opened(entry);
        return here(standing)
                .filter(attempt -> !terminal.answered(attempt))
                .map(attempt -> page(standing, attempt, List.of(), w))
                .orElseGet(() -> back(standing, w));
    }

    @PostMapping({
        "/fr/dossiers/{reference}/paiement/terminal",
        "/en/files/{reference}/payment/terminal"
    })
    Page answer(
            PartyEntry entry,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String answer,
            Words w) {
        PaymentViews.Standing standing = door.toPay(entry);
        Attempt attempt = here(standing).orElse(null);
        if (attempt == null) {
            return back(standing, w);
        }
        Optional<TestTerminal.Answer> chosen = TestTerminal.Answer.of(answer);
        if (chosen.isEmpty()) {
            FieldError choose = new FieldError("answer", w.say("payments.terminal.choose"));
            return page(standing, attempt, List.of(choose), w).status(422);
        }
        terminal.answer(attempt, chosen.get());
        jobs.settle(attempt);
        return back(standing, w);
    }

    /** The try that it waits for, where people pay at it. */
    private Optional<Attempt> here(PaymentViews.Standing standing) {
        return standing.open()
                .filter(attempt -> attempt.way().equals(TestTerminal.CODE))
                .filter(attempt -> ways.testing(attempt.file().home()));
    }

    private static Page back(PaymentViews.Standing standing, Words w) {
        return Page.redirect(PaymentPaths.payment(standing.due().reference(), w));
    }

    private Page page(
            PaymentViews.Standing standing, Attempt attempt, List<FieldError> errors, Words w) {
        Due due = standing.due();
        String sum = Cents.text(attempt.cents(), w.lang());
        TerminalPage page =
                new TerminalPage(
                        w.say("payments.terminal.title", sum),
                        sum,
                        views.about(due, w),
                        PaymentPaths.payment(due.reference(), w),
                        errors);
        return Page.of("payments/person/terminal", page)
                .title(page.title())
                .nav("files")
                .discreet(views.discreet(due));
    }
}
