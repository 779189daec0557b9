package org.parvis.acceptance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes part in the consultation of the demonstration and in its budget, opens what was said to
 * correct it, and asks to be written to.
 */
final class ParticipationToPages {
    private static final Pattern FOLLOWED =
            Pattern.compile("/(fr/consultations-suivies|en/followed-consultations)/[\\w.-]+");

    private static final Pattern BEGUN = Pattern.compile("/(fr/ma|en/my)-petition/[\\w.-]+");
    private static final Pattern SIGNED = Pattern.compile("/(fr/ma|en/my)-signature/[\\w.-]+");
    private static final Pattern HEARD =
            Pattern.compile("/(fr/ma-demande-d-audience|en/my-hearing-request)/[\\w.-]+");

    private ParticipationToPages() {}

    static void take(Browser anyone, Crawl crawl) {
        anyone.go("/fr/consultations/rue-du-port/participer");
        anyone.choose("v-crossing", "agree").type("own", "Un abri pour attendre.");
        anyone.press("main button[value=check]").press("main button[value=send]");
        answer(anyone, crawl);
        profile(anyone, crawl);
        for (String mine : List.of("/fr/ma-contribution", "/en/my-contribution")) {
            anyone.go(mine).go(mine + (mine.startsWith("/fr") ? "/corriger" : "/correct"));
        }
        choose(anyone);
        find(anyone);
        follow(anyone, crawl, "/fr", "/suivre");
        follow(anyone, crawl, "/en", "/follow");
        petition(anyone, crawl, "/fr", "/commencer", "/signer");
        petition(anyone, crawl, "/en", "/begin", "/sign");
        speak(anyone, crawl, "/fr", "/audiences/demander");
        speak(anyone, crawl, "/en", "/hearings/ask");
    }

    /** Begins a petition and signs one, each by what its letter says. */
    private static void petition(
            Browser anyone, Crawl crawl, String language, String begin, String sign) {
        String lang = language.substring(1);
        anyone.go(language + "/petitions" + begin);
        anyone.type("title-" + lang, "Un banc").type("ask-" + lang, "Un banc au quai.");
        anyone.type("why-" + lang, "On attend debout.").type("email", HoursToPages.SHOWN).submit();
        crawl.reached("anyone", anyone.address());
        read(anyone, crawl, language, BEGUN);
        anyone.go(language + "/petitions/un-abri-au-quai-exempl" + sign);
        anyone.type("email", HoursToPages.SHOWN).submit();
        crawl.reached("anyone", anyone.address());
        read(anyone, crawl, language, SIGNED);
    }

    /** Asks to be heard, which its letter confirms. */
    private static void speak(Browser anyone, Crawl crawl, String language, String ask) {
        anyone.go(language + "/consultations/quai-nord" + ask);
        anyone.choose("way", "hall")
                .type("name", "Essai")
                .type("email", HoursToPages.SHOWN)
                .submit();
        crawl.reached("anyone", anyone.address());
        read(anyone, crawl, language, HEARD);
    }

    private static void read(Browser anyone, Crawl crawl, String language, Pattern like) {
        String own = HoursToPages.mailed(anyone, language, like);
        anyone.go(own);
        crawl.reached("anyone", own);
    }

    /** Answers one statement with the receipt that is open, adds one, and asks where that leads. */
    private static void answer(Browser anyone, Crawl crawl) {
        anyone.go("/fr/consultations/rue-du-port/opinions/proposer");
        anyone.type("words", "Des bancs à l’ombre");
        anyone.press("main button[value=check]").press("main button[value=send]");
        anyone.go("/fr/consultations/rue-du-port/opinions");
        anyone.press("main button[value=agree]");
        for (String where : List.of("/fr/%s/carte?me=1", "/en/%s/map?me=1")) {
            String own = where.formatted("consultations/rue-du-port/opinions");
            anyone.go(own);
            crawl.reached("anyone", own);
        }
    }

    /**
     * Looks at what is asked of whoever took part; the form stays unsent, so that it is looked at.
     */
    private static void profile(Browser anyone, Crawl crawl) {
        anyone.go("/fr/consultations/rue-du-port/profil");
        anyone.go("/en/consultations/rue-du-port/profile");
        anyone.go("/fr/ma-contribution/au-nom-de").go("/en/my-contribution/on-behalf-of");
        for (String appeal : List.of("/fr/ma-contribution/appel", "/en/my-contribution/appeal")) {
            anyone.go(appeal); // whoever goes back to it is led to the receipt
            crawl.asked(appeal);
        }
        anyone.go("/fr/consultations/rue-du-port/moderation");
        anyone.go("/en/consultations/rue-du-port/moderation");
        anyone.go("/fr/consultations/budget-2026/qui-manque");
        anyone.go("/en/consultations/budget-2026/who-is-missing");
    }

    private static void choose(Browser anyone) {
        anyone.go("/fr/consultations/budget-jeunes/budget");
        anyone.choose("p", "observatory");
        anyone.press("main button[value=check]").press("main button[value=send]");
        anyone.go("/fr/consultations/budget-2026/budget/resultat");
        anyone.go("/en/consultations/budget-2026/budget/result");
        anyone.go("/fr/consultations/budget-ateliers/budget/resultat");
        anyone.go("/fr/consultations/budget-parcs/budget");
    }

    /** What anybody finds of a secret vote once it was counted. */
    private static void find(Browser anyone) {
        anyone.go("/fr/consultations/nom-du-parc/vote").go("/en/consultations/nom-du-parc/ballot");
        anyone.go("/fr/consultations/nom-du-parc/vote/recu");
        anyone.go("/en/consultations/nom-du-parc/ballot/receipt");
        anyone.go("/fr/consultations/ancienne-salle/vote/gardiens");
        anyone.go("/en/consultations/ancienne-salle/ballot/keepers");
    }

    private static void follow(Browser anyone, Crawl crawl, String language, String word) {
        anyone.go(language + "/consultations/rue-du-port" + word);
        anyone.type("email", HoursToPages.SHOWN).submit();
        crawl.reached("anyone", anyone.address());
        read(anyone, crawl, language, FOLLOWED);
    }
}
