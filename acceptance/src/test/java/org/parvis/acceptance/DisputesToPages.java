package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.parvis.feed.Feed;

/** Leads to the table of a dispute, to the invitation of its merchant, and to what follows. */
final class DisputesToPages {
    private static final int MOST_PAGES = 12;
    private static final int DAYS = 20;
    private static final Pattern LINK = Pattern.compile("/fr/differends/invitation/[\\w-]+");
    private static final Pattern TRUST =
            Pattern.compile("(?<=accompagner[\\s\\S]{0,900})" + LINK.pattern());
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}");
    private static final Pattern DIGITS = Pattern.compile("(?<=[\\s>])[0-9]{6}(?=[\\s<])");

    /** Of the demonstration: what is sent to others is shown to nobody. */
    private static final String MERCHANT = "bonjour@meubles-fictifs.example";

    /** Somebody whom a side trusts; of the demonstration too. */
    private static final String TRUSTED = "lou.appui@proche-fictif.example";

    private DisputesToPages() {}

    /** Sends a dispute; gives back the addresses of its table and of the invitation. */
    static List<String> open(Browser anyone) {
        String table = send(anyone);
        anyone.go(table).check();
        anyone.go(table + "/pause").check();
        anyone.go(english(table) + "/pause").check();
        anyone.go(table + "/besoins").check();
        anyone.go(english(table) + "/needs").check();
        String invitation = HoursToPages.mailed(anyone, "/fr", LINK);
        anyone.go(invitation).submitIn(invitation);
        return List.of(table, invitation, anyone.address());
    }

    /** Sends a dispute that both sides settle; gives back what follows it, in both languages. */
    static List<String> settle(Browser anyone) {
        String table = send(anyone);
        try (Browser merchant = Browser.passing()) {
            enter(merchant, anyone);
            offer(merchant.go(table));
            anyone.go(table).press(act("accept"));
            sign(merchant.go(table), "Bo Boutique");
        }
        sign(anyone.go(table), "Ann Tremblay");
        anyone.go(table).press("form[action$='/pause'] button").check();
        return List.of(table + "/suite", english(table) + "/follow-up");
    }

    /** Comes as the merchant of a dispute; gives back its table and what its firm alone reads. */
    static String[] come(Browser merchant) {
        try (Browser asker = Browser.passing()) {
            String table = send(asker);
            enter(merchant, asker);
            String english = english(table);
            prove(merchant, asker, table);
            return new String[] {
                table,
                table + "/preuve",
                english + "/proof",
                table + "/taux",
                english + "/rates",
                table + "/tous",
                english + "/all",
                table + "/modeles",
                english + "/templates"
            };
        }
    }

    /** Comes to be beside the consumer of a dispute; gives back the page of the table for them. */
    static String[] support(Browser trusted) {
        try (Browser asker = Browser.passing()) {
            String table = send(asker);
            asker.go(table + "/besoins").type("support-name", "Lou Appui");
            asker.type("support-email", TRUSTED).press(act("accompany")).check();
            enter(trusted, asker, TRUST);
            return new String[] {table + "/accompagnement", english(table) + "/support"};
        }
    }

    private static String english(String table) {
        return table.replace("/fr/differends/", "/en/disputes/");
    }

    /** By a code that goes to the address of the merchant. */
    private static void prove(Browser merchant, Browser asker, String table) {
        merchant.go(table + "/preuve").check();
        merchant.press(act("send")).check();
        merchant.type("code", HoursToPages.mailed(asker, "/fr", DIGITS));
        merchant.press("form:has([name=code]) button");
    }

    private static void enter(Browser merchant, Browser anyone) {
        enter(merchant, anyone, LINK);
    }

    private static void enter(Browser invited, Browser anyone, Pattern link) {
        String invitation = HoursToPages.mailed(invited, "/fr", link);
        invited.go(invitation).submitIn(invitation);
        invited.type("code", HoursToPages.mailed(anyone, "/fr", CODE));
        invited.press("form:has([name=code]) button");
    }

    private static void offer(Browser merchant) {
        LocalDate by = LocalDate.ofInstant(RunningProgram.now(), ZoneOffset.UTC).plusDays(DAYS);
        merchant.type("amount", "860").type("by-day", String.valueOf(by.getDayOfMonth()));
        merchant.type("by-month", String.valueOf(by.getMonthValue()));
        merchant.type("by-year", String.valueOf(by.getYear()));
        merchant.press(act("offer"));
    }

    private static void sign(Browser side, String name) {
        side.page().locator("#sign").fill(name);
        side.press(act("sign"));
    }

    private static String act(String then) {
        return "form:has([name=then][value=" + then + "]) button";
    }

    /** Gives back the address of its table, once its merchant is invited. */
    private static String send(Browser anyone) {
        return send(anyone, "merchant_email", MERCHANT);
    }

    /** Sends a dispute whose merchant is invited by letter; gives back its table. */
    static String byLetter(Browser anyone) {
        return send(anyone, "merchant_postal", "12, rue du Port\nVille-Fictive (Québec) G0X 0X0");
    }

    private static String send(Browser anyone, String way, String reached) {
        anyone.go("/fr/services/reglement-de-differend");
        Asking.begin(anyone);
        for (int page = 0; page < MOST_PAGES && !anyone.address().endsWith("/reponses"); page++) {
            anyone.maybeType(way, reached);
            answer(anyone);
            anyone.submit();
        }
        anyone.submitIn("/envoyer");
        assertThat(anyone.address()).contains("/recu/");
        RunningProgram.bean(Feed.class).drain();
        return "/fr/differends/" + anyone.address().replaceAll(".*/", "");
    }

    private static void answer(Browser anyone) {
        anyone.maybeType("merchant", "Meubles Fictifs");
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
