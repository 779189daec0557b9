package org.parvis.forms.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.Forms;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
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
                .containsEntry("people", List.of("12"))
                .containsEntry("room", List.of("hall"));
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

    @Test
    void aBlankSheetHasRowsForEachGroupAndForThoseInside() throws Exception {
        services.publishExample("bulky-items");

        Document sheet = sheet("/fr/services/collecte-encombrants/papier");

        assertThat(sheet.select(".pv-paper__row > p").eachText())
                .containsSubsequence(
                        "Adresse 1", "Objet 1", "Objet 2", "Objet 3", "Adresse 2", "Adresse 3")
                .doesNotContain("Adresse 4");
        Element first = sheet.select(".pv-paper__row").getFirst();
        assertThat(first.text()).contains("Numéro et rue", "escalier", "Oui", "Meuble", "Combien");
        assertThat(first.select(".pv-paper__room")).isNotEmpty();
        assertThat(sheet.text())
                .contains("Copiez cette page pour en ajouter, jusqu’à 10 en tout.")
                .contains("Copiez cette page pour en ajouter, jusqu’à 15 en tout.");
    }

    @Test
    void rowsThatAreFilledInArePrintedAndBlankOnesFollowThem() throws Exception {
        services.publishExample("bulky-items");
        Visitor visitor = new Visitor(mvc);
        String begin = "/fr/services/collecte-encombrants/commencer";
        visitor.open(begin);
        String row = Visitor.next(visitor.send(begin, "row-add", "places"));
        String path = row.substring(row.lastIndexOf('/') + 1);
        visitor.open(row);
        visitor.send(row, path + ".street", "12, rue des Érables", path + ".stairs", "false");
        String places = row.substring(0, row.lastIndexOf('/'));
        String draft = places.substring(0, places.lastIndexOf('/'));

        Document filled = Jsoup.parse(visitor.open(draft + "/imprimer").getContentAsString());
        Document sheet = Jsoup.parse(visitor.send(draft + "/papier").getContentAsString());

        String rows = ".pv-paper__row:not(.pv-paper__row .pv-paper__row)";
        assertThat(filled.select(rows)).hasSize(1);
        assertThat(filled.select(rows).getFirst().text()).contains("12, rue des Érables");
        assertThat(sheet.select(rows)).hasSize(3);
        assertThat(sheet.select(rows).eachText().getFirst()).contains("12, rue des Érables");
        assertThat(sheet.select(rows).eachText().get(1)).doesNotContain("12, rue des Érables");
    }

    @Test
    void aSheetSaysWhereItGoes() throws Exception {
        assertThat(sheet("/fr/services/camp-de-jour/papier").text())
                .contains("Apportez ou envoyez cette feuille à cet organisme : Ville de Québec")
                .contains("1, place de la Démonstration")
                .contains("au comptoir de la Ville");
        assertThat(sheet("/en/services/housing-allowance/paper").text())
                .contains("Bring or send this sheet to this body: Revenu Québec");
        assertThat(sheet("/en/services/review-of-a-decision/paper").text())
                .contains("Bring or send this sheet to the body that your request is about.");
    }

    private Document sheet(String path) throws Exception {
        String page = new Visitor(mvc).open(path).getContentAsString();
        return Jsoup.parse(page.replace('\u00a0', ' ').replace('\u202f', ' '));
    }
}
