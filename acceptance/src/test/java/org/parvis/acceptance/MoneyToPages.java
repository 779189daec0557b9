package org.parvis.acceptance;

import java.util.List;
import java.util.Objects;

/**
 * Leads to the pages of what is owed: the terminal, where nothing is decided yet, and a receipt.
 */
final class MoneyToPages {
    private MoneyToPages() {}

    /** Of two requests that wait for money, pays one and stays before the terminal of the other. */
    static void pay(Browser person) {
        List<String> owed =
                person.go("/en/account").page().locator("main a[href$='/payment']").all().stream()
                        .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                        .distinct()
                        .toList();
        if (owed.size() < 2) {
            throw new AssertionError("Two requests of the demonstration wait for money: " + owed);
        }
        person.go(owed.get(0)).submit();
        person.choose("answer", "paid").submit();
        person.go(owed.get(0) + "/receipt");
        person.go(french(owed.get(0)) + "/recu");
        person.go(owed.get(1)).submit();
        person.go(french(owed.get(1)) + "/terminal");
    }

    private static String french(String payment) {
        return payment.replace("/en/files/", "/fr/dossiers/").replace("/payment", "/paiement");
    }
}
