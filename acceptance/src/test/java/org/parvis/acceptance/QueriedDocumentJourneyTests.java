package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One document is looked at again, on a telephone, by somebody who has no account. */
class QueriedDocumentJourneyTests {
    @Test
    void thePersonSendsAnotherDocumentAndTheAgentSeesBoth() {
        try (Browser person = Browser.open(Browser.Screen.PHONE, false, false);
                Browser agent = Browser.open(Browser.Screen.DESKTOP, true, false)) {
            String reference = ReviewToPages.send(person, Site.in("fr"));
            Team.signIn(agent, "vq-agent");
            String file = "/fr/equipe/dossiers/" + reference;
            ReviewToPages.query(agent, file + "/examen/reponses/attachments.f1");

            person.go("/fr/dossiers/" + reference + "/corrections");
            assertThat(person.words()).contains("La page du journal est illisible.");
            person.choose("how-attachments.f1", "replace")
                    .attach("file-attachments.f1", ReviewToPages.file("claire", "Plus claire."))
                    .press("main form button.govuk-button:not([name])");
            assertThat(person.words()).contains("Remplacé par");

            agent.go(file + "/examen/reponses/attachments.f1");
            assertThat(agent.words()).contains("claire.txt", "journal.txt", "Remplacé par");
            agent.press("button[value=accept]");
            assertThat(agent.words()).contains("Accepté");
        }
    }

    @Test
    void withScriptTheSamePageIsFitForEverybody() {
        try (Browser sender = Browser.open(Browser.Screen.DESKTOP, false, false);
                Browser person = Browser.open(Browser.Screen.PHONE, true, true);
                Browser agent = Browser.passing()) {
            Site site = Site.in("en");
            String reference = ReviewToPages.send(sender, site);
            String code = sender.text(".pv-inset .pv-ref, .govuk-inset-text .pv-ref");
            Team.signIn(agent, "vq-agent");
            ReviewToPages.query(
                    agent, "/en/team/files/" + reference + "/review/answers/attachments.f1");
            person.go(site.track()).type("reference", reference).type("code", code).submit();
            person.go(site.file(reference) + "/corrections");
            person.choose("how-attachments.f1", "keep").check("keep");
            person.press("main form button.govuk-button:not([name])");
            assertThat(person.words()).contains("Write why you keep this document");
        }
    }
}
