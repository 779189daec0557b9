package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A consultation of its own for a test, and people who take part in it. */
abstract class AtThePort {
    static final Pattern NUMBER = Pattern.compile("CV-\\d\\d(-[0-9A-Z]{4}){3}");
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Voices voices;
    @Autowired Askings askings;
    @Autowired HeldConsultations consultations;
    @TempDir Path folder;

    final String code = OwnCode.after("port-");
    final String page = "/fr/consultations/" + code;
    final String form = page + "/participer";

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

    void closed() throws IOException {
        Path pack = WholePack.in(folder.resolve("closed"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    Asking asking() {
        return askings.of(consultations.find(code).orElseThrow());
    }

    /** Somebody of another network each time. */
    Browser anybody() {
        last++;
        return new Browser(mvc, "192.0.2." + last);
    }

    /** Fills the form, checks it, and stands before the button that sends. */
    Browser checked(Browser browser, String... fields) throws Exception {
        return browser.open(form).submit(form, with(fields, "then", "check"));
    }

    Browser send(Browser browser) throws Exception {
        return browser.submit(form, "then", "send");
    }

    /** The page as it is made now: one without a query is kept for some seconds. */
    String now() {
        return page + "?now";
    }

    static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    static String number(Browser browser) throws Exception {
        Matcher found = NUMBER.matcher(browser.page().expectFirst(".pv-receiptno").text());
        assertThat(found.matches()).isTrue();
        return found.group();
    }
}
