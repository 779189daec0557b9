package org.parvis.forms.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.forms.reading.Bodies;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A door that is named without its number, its hours or its address is no door. */
@ProgramTest
class ServiceDoorsTests {
    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;
    @Autowired Bodies bodies;
    @Autowired MessageCatalogue messages;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void eachOtherDoorOfOneBodySaysHowToTakeIt(String lang) throws Exception {
        int doors = 0;
        for (ServiceDefinition service : catalogue.services()) {
            if (bodies.offering(service).size() == 1) {
                doors += doorsOf(service, lang);
            }
        }
        assertThat(doors).isGreaterThan(10);
    }

    private int doorsOf(ServiceDefinition service, String lang) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.172");
        browser.open("/" + lang + "/services/" + service.slug(lang));
        List<Element> rows = browser.page().select(".govuk-summary-list__row");
        var lines =
                new ServiceDoors(
                                service,
                                bodies.offering(service),
                                List.of(),
                                messages.forLanguage(lang))
                        .lines();
        for (int i = 0; i < lines.size(); i++) {
            Element value = rows.get(i).expectFirst("dd");
            assertThat(value.select("a[href^=tel:+], a[href^=mailto:], br"))
                    .as(service.code() + ": " + lines.get(i).label())
                    .isNotEmpty();
        }
        return lines.size();
    }

    @Test
    void aNumberIsDialledByATouchAndItsHoursStandBesideIt() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.172");
        browser.open("/fr/services/vignette-stationnement");
        Element call = browser.page().expectFirst("main a[href^=tel:]");
        assertThat(call.attr("href")).isEqualTo("tel:+14185550134");
        assertThat(call.text()).isEqualTo("418 555-0134");
        assertThat(call.parents().expectFirst("dd").text()).contains("de 8 h 30 à 16 h 30");
    }

    @Test
    void aServiceOfManyBodiesGivesTheNumberOfNone() throws Exception {
        ServiceDefinition many = catalogue.service("access-request").orElseThrow();
        assertThat(many.start().doors()).anyMatch(door -> door.channel() != Channel.WEB);
        Browser browser = new Browser(mvc, "192.0.2.172");
        browser.open("/fr/services/" + many.slug("fr"));
        assertThat(browser.page().select("main a[href^=tel:]")).isEmpty();
    }
}
