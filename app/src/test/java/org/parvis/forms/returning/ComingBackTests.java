package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.drafts.Drafts;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** By a code, within bounds; and text that found its draft closed goes in when it opens. */
@FillingTest
class ComingBackTests {
    private static final String CODE = "salle-reprise";
    private static final String RESUME = "/fr/reprendre";
    private static final Pattern WRITTEN = Pattern.compile("[2-9B-Z]{5}-[2-9B-Z]{5}-[2-9B-Z]{5}");

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired InstantSource clock;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
    }

    private static String code(Visitor visitor, String draft) throws Exception {
        visitor.open(draft + "/meal");
        Matcher found = WRITTEN.matcher(visitor.send(draft + "/plus-tard").getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String said(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() + Jsoup.parse(answer.getContentAsString()).text();
    }

    @Test
    void onlySoManyCodesAreTriedFromOnePlace() throws Exception {
        Visitor owner = new Visitor(mvc).from("192.0.2.20");
        String code = code(owner, RoomBooking.begin(owner, CODE));
        Visitor guesser = new Visitor(mvc).from("192.0.2.21");
        guesser.open(RESUME);
        for (int i = 0; i < ResumePages.ATTEMPTS.tokens(); i++) {
            assertThat(guesser.send(RESUME, "code", "BBBBB-BBBBB-BBBBB").getStatus())
                    .isEqualTo(422);
        }

        MockHttpServletResponse refused = guesser.send(RESUME, "code", code);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        Visitor elsewhere = new Visitor(mvc).from("192.0.2.22");
        elsewhere.open(RESUME);
        assertThat(elsewhere.send(RESUME, "code", code).getStatus()).isEqualTo(303);
        ((MovableClock) clock).forward(Duration.ofMinutes(2));
        assertThat(guesser.send(RESUME, "code", code).getStatus()).isEqualTo(303);
    }

    @Test
    void aWrongCodeAndOneWhoseDraftIsForgottenGetTheSameAnswer() throws Exception {
        Visitor owner = new Visitor(mvc).from("192.0.2.23");
        String code = code(owner, RoomBooking.begin(owner, CODE));
        ((MovableClock) clock).forward(Drafts.KEPT.plusDays(1));
        Visitor other = new Visitor(mvc).from("192.0.2.24");
        other.open(RESUME);

        String old = said(other.send(RESUME, "code", code));
        String wrong = said(other.send(RESUME, "code", "BBBBB-BBBBB-BBBBB"));

        assertThat(old).contains("Ce code n").isEqualTo(wrong);
    }

    @Test
    void textThatFoundItsDraftClosedGoesInWhenTheCodeOpensIt() throws Exception {
        Visitor owner = new Visitor(mvc).from("192.0.2.25");
        String draft = RoomBooking.begin(owner, CODE);
        String code = code(owner, draft);
        Visitor other = new Visitor(mvc).from("192.0.2.26");
        other.open(RESUME);

        MockHttpServletResponse held =
                other.send(draft + "/you", "_asked", "email", "email", "groupe@exemple.ca");
        assertThat(held.getStatus()).isEqualTo(401);
        assertThat(held.getContentAsString()).contains("groupe@exemple.ca");
        String wrong = other.send(RESUME, "code", "BBBBB-BBBBB-BBBBB").getContentAsString();
        assertThat(wrong).contains("groupe@exemple.ca");

        String at = Visitor.next(other.send(RESUME, "code", code));

        assertThat(at).isEqualTo(draft + "/you");
        assertThat(other.open(at).getContentAsString()).contains("value=\"groupe@exemple.ca\"");
    }
}
