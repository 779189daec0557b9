package org.parvis.cases.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseKinds;
import org.parvis.cases.acts.PlantedActs;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.Forms;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body knows of somebody fills the form of a file that it opens on them, or leaves it. */
@ProgramTest
class KnownOfSomebodyTests {
    @Autowired Catalogue catalogue;
    @Autowired Forms forms;
    @Autowired EarlierFiles files;

    @Test
    void aTextNeverBreaksAFormThatAsksForItInParts() {
        int inParts = 0;
        for (ServiceDefinition service : catalogue.services()) {
            Map<String, Object> known = new LinkedHashMap<>();
            service.form().contact().questions().forEach(id -> known.put(id, "Noémie Roy"));
            inParts += known.size() - forms.fields(service.code(), known).size();
        }
        assertThat(inParts).as("some are answered in parts, and stay open").isPositive();
    }

    @Test
    void aNameThatWasGivenInItsPartsIsKnownInItsParts() {
        ServiceDefinition grant = catalogue.service("community-grant").orElseThrow();
        Map<String, Object> name = Map.of("given", "Noémie", "family", "Lafontaine-Roy");
        assertThat(files.known(grant, earlier("day-camp", Map.of("parent", name))))
                .containsEntry("contact_name-given", List.of("Noémie"))
                .containsEntry("contact_name-family", List.of("Lafontaine-Roy"));
        assertThat(files.known(grant, earlier("access-request", Map.of())))
                .as("one text does not tell which part is which")
                .doesNotContainKeys("contact_name-given", "contact_name-family")
                .containsKey("email");
    }

    private static EarlierFiles.Earlier earlier(String service, Map<String, Object> answers) {
        Map<String, Object> codes = new HashMap<>();
        codes.put("Received.service", service);
        codes.put("Asked.answers", answers);
        codes.put("Contact.email", "noemie@personne.example");
        ActContent request =
                new PlantedActs("mot", Map.of("Place.thread", Optional.empty()))
                        .of(CaseKinds.of("received"), codes);
        return new EarlierFiles.Earlier((ActContent.Received) request, null);
    }
}
