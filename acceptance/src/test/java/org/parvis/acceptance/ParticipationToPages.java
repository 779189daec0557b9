package org.parvis.acceptance;

import java.util.List;

/** Takes part in the consultation of the demonstration, and opens what was said to correct it. */
final class ParticipationToPages {
    private ParticipationToPages() {}

    static void take(Browser anyone) {
        anyone.go("/fr/consultations/rue-du-port/participer");
        anyone.choose("v-crossing", "agree").type("own", "Un abri pour attendre.");
        anyone.press("main button[value=check]").press("main button[value=send]");
        for (String mine : List.of("/fr/ma-contribution", "/en/my-contribution")) {
            anyone.go(mine).go(mine + (mine.startsWith("/fr") ? "/corriger" : "/correct"));
        }
    }
}
