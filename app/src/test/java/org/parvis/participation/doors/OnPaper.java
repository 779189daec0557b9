package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A consultation of its own for a test, its sheets, and a clerk who enters them. */
abstract class OnPaper {
    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Voices voices;
    @Autowired Askings askings;
    @Autowired HeldConsultations consultations;
    @TempDir Path folder;

    final String code = codeOfItsOwn();
    final String paper = "/fr/consultations/" + code + "/papier";
    final String room = "/fr/equipe/consultations/" + code + "/feuilles";
    final String form = room + "/nouveau";

    /** One whose sheets are told apart from those of the consultation of the demonstration. */
    static String codeOfItsOwn() {
        return Stream.generate(() -> OwnCode.after("port-"))
                .filter(one -> !SheetNumber.made("rue-du-port").of(one))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void aConsultationOfThisTest() throws IOException {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.open(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    void over(int days) throws IOException {
        Path pack = WholePack.in(folder.resolve("over" + days));
        PortForTests.over(pack, code);
        Path file = pack.resolve("consultations/" + code + ".yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("entered-within: 10", "entered-within: " + days));
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    /** What anybody may count. */
    Voices.Open counted() {
        return voices.open(askings.of(consultations.find(code).orElseThrow()));
    }

    String printed() throws Exception {
        return new Browser(mvc, "203.0.113.9")
                .open(paper)
                .page()
                .expectFirst(".p-number strong")
                .text();
    }

    TeamBrowser clerk() throws Exception {
        return new TeamBrowser(mvc, "re-agent");
    }

    String[] with(String sheet, LocalDate day, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("sheet", sheet, "received-day", "" + day.getDayOfMonth()));
        all.addAll(List.of("received-month", "" + day.getMonthValue()));
        all.addAll(List.of("received-year", "" + day.getYear()));
        return all.toArray(String[]::new);
    }

    Document enter(TeamBrowser by, int status, String sheet, String... fields) throws Exception {
        by.get(form);
        String key = by.page.expectFirst("[name=key]").val();
        String[] all = with(sheet, consultations.today(), fields);
        return by.post(
                form,
                status,
                Stream.concat(Stream.of("key", key), Stream.of(all)).toArray(String[]::new));
    }
}
