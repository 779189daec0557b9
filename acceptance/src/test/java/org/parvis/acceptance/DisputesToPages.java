package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.parvis.feed.Feed;

/** Leads to the table of a dispute, and to the invitation that its merchant gets. */
final class DisputesToPages {
    private static final int MOST_PAGES = 12;
    private static final Pattern LINK = Pattern.compile("/fr/differends/invitation/[\\w-]+");

    /** Of the demonstration: what is sent to others is shown to nobody. */
    private static final String MERCHANT = "bonjour@meubles-fictifs.example";

    private DisputesToPages() {}

    /** Sends a dispute; gives back the addresses of its table and of the invitation. */
    static List<String> open(Browser anyone) {
        anyone.go("/fr/services/reglement-de-differend");
        Asking.begin(anyone);
        for (int page = 0; page < MOST_PAGES && !anyone.address().endsWith("/reponses"); page++) {
            answer(anyone);
            anyone.submit();
        }
        anyone.submitIn("/envoyer");
        assertThat(anyone.address()).contains("/recu/");
        String table = "/fr/differends/" + anyone.address().replaceAll(".*/", "");
        RunningProgram.bean(Feed.class).drain();
        anyone.go(table).check();
        String invitation = HoursToPages.link(anyone, "/fr", LINK);
        anyone.go(invitation).submitIn(invitation);
        return List.of(table, invitation, anyone.address());
    }

    private static void answer(Browser anyone) {
        anyone.maybeType("merchant", "Meubles Fictifs");
        anyone.maybeType("merchant_email", MERCHANT);
        anyone.maybeChoose("subject", "goods");
        anyone.maybeType("bought_on-day", "3");
        anyone.maybeType("bought_on-month", "10");
        anyone.maybeType("bought_on-year", "2025");
        anyone.maybeType("paid", "1240");
        anyone.maybeType("problem", "Le canapé est arrivé avec une déchirure.");
        anyone.maybeChoose("remedies", "repair");
        anyone.maybeType("full_name", "Ann Tremblay");
        anyone.maybeType("email", HoursToPages.SHOWN);
    }
}
