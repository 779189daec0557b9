package org.parvis.acceptance;

import java.util.List;
import java.util.Objects;

/** Leads to what may still happen to a decision, from the first closed file that bears one. */
final class AfterToPages {
    private AfterToPages() {}

    static void decided(String part, Browser member, Crawl crawl) {
        List<String> closed =
                member.go("/fr/equipe/file?view=closed").page().locator("a.pv-ref").all().stream()
                        .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                        .toList();
        for (String file : closed) {
            var afterwards = member.go(file).page().locator("a[href$='/suites']");
            if (afterwards.count() > 0) {
                crawl.reached(part, member.go(file + "/suites").address());
                String english = file.replace("/fr/equipe/dossiers/", "/en/team/files/");
                crawl.reached(part, member.go(english + "/afterwards").address());
                return;
            }
        }
        throw new AssertionError("No closed file of the demonstration bears a decision");
    }
}
