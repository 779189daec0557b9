package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.count.CountCommand;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
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
    @Autowired BudgetCounts counts;
    @TempDir Path folder;

    final String code = OwnCode.after("shared-");
    final String form = "/fr/consultations/" + code + "/budget";
    final String result = form + "/resultat";

    @BeforeEach
    void aBudgetOfThisTest() throws IOException {
        instead("pack", text -> text);
    }

    /** What its file says of ballots. */
    String asked() {
        return "minimum: 5";
    }

    void instead(String name, UnaryOperator<String> change) throws IOException {
        Path pack = WholePack.in(folder.resolve(name));
        String completion = "completion: add1u";
        PortForTests.budget(
                pack,
                code,
                text -> change.apply(text.replace(completion, completion + "\n  " + asked())));
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
        instead("changed", text -> text.replace(was, is));
    }

    /** The vote ends. */
    void over() throws IOException {
        instead("closed", PortForTests::over);
    }

    /** The vote ends, and its ballots are taken together and counted. */
    void closed() throws IOException {
        over();
        counts.closeAll();
    }

    /** What anybody counts from the published ballots: the projects, then what they cost. */
    List<String> again(Browser browser, String... options) throws Exception {
        browser.open(form + "/bulletins.pb");
        assertThat(browser.status()).isEqualTo(200);
        Path file = Files.writeString(folder.resolve("again.pb"), browser.body());
        String[] words = new String[options.length + 1];
        words[0] = file.toString();
        System.arraycopy(options, 0, words, 1, options.length);
        return CountCommand.answer(words).lines().toList();
    }

    /** What is published of the ballots, without what stands before them. */
    static String votes(Browser browser) throws Exception {
        String file = browser.body();
        return file.substring(file.indexOf("VOTES"));
    }

    /** Somebody of another network each time. */
    Browser anybody() {
        last++;
        return new Browser(mvc, "198.18.7." + last);
    }

    Browser checked(Browser browser, String... projects) throws Exception {
        List<String> fields = new ArrayList<>();
        for (String project : projects) {
            fields.addAll(List.of("p", project));
        }
        return filled(browser, fields.toArray(String[]::new));
    }

    /** The form with those fields, each name before its value, and its check. */
    Browser filled(Browser browser, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("then", "check"));
        all.addAll(List.of(fields));
        return browser.open(form).submit(form, all.toArray(String[]::new));
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
