package org.parvis.payments.person;

import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.payments.Attempt;
import org.parvis.payments.Cashier;
import org.parvis.payments.Charging;
import org.parvis.payments.PaymentDoor;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.PaymentViews;
import org.parvis.payments.PaymentWays;
import org.parvis.payments.TestTerminal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where one pays: what, why that much, until when. Coming back from a provider is only looking:
 * what the provider said decides, and a page that is asked for again shows it.
 */
@Controller
class PaymentPages {
    private final PaymentDoor door;
    private final Charging charging;
    private final Cashier cashier;
    private final PayView view;
    private final PaymentViews views;
    private final TestTerminal terminal;
    private final PaymentWays ways;

    PaymentPages(
            PaymentDoor door,
            Charging charging,
            Cashier cashier,
            PayView view,
            PaymentViews views,
            TestTerminal terminal,
            PaymentWays ways) {
        this.door = door;
        this.charging = charging;
        this.cashier = cashier;
        this.view = view;
        this.views = views;
        this.terminal = terminal;
        this.ways = ways;
    }

    @GetMapping({"/fr/dossiers/{reference}/paiement", "/en/files/{reference}/payment"})
    Page show(PartyEntry entry, @PathVariable String reference, Words w) {
        PaymentViews.Standing standing = door.find(entry).orElseGet(() -> charged(entry));
        PayPage page = view.of(standing, open(standing, w), w);
        return Page.of("payments/person/pay", page)
                .title(page.title())
                .nav("files")
                .discreet(views.discreet(standing.due()));
    }

    /** Whoever opens the page before the program charged does not wait for it. */
    private PaymentViews.Standing charged(PartyEntry entry) {
        charging.charge(entry.file());
        return door.opened(entry);
    }

    private PayView.Open open(PaymentViews.Standing standing, Words w) {
        return new PayView.Open(
                standing.open().filter(terminal::answered).isPresent(),
                goes(standing, w),
                ways.how(standing.due().file().home()),
                ways.online(standing.due().file().home()).isPresent());
    }

    /** One of another sum than is left now is begun anew. */
    private @Nullable String goes(PaymentViews.Standing standing, Words w) {
        String back = PaymentPaths.payment(standing.due().reference(), w);
        return standing.open()
                .filter(attempt -> attempt.cents() == standing.due().left())
                .flatMap(attempt -> ways.address(attempt, back, w))
                .orElse(null);
    }

    @PostMapping({"/fr/dossiers/{reference}/paiement", "/en/files/{reference}/payment"})
    Page pay(PartyEntry entry, @PathVariable String reference, Words w) {
        PaymentViews.Standing standing = door.toPay(entry);
        String path = PaymentPaths.payment(standing.due().reference(), w);
        return ways.online(entry.file().home())
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
}
