package org.parvis.participation.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.post.SentMessages;
import org.parvis.post.SentMessages.Sent;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** The hearings of the demonstration, as they were before each test. */
@ProgramTest
abstract class AtTheHearings {
    static final String HEARINGS = "/fr/consultations/quai-nord/audiences";
    static final String ASK = HEARINGS + "/demander";
    static final String TEAM = "/fr/equipe/consultations/quai-nord/audiences";

    private static final Pattern OWN =
            Pattern.compile("/(fr/ma-demande-d-audience|en/my-hearing-request)/\\S+");
    private static int last = 0;

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired HeldConsultations consultations;
    @Autowired HearingRound round;
    @Autowired LotDay lotDay;

    @Value("${parvis.database.url}")
    String url;

    final String name = "Essai " + letters();
    final String email = letters() + "@exemple.test";

    /** Letters of chance, so that nothing else on a page says the same. */
    static String letters() {
        return UUID.randomUUID().toString().replaceAll("[-0-9]", "").concat("lettres");
    }

    @AfterEach
    void asBefore() {
        for (String sql :
                List.of(
                        "delete from participation.hearing_requests where name like 'Essai %'",
                        """
                        update participation.hearing_requests
                        set place = null, session = null, starts_at = null, place_untold = false
                        where consultation = 'quai-nord'
                        """,
                        """
                        update participation.hearing_lots
                        set seed = null, list = null, list_digest = null, drawn_on = null
                        where consultation = 'quai-nord'
                        """)) {
            TestDatabase.owner(url).sql(sql).update();
        }
    }

    /** What the day of the lot does, before its day. */
    void draw() {
        Consultation of = consultations.find("quai-nord").orElseThrow();
        lotDay.draw(of, consultations.today());
    }

    Browser anybody() {
        last++;
        return new Browser(mvc, "203.0.113." + last);
    }

    String[] said(String... other) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "way",
                                "hall",
                                "name",
                                name,
                                "lang",
                                "fr",
                                "brief",
                                "Un marché couvert.",
                                "email",
                                email));
        for (int i = 0; i < other.length; i += 2) {
            int at = 0;
            while (at < all.size() && !all.get(at).equals(other[i])) {
                at += 2;
            }
            if (at == all.size()) {
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

    /** Where whoever reads the last letter to that address sees their request. */
    String own(String to) {
        Matcher found = OWN.matcher(letters(to).getFirst().text());
        assertThat(found.find()).isTrue();
        return URI.create(found.group()).getPath();
    }

    /** Sends it; where whoever reads its letter says yes. */
    String asked(String... other) throws Exception {
        Browser phone = anybody();
        phone.open(ASK).submit(ASK, said(other));
        assertThat(phone.status()).as(phone.text()).isEqualTo(303);
        int at = List.of(other).indexOf("email");
        return own(at < 0 ? email : other[at + 1]);
    }

    /** The same, and the yes. */
    String confirmed(String... other) throws Exception {
        String own = asked(other);
        anybody().open(own).submit(own, "then", "confirm");
        return own;
    }

    /** The page of a request at the desk of the body, as that member finds it. */
    String desk(TeamBrowser member, String who) throws Exception {
        return member.get(TEAM).select("main a").stream()
                .filter(link -> link.text().equals(who))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    void decide(String who, String... fields) throws Exception {
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager, who);
        manager.get(desk);
        manager.post(desk, 303, fields);
    }
}
