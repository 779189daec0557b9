package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.Browser;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.registers.Registers;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The policy says what the program does: each service, each register, each place. */
@ProgramTest
class PolicyTests {
    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;
    @Autowired Registers registers;
    @Autowired List<HoldsPersonalData> places;
    @Autowired MessageCatalogue messages;

    @Test
    void everyServiceRegisterAndPlaceIsInItInBothLanguages() throws Exception {
        for (String lang : List.of("fr", "en")) {
            Words w = messages.forLanguage(lang);
            Browser anybody = new Browser(mvc, "192.0.2.78");
            anybody.open(Paths.policy(w));
            String text = anybody.text();
            for (ServiceDefinition service : catalogue.services()) {
                assertThat(text).contains(w.typeset(service.name().in(lang)));
                assertThat(text).contains(w.typeset(service.purpose().in(lang)));
            }
            registers.all().forEach(r -> assertThat(text).contains(w.typeset(r.name().in(lang))));
            places.forEach(place -> assertThat(text).contains(w.say(place.purpose())));
        }
    }
}
