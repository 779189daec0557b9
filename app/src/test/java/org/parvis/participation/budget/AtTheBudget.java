package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A budget of its own for a test, and people who choose its projects. */
abstract class AtTheBudget {
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired HeldConsultations consultations;
    @Autowired BudgetSeals seals;
    @Autowired BudgetBallots ballots;
    @TempDir Path folder;

    final String code = "shared-" + UUID.randomUUID().toString().substring(0, 8);
    final String form = "/fr/consultations/" + code + "/budget";
    final String result = form + "/resultat";

    @BeforeEach
    void aBudgetOfThisTest() throws IOException {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.budget(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    Consultation budget() {
        return consultations.find(code).orElseThrow();
    }

    void changed(String was, String is) throws IOException {
        Path pack = WholePack.in(folder.resolve("changed"));
        PortForTests.budget(pack, code, was, is);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    /** The vote ends, and its ballots are taken together. */
    void closed() throws IOException {
        Path pack = WholePack.in(folder.resolve("closed"));
        PortForTests.budgetOver(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
        ballots.keepAll();
    }

    /** Somebody of another network each time. */
    Browser anybody() {
        last++;
        return new Browser(mvc, "198.18.7." + last);
    }

    Browser checked(Browser browser, String... projects) throws Exception {
        List<String> fields = new ArrayList<>(List.of("then", "check"));
        for (String project : projects) {
            fields.addAll(List.of("p", project));
        }
        return browser.open(form).submit(form, fields.toArray(String[]::new));
    }

    Browser sent(Browser browser, String... projects) throws Exception {
        return checked(browser, projects).submit(form, "then", "send").follow();
    }

    /** What a page says, with plain spaces. */
    static String plain(Browser browser) throws Exception {
        return browser.text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    static String number(Browser browser) throws Exception {
        return browser.page().expectFirst(".pv-receiptno").text();
    }
}
