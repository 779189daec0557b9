package org.parvis.acceptance;

/** Leads to the pages of a body that opens files itself. */
final class OwnMotionToPages {
    static final String PART = "opc-agent";

    private OwnMotionToPages() {}

    /** Opens a file about a merchant, who is told later, and reads it. */
    static void open(Browser agent, Crawl crawl) {
        Team.signIn(agent, PART);
        agent.go("/en/team/own-motion");
        crawl.reached(PART, agent.address());
        agent.go("/fr/equipe/office");
        crawl.reached(PART, agent.address());
        agent.choose("cause", "complaints")
                .choose("notice", "later")
                .choose("practice", "price")
                .type("reason", "Quatre plaintes en mai.")
                .type("merchant", "Meubles du Ruisseau")
                .type("postal", "12, rue du Bois, Québec (Québec) G1R 4S9")
                .type("facts", "Prix en caisse plus élevés.")
                .press("form[action$='/office'] button:not(.pv-hidden)");
        crawl.reached(PART, agent.address());
    }
}
