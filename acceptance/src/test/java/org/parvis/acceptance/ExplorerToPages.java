package org.parvis.acceptance;

import java.util.ArrayList;
import java.util.List;

/** Answers an explorer of disputes to its end, before any name, and opens a letter of it. */
final class ExplorerToPages {
    private static final List<String> ANSWERS =
            List.of("not-delivered", "appliance", "distance", "yes", "spoken", "low");

    private ExplorerToPages() {}

    /** In each language; gives back where the answers lead. */
    static List<String> explore(Browser anyone) {
        List<String> ends = new ArrayList<>();
        for (String start : List.of("/fr/vos-droits/achat", "/en/your-rights/purchase")) {
            anyone.go(start).press("main .govuk-button--start");
            ANSWERS.forEach(answer -> anyone.choose("answer", answer).submit());
            anyone.type("answer-day", "31").type("answer-month", "8").type("answer-year", "2026");
            anyone.submit().type("answer", "une laveuse").submit();
            ends.add(anyone.address());
            anyone.go(anyone.page().locator(".pv-letter a").first().getAttribute("href"));
        }
        return ends;
    }
}
