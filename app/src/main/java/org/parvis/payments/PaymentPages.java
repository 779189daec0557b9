package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where one pays: what, why that much, until when. Coming back from a provider is only looking:
 * what the provider said decides, and a page that is asked for again shows it.
 */
@Controller
class PaymentPages {
    private final Scenes scenes;
    private final FileScenes entries;
    private final Charging charging;
    private final Cashier cashier;
    private final PaymentJobs jobs;
    private final PaymentViews views;
    private final TestTerminal terminal;
    private final PaymentWays ways;

    PaymentPages(
            Scenes scenes,
            FileScenes entries,
            Charging charging,
            Cashier cashier,
            PaymentJobs jobs,
            PaymentViews views,
            TestTerminal terminal,
            PaymentWays ways) {
        this.ways = ways;
        this.scenes = scenes;
        this.entries = entries;
        this.charging = charging;
        this.cashier = cashier;
        this.jobs = jobs;
        this.views = views;
        this.terminal = terminal;
    }

    /** What a terminal asks of whoever pays. */
    record TerminalPage(
            String title, String sum, String about, String back, List<FieldError> errors) {}

    @GetMapping({"/fr/dossiers/{reference}/paiement", "/en/files/{reference}/payment"})
    Page show(PartyEntry entry, @PathVariable String reference, Words w) {
        PaymentViews.Standing standing =
                found(entry)
                        .orElseGet(
                                () -> {
                                    charging.charge(entry.file());
                                    return found(entry).orElseThrow(PaymentPages::nothing);
                                });
        standing.open().ifPresent(jobs::settle);
        return page(standing.open().isEmpty() ? standing : standing(entry), List.of(), w);
    }

    @PostMapping({"/fr/dossiers/{reference}/paiement", "/en/files/{reference}/payment"})
    Page pay(PartyEntry entry, @PathVariable String reference, Words w) {
        PaymentViews.Standing standing = mayPay(entry);
        String path = PaymentPaths.payment(standing.due().reference(), w);
        return ways.online()
                .map(way -> begun(cashier.open(entry.file(), way), path))
                .orElseGet(() -> Page.redirect(path));
    }

    private static Page begun(Outcome<Attempt> opened, String path) {
        return switch (opened) {
            // a form leads nowhere but to this site: the page then has the link to the provider
            case Outcome.Ok<Attempt>(Attempt attempt) ->
                    Page.redirect(
                            attempt.way().equals(TestTerminal.CODE) ? path + "/terminal" : path);
            // paid in another tab, or waived meanwhile: the page says so
            case Outcome.Refused<Attempt> refused -> Page.redirect(path);
        };
    }

    /** The try that the test terminal waits for, where there is such a terminal. */
    private Optional<Attempt> atTerminal(PaymentViews.Standing standing) {
        return standing.open()
                .filter(attempt -> attempt.way().equals(TestTerminal.CODE))
                .filter(attempt -> ways.testing());
    }

    @GetMapping({
        "/fr/dossiers/{reference}/paiement/terminal",
        "/en/files/{reference}/payment/terminal"
    })
    Page terminal(PartyEntry entry, @PathVariable String reference, Words w) {
        PaymentViews.Standing standing = standing(entry);
        return atTerminal(standing)
                .filter(attempt -> !terminal.answered(attempt))
                .map(attempt -> terminal(standing, attempt, List.of(), w))
                .orElseGet(
                        () -> Page.redirect(PaymentPaths.payment(standing.due().reference(), w)));
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
        PaymentViews.Standing standing = mayPay(entry);
        Attempt attempt = atTerminal(standing).orElse(null);
        if (attempt == null) {
            return Page.redirect(PaymentPaths.payment(standing.due().reference(), w));
        }
        Optional<TestTerminal.Answer> chosen = TestTerminal.Answer.of(answer);
        if (chosen.isEmpty()) {
            return terminal(
                            standing,
                            attempt,
                            List.of(new FieldError("answer", w.say("payments.terminal.choose"))),
                            w)
                    .status(422);
        }
        terminal.answer(attempt, chosen.get());
        jobs.settle(attempt);
        return Page.redirect(PaymentPaths.payment(standing.due().reference(), w));
    }

    private Page page(PaymentViews.Standing standing, List<FieldError> errors, Words w) {
        boolean answered = standing.open().filter(terminal::answered).isPresent();
        String goes =
                standing.open()
                        // one of another sum than is left now is begun anew
                        .filter(attempt -> attempt.cents() == standing.due().left())
                        .flatMap(
                                attempt ->
                                        ways.address(
                                                attempt,
                                                PaymentPaths.payment(standing.due().reference(), w),
                                                w))
                        .orElse(null);
        PayPage page =
                views.page(
                        standing,
                        new PaymentViews.Open(
                                answered, goes, ways.how(), ways.online().isPresent()),
                        errors,
                        w);
        return Page.of("payments/pay", page)
                .title(page.title())
                .nav("files")
                .discreet(views.discreet(standing.due()));
    }

    private Page terminal(
            PaymentViews.Standing standing, Attempt attempt, List<FieldError> errors, Words w) {
        String sum = Cents.text(attempt.cents(), w.lang());
        return Page.of(
                        "payments/terminal",
                        new TerminalPage(
                                w.say("payments.terminal.title", sum),
                                sum,
                                views.about(standing.due(), w),
                                PaymentPaths.payment(standing.due().reference(), w),
                                errors))
                .title(w.say("payments.terminal.title", sum))
                .nav("files")
                .discreet(views.discreet(standing.due()));
    }

    private Optional<PaymentViews.Standing> found(PartyEntry entry) {
        return read(entries.reading(entry.who(), entry.file()), entry);
    }

    private PaymentViews.Standing standing(PartyEntry entry) {
        return found(entry).orElseThrow(PaymentPages::nothing);
    }

    /** Whoever may only look gets no further. */
    private PaymentViews.Standing mayPay(PartyEntry entry) {
        return read(entries.acting(entry.who(), entry.file()), entry)
                .orElseThrow(PaymentPages::nothing);
    }

    private Optional<PaymentViews.Standing> read(Scene scene, PartyEntry entry) {
        return scenes.reading(
                scene,
                sql ->
                        DueTable.find(sql, entry.file())
                                .map(
                                        due ->
                                                new PaymentViews.Standing(
                                                        due, AttemptTable.of(sql, entry.file()))));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
