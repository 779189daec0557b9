package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A form on paper, filled in or blank, whose code brings it back. */
@FillingTest
class PaperFormTests {
    private static final String CODE = "salle-papier";
    private static final String SERVICE = "/fr/services/" + CODE;
    private static final Pattern WRITTEN = Pattern.compile("[2-9B-Z]{5}-[2-9B-Z]{5}-[2-9B-Z]{5}");

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Forms forms;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
    }

    private static String code(String page) {
        Matcher found = WRITTEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void whatIsFilledInIsPrintedAsFarAsItGoes() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String draft = RoomBooking.begin(visitor, CODE);

        Document page = Jsoup.parse(visitor.open(draft + "/imprimer").getContentAsString());

        assertThat(page.select(".pv-paper dd").eachText()).contains("Grande salle", "12", "Oui");
        assertThat(page.text()).doesNotContain("Lequel ?");
    }

    @Test
    void whatIsStillToCorrectIsPrintedAsItStandsAndPartsKeepTheirOrder() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String draft = RoomBooking.begin(visitor, CODE);
        visitor.open(draft + "/room");
        visitor.send(draft + "/room/garder", "room", "hall", "people", "une vingtaine");
        visitor.open(draft + "/imprimer");

        Document sheet = Jsoup.parse(visitor.send(draft + "/papier").getContentAsString());

        assertThat(sheet.select(".pv-paper dd").eachText()).contains("une vingtaine");
        assertThat(sheet.select("main h2").eachText()).containsExactly("La salle", "Vous");
    }

    @Test
    void aSheetKeepsWhatIsAnsweredAndHasRoomForTheRest() throws Exception {
        Visitor visitor = new Visitor(mvc);
        String draft = RoomBooking.begin(visitor, CODE);
        visitor.open(draft + "/imprimer");

        String sheet = visitor.send(draft + "/papier").getContentAsString();

        assertThat(Jsoup.parse(sheet).select(".pv-paper__room")).isNotEmpty();
        assertThat(sheet).contains("Grande salle").contains("Lequel");
        Forms.Sheet back = forms.sheet(code(sheet)).orElseThrow();
        assertThat(back.service()).isEqualTo(CODE);
        assertThat(back.fields())
                .containsEntry("people", java.util.List.of("12"))
                .containsEntry("room", java.util.List.of("hall"));
    }

    @Test
    void theCodeOfABlankSheetOpensADraftOnAnyDevice() throws Exception {
        Visitor counter = new Visitor(mvc);
        counter.open(SERVICE + "/papier");
        String code = code(counter.send(SERVICE + "/papier").getContentAsString());
        Visitor home = new Visitor(mvc).from("192.0.2.90");
        home.open("/fr/reprendre");

        String draft = Visitor.next(home.send("/fr/reprendre", "code", code));

        assertThat(Visitor.next(home.open(draft))).isEqualTo(draft + "/room");
    }

    @Test
    void aCodeThatNobodyGaveOpensNoSheet() {
        assertThat(forms.sheet("BBBBB-BBBBB-BBBBB")).isEmpty();
        assertThat(forms.sheet("")).isEmpty();
    }
}
