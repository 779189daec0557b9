package org.parvis.acceptance;

/** The forms that lead to pages of plans which no link leads to before. */
final class PlansToPages {
    private PlansToPages() {}

    /** The head of a body begins a revision: what writes it is there then. */
    static void revise(Browser head) {
        // links lead there from the second published revision on
        head.go("/fr/barometre/plans/ville-quebec/comparaison?a=1&b=1");
        head.go("/en/barometer/plans/ville-quebec/comparison?a=1&b=1");
        head.go("/fr/equipe/plans/ville-quebec");
        if (head.has("button[name=to][value=open]")) {
            head.press("button[name=to][value=open]");
        }
    }

    /** The central office asks for data, asks for help and freezes the year. */
    static void central(Browser office) {
        office.go("/fr/equipe/bureau-central/appels")
                .type("title", "Inventaire des formulaires papier")
                .type("words", "Combien de formulaires papier restent-ils ?")
                .type("due-day", "1")
                .type("due-month", "3")
                .type("due-year", "2040")
                .submit();
        office.go("/fr/equipe/entraide/aide")
                .type("subject", "Essayer un service")
                .type("words", "Comment trouver des participants ?")
                .submit();
        office.go("/fr/equipe/bureau-central/rapports");
        if (office.has("main form[action$='/rapports']")) {
            office.submitIn("/bureau-central/rapports");
        }
    }
}
