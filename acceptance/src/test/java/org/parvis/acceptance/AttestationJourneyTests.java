package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;

/**
 * A parking permit: the person answers what is theirs, a professional without an account attests
 * the rest through the link that the person hands over, and the form goes with both.
 */
class AttestationJourneyTests {
    private static final ServiceDefinition SERVICE =
            RunningProgram.bean(Catalogue.class).service("parking-permit").orElseThrow();

    @Test
    void aProfessionalAttestsThroughTheLinkAndTheFormIsSent() {
        try (Browser person = Browser.open(Screen.PHONE, true, false);
                Browser professional = Browser.open(Screen.DESKTOP, false, false)) {
            String draft = begun(person);
            String together = draft + "/avec/health";
            person.go(together).press("button[name=how]");
            String code = person.text(".pv-fig-big");

            professional.go("/fr/lien/" + code);
            String share = professional.address();
            assertThat(professional.words()).contains("Marie-Ève").doesNotContain("Érables");
            professional.submitIn("/commencer");
            answered(professional, share, "assessor", "incapacity", "assessor-declares");
            professional.go(share + "/reponses").submitIn("/terminer");
            assertThat(professional.words()).contains("Vous avez attesté");

            assertThat(person.go(together).words()).contains("Attesté");
            answered(person, draft, "declares");
            person.go(draft + "/reponses").submitIn("/envoyer");
            assertThat(person.address()).contains("/recu/");
        }
    }

    /** All that is the person's own, up to what others answer. */
    private static String begun(Browser person) {
        person.go("/fr/services/" + SERVICE.slug("fr") + "/commencer");
        new Filling(person, SERVICE).point();
        person.submit();
        String draft = person.address().replaceFirst("(/fr/demarche/[^/]+).*", "$1");
        answered(person, draft, "licence", "reach", "assessment-way");
        return draft;
    }

    private static void answered(Browser who, String place, String... pages) {
        String between = place.contains("/partage/") ? "/page/" : "/";
        for (String page : List.of(pages)) {
            who.go(place + between + page);
            new Filling(who, SERVICE).point();
            who.maybeType("licence", "X0000");
            who.maybeType("assessor_permit", "X0000");
            who.submit();
            assertThat(who.address()).as(who.words()).doesNotEndWith("/" + page);
        }
    }
}
