package org.parvis.acceptance;

/** Leads to the pages that exist once somebody writes to many files. */
final class MailingToPages {
    private MailingToPages() {}

    /** Writes to the files that came online, looks at it, and sends it. */
    static void write(Browser agent, Crawl crawl) {
        agent.go("/fr/equipe/envois/nouveau?channel=web")
                .type("subjectFr", "Nos bureaux déménagent")
                .type("textFr", "Nos bureaux seront au 2, rue de la Démonstration dès lundi.")
                .press("button[value=preview]")
                .press("button[value=send]");
        crawl.reached("vq-agent", agent.address());
    }
}
