package org.parvis.forms.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A service that could harm somebody who is watched: a way out on each page, and no name. */
@FillingTest
class SensitiveServiceTests {
    private static final String CODE = "salle-discrete";
    private static final String SERVICE = "/fr/services/" + CODE;

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "sensitive: true");
        services.publish("salle-ordinaire", 1, "");
    }

    private static void discreet(String page) {
        Document document = Jsoup.parse(page);
        assertThat(document.title()).isEqualTo("Page d’information");
        assertThat(document.expectFirst("a[data-exit]").attr("href"))
                .startsWith("https://")
                .doesNotContain("parvis");
    }

    @Test
    void everyPageHasAWayOutAndANeutralTitle() throws Exception {
        Visitor visitor = new Visitor(mvc);
        discreet(visitor.open(SERVICE).getContentAsString());
        discreet(visitor.open(SERVICE + "/commencer").getContentAsString());
        String draft = RoomBooking.begin(visitor, CODE);
        String at = draft + "/meal";
        discreet(visitor.open(at).getContentAsString());
        discreet(visitor.send(at, "catering", "").getContentAsString());
        visitor.open(at);
        visitor.send(at, "catering", "false");
        visitor.open(draft + "/you");
        visitor.send(draft + "/you", "email", "groupe@exemple.ca");
        discreet(visitor.open(draft + "/reponses").getContentAsString());
        discreet(visitor.open(draft + "/imprimer").getContentAsString());
    }

    @Test
    void anOrdinaryServiceSaysItsNameAndHasNoSuchButton() throws Exception {
        Document page =
                Jsoup.parse(
                        new Visitor(mvc).open("/fr/services/salle-ordinaire").getContentAsString());

        assertThat(page.title()).contains("Réserver une salle");
        assertThat(page.select("a[data-exit]")).isEmpty();
    }
}
