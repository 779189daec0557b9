package org.parvis.acceptance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes part in the consultation of the demonstration, opens what was said to correct it, and asks
 * to be written to.
 */
final class ParticipationToPages {
    private static final Pattern FOLLOWED =
            Pattern.compile("/(fr/consultations-suivies|en/followed-consultations)/[\\w.-]+");

    private ParticipationToPages() {}

    static void take(Browser anyone, Crawl crawl) {
        anyone.go("/fr/consultations/rue-du-port/participer");
        anyone.choose("v-crossing", "agree").type("own", "Un abri pour attendre.");
        anyone.press("main button[value=check]").press("main button[value=send]");
        for (String mine : List.of("/fr/ma-contribution", "/en/my-contribution")) {
            anyone.go(mine).go(mine + (mine.startsWith("/fr") ? "/corriger" : "/correct"));
        }
        follow(anyone, crawl, "/fr", "/suivre");
        follow(anyone, crawl, "/en", "/follow");
    }

    private static void follow(Browser anyone, Crawl crawl, String language, String word) {
        anyone.go(language + "/consultations/rue-du-port" + word);
        anyone.type("email", HoursToPages.SHOWN).submit();
        crawl.reached("anyone", anyone.address());
        String own = HoursToPages.mailed(anyone, language, FOLLOWED);
        anyone.go(own);
        crawl.reached("anyone", own);
    }
}
