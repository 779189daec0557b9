package org.parvis.participation.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.platform.Scene;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From a receipt to what its owner says of themselves, and to sums in which nobody is found. */
@OwnPackTest
class WhoIsMissingTests {
    private static final String AGE = "rive-aux-pins/age";
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Askings askings;
    @Autowired HeldConsultations consultations;
    @Autowired Profiles profiles;
    @Autowired Pouring pouring;
    @Autowired ProfileCounts counts;

    @Value("${parvis.database.url}")
    String url;

    @TempDir Path folder;

    private final String code = OwnCode.after("port-");
    private final String page = "/fr/consultations/" + code;
    private final String profile = page + "/profil";
    private final String team = "/fr/equipe/consultations/" + code + "/qui-manque";

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

    private void over() throws IOException {
        Path pack = WholePack.in(folder.resolve("over"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private Asking asking() {
        return askings.of(consultations.find(code).orElseThrow());
    }

    private JdbcClient rows() {
        return TestDatabase.owner(url);
    }

    private int many(String table) {
        return rows().sql("select count(*) from participation." + table + " where consultation = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /** So many people, each with a receipt, who say the same. */
    private void told(int people, String age) {
        for (int i = 0; i < people; i++) {
            assertThat(profiles.tell(asking(), UUID.randomUUID().toString(), Map.of(AGE, age)))
                    .isTrue();
        }
    }

    private Browser anybody() {
        last++;
        return new Browser(mvc, "198.18.9." + last);
    }

    /** Somebody who just took part. */
    private Browser takesPart() throws Exception {
        String form = page + "/participer";
        Browser browser = anybody();
        return browser.open(form)
                .submit(form, "v-crossing", "agree", "then", "check")
                .submit(form, "then", "send")
                .follow();
    }

    @Test
    void whoTookPartIsAskedOnceAndReadsFirstWhatItIsFor() throws Exception {
        Browser browser = takesPart();
        assertThat(browser.page().select("main a[href=" + profile + "]")).hasSize(1);
        browser.open(profile);
        assertThat(browser.text())
                .contains("qui elle doit aller rencontrer", "Il n’en reste que des sommes");
        assertThat(browser.page().select("main fieldset")).hasSize(4);
        assertThat(browser.page().select("main input[value=none]"))
                .as("each can be left out in so many words")
                .hasSize(4);
        browser.submit(profile, "q-rive-aux-pins-age", "18-34").follow();
        assertThat(browser.text()).contains("C’est noté");
        assertThat(browser.page().select("main form")).isEmpty();
        assertThat(many("profiles")).isOne();
        browser.open(profile);
        assertThat(browser.page().select("main form")).as("once for each receipt").isEmpty();
    }

    @Test
    void withoutAReceiptNobodyIsAskedAndNothingIsKept() throws Exception {
        Browser browser = anybody().open(profile);
        assertThat(browser.text()).contains("Participez d’abord");
        assertThat(browser.page().select("main form")).isEmpty();
    }

    @Test
    void aFormWithoutAnAnswerOrWithOneOfNoListIsGivenBack() throws Exception {
        Browser browser = takesPart().open(profile);
        browser.submit(profile);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Aucune réponse n’est cochée");
        browser.forge(profile, "q-rive-aux-pins-age", "immortal");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Choisissez une des réponses");
        assertThat(many("profiles")).isZero();
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        assertThat(profiles.tell(asking(), "CV-26-AAAA", Map.of(AGE, "18-34"))).isTrue();
        assertThat(profiles.tell(asking(), "CV-26-AAAA", Map.of(AGE, "65-more"))).isFalse();
        assertThat(many("profiles")).isOne();
    }

    @Test
    void fewerThanTenWaitAndAreNeverInAFigure() throws Exception {
        told(9, "18-34");
        pouring.run();
        assertThat(many("profiles")).isEqualTo(9);
        assertThat(many("profile_counts")).isZero();
        over();
        pouring.run();
        assertThat(many("profiles")).as("too few to be counted, they are forgotten").isZero();
        assertThat(many("profile_counts")).isZero();
        assertThat(many("profiles_told")).isZero();
        assertThat(anybody().open(page + "/qui-manque?few").text())
                .contains("Rien à montrer", "d’au moins 10 personnes")
                .doesNotContain("pour le moment");
    }

    @Test
    void tenAreAddedTogetherAndNothingIsLeftOfWhoSaidWhatTogether() {
        told(6, "18-34");
        told(5, "35-64");
        pouring.run();
        assertThat(many("profiles")).isZero();
        Map<String, Integer> ages =
                rows().sql(
                                """
                                select answer, people from participation.profile_counts
                                where consultation = ? and question = ?
                                """)
                        .param(code)
                        .param(AGE)
                        .query(
                                rows -> {
                                    Map<String, Integer> all = new LinkedHashMap<>();
                                    while (rows.next()) {
                                        all.put(rows.getString(1), rows.getInt(2));
                                    }
                                    return all;
                                });
        assertThat(ages).isEqualTo(Map.of("18-34", 6, "35-64", 5));
        told(3, "65-more");
        pouring.run();
        assertThat(many("profiles")).as("the next ones wait for others").isEqualTo(3);
    }

    @Test
    void noTableTellsWhenSomebodyAnsweredNorWithWhichReceipt() {
        Set<String> columns =
                rows().sql(
                                """
                                select column_name from information_schema.columns
                                where table_schema = 'participation'
                                  and table_name in ('profiles', 'profile_counts')
                                """)
                        .query(String.class)
                        .set();
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "home",
                        "consultation",
                        "answers",
                        "question",
                        "answer",
                        "people",
                        "shown");
        String receipt = "CV-26-7H2K-M4QX-9BDT";
        profiles.tell(asking(), receipt, Map.of(AGE, "18-34"));
        List<String> digests =
                rows().sql("select encode(told, 'hex') from participation.profiles_told")
                        .query(String.class)
                        .list();
        List<String> receipts =
                rows().sql("select encode(receipt, 'hex') from participation.contributions")
                        .query(String.class)
                        .list();
        assertThat(digests).doesNotContainAnyElementsOf(receipts);
    }

    /** By chance one is right in the mean; twenty of sixty is rarer than once in 10^18. */
    @Test
    void afterTheHourNoOrderOfThoseWhoWaitTellsWhoCameWhen() throws IOException {
        Path pack = WholePack.in(folder.resolve("hundred"));
        PortForTests.open(pack, code, "minimum: 5\n", "minimum: 100\n");
        assertThat(packs.instead(pack).problems()).isEmpty();
        List<String> came = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            came.add(AGE + "=" + i);
            profiles.tell(asking(), "CV-" + i, Map.of(AGE, String.valueOf(i)));
        }
        assertThat(inOrder("xmin::text::bigint")).isEqualTo(came);
        pouring.run();
        for (String order : List.of("ctid", "id", "xmin::text::bigint, ctid")) {
            List<String> lie = inOrder(order);
            assertThat(lie).hasSize(60);
            assertThat(IntStream.range(0, 60).filter(i -> lie.get(i).equals(came.get(i))).count())
                    .as(order)
                    .isLessThan(20);
        }
    }

    private List<String> inOrder(String order) {
        return rows().sql(
                        "select answers[1] from participation.profiles where consultation = ?"
                                + " order by "
                                + order)
                .param(code)
                .query(String.class)
                .list();
    }

    @Test
    void theBodyReadsItAtOnceAndEverybodyElseAfterTheClose() throws Exception {
        told(80, "35-64");
        told(6, "18-34");
        told(3, "65-more");
        pouring.run();
        TeamBrowser body = new TeamBrowser(mvc, "re-manager");
        assertThat(body.get("/fr/equipe/consultations").select("a[href=" + team + "]")).hasSize(1);
        String said = body.get(team).select("main").text();
        assertThat(said)
                .contains("À vous", "Qui manque le plus", "Moins de 18 ans", "la maison des jeunes")
                .doesNotContain(" 3 personnes", " 6 personnes");
        assertThat(counts.of(asking(), new Scene.Public())).isEmpty();
        assertThat(anybody().open(page + "/qui-manque?now").text())
                .contains("Ces chiffres seront publics")
                .doesNotContain("Il manque");
        over();
        pouring.run();
        assertThat(anybody().open(page + "/qui-manque?now").text())
                .contains("Moins de 18 ans", "Il en manque", "Population fictive");
    }

    @Test
    void anotherBodyAndWhoeverOnlyReceivesDoNotReadItBefore() throws Exception {
        TeamBrowser other = new TeamBrowser(mvc, "vq-manager");
        other.get(team, 303);
        new TeamBrowser(mvc, "re-agent").get(team, 403);
    }
}
