package org.parvis.acceptance;

import org.parvis.platform.Scenes;

/** Leads to the pages that exist once the time of files is over, and once two are one request. */
final class DisposalToPages {
    private static final String NAME = "Philomène Tanguay-Diouf";

    private DisposalToPages() {}

    /** Two letters of one person are merged; the one that ended was closed many years ago. */
    static void merged(Browser agent, Crawl crawl) {
        String first = entered(agent);
        String second = entered(agent);
        agent.go("/fr/equipe/dossiers/" + second + "/reunir");
        agent.page().locator("#reference").fill(first);
        agent.press("main form:has(#reference) button");
        for (String address :
                new String[] {
                    "/fr/equipe/dossiers/" + first + "/reunir", "/en/team/files/" + first + "/merge"
                }) {
            agent.go(address);
            crawl.reached("vq-agent", address);
        }
        RunningProgram.bean(Scenes.class)
                .job(
                        jobs ->
                                jobs.sql(
                                                """
                                                update cases.case_files
                                                set closed_on = date '2020-01-01'
                                                where reference in (?, ?) and closed_on is not null
                                                """)
                                        .param(first)
                                        .param(second)
                                        .update());
    }

    /** A list of what may be destroyed. */
    static void list(Browser manager, Crawl crawl) {
        manager.go("/fr/equipe/conservation").press("main form[action$='/listes'] button");
        crawl.reached("vq-manager", manager.address());
        String english =
                manager.address()
                        .replace("/fr/equipe/conservation/listes", "/en/team/retention/lists");
        manager.go(english);
        crawl.reached("vq-manager", english);
    }

    private static String entered(Browser agent) {
        agent.go("/fr/equipe/saisie")
                .pick("channel", "mail")
                .type("full_name", NAME)
                .type("document", "Le bail du local du 3e étage, signé en 2024")
                .press("main form button.govuk-button:has-text('Ouvrir le dossier')");
        return agent.text("article .pv-ref");
    }
}
