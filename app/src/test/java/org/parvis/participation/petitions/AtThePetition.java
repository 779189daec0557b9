package org.parvis.participation.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.post.SentMessages.Sent;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A petition of its own for a test, to the body of the demonstration that takes some. */
@ProgramTest
abstract class AtThePetition {
    static final String BEGIN = "/fr/petitions/commencer";
    static final String TEAM = "/fr/equipe/petitions";

    private static final Pattern OWN = Pattern.compile("/(fr|en)/(ma|my)-petition/\\S+");
    private static final Pattern SIGNATURE = Pattern.compile("/(fr|en)/(ma|my)-signature/\\S+");
    private static int last = 0;

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired PetitionNews news;
    @Autowired BeginningPetitions beginning;
    @Autowired Signing signing;

    @Value("${parvis.database.url}")
    String url;

    final String title = "Un banc " + letters();
    final String author = letters() + "@exemple.test";

    /** Letters of chance, so that nothing else on a page says the same. */
    static String letters() {
        return UUID.randomUUID().toString().replaceAll("[-0-9]", "").concat("lettres");
    }

    Browser anybody() {
        last++;
        return new Browser(mvc, "203.0.113." + last);
    }

    String[] said(String... other) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "body",
                                "regie-exemple",
                                "title-fr",
                                title,
                                "ask-fr",
                                "Un banc à l’arrêt du quai.",
                                "why-fr",
                                "On attend debout.",
                                "email",
                                author));
        for (int i = 0; i < other.length; i += 2) {
            int at = all.indexOf(other[i]);
            if (at < 0) {
                all.addAll(List.of(other[i], other[i + 1]));
            } else {
                all.set(at + 1, other[i + 1]);
            }
        }
        return all.toArray(String[]::new);
    }

    List<Sent> letters(String to) {
        return SentMessages.newest(beans).stream().filter(one -> one.to().equals(to)).toList();
    }

    private String link(Pattern like, String to) {
        Matcher found = like.matcher(letters(to).getFirst().text());
        assertThat(found.find()).isTrue();
        return URI.create(found.group()).getPath();
    }

    /** Begins it, reads the letter and confirms; where its author sees it. */
    String begun(String... other) throws Exception {
        Browser phone = anybody();
        phone.open(BEGIN).submit(BEGIN, said(other));
        assertThat(phone.status()).as(phone.text()).isEqualTo(303);
        String own = link(OWN, address(other));
        phone.open(own).submit(own, "then", "confirm");
        return own;
    }

    private String address(String... other) {
        int at = List.of(other).indexOf("email");
        return at < 0 ? author : other[at + 1];
    }

    /** The page of it at the desk of the body, as that member finds it in their room. */
    String desk(TeamBrowser member) throws Exception {
        return member.get(TEAM).select("main a").stream()
                .filter(link -> link.text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** Begun, read and published; its code. */
    String opened() throws Exception {
        begun();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        manager.get(desk);
        manager.post(desk, 303, "decision", "publish");
        return desk.substring(desk.lastIndexOf('/') + 1);
    }

    /** Writes an address; where whoever reads its letter signs. */
    String asked(Browser browser, String code, String email, String... other) throws Exception {
        String form = "/fr/petitions/" + code + "/signer";
        String[] fields = new String[other.length + 2];
        fields[0] = "email";
        fields[1] = email;
        System.arraycopy(other, 0, fields, 2, other.length);
        browser.open(form).submit(form, fields);
        assertThat(browser.status()).as(browser.text()).isEqualTo(303);
        return signature(email);
    }

    /** Where whoever reads the last letter to that address signs. */
    String signature(String email) {
        return link(SIGNATURE, email);
    }

    void sign(Browser browser, String code, String email, String... other) throws Exception {
        String own = asked(browser, code, email, other);
        browser.open(own).submit(own, "then", "confirm");
    }

    /** So many days after it opened. */
    void passed(String code, int days) {
        TestDatabase.owner(url)
                .sql(
                        """
                        update participation.petitions
                        set opened_on = opened_on - :days, closes_on = closes_on - :days where code = :code
                        """)
                .param("days", days)
                .param("code", code)
                .update();
    }

    String count(String code) throws Exception {
        return anybody().open("/fr/petitions/" + code).page().select("#count + svg + p").text();
    }
}
