package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody helps with one part of another person's form, and with no other. */
@FillingTest
class SharedSectionTests {
    private static final String CODE = "salle-partagee";
    private static final Pattern SECRET = Pattern.compile("([2-9A-Z]{5}-){2}[2-9A-Z]{5}");
    private static final Pattern SHARE =
            Pattern.compile("name=\"share\" value=\"([0-9a-f-]{36})\"");

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;

    private Visitor owner;
    private Visitor guest;
    private String form;

    @BeforeEach
    void begun() throws Exception {
        services.publish(CODE, 1, SharedForm.of());
        owner = new Visitor(mvc).from("10.8.0.1");
        guest = new Visitor(mvc).from("10.8.0.2");
        String start = "/fr/services/" + CODE + "/commencer";
        owner.open(start);
        String at =
                Visitor.next(
                        owner.send(start, "_asked", "room people", "room", "hall", "people", "12"));
        form = "/fr/demarche/" + at.split("/")[3];
        owner.send(form + "/you", "_asked", "email", "email", "a@exemple.ca");
    }

    private String together() {
        return form + "/avec/meal";
    }

    private String entered() throws Exception {
        owner.open(together());
        MockHttpServletResponse given = owner.send(together(), "how", "link");
        Matcher code = SECRET.matcher(given.getContentAsString());
        assertThat(code.find()).isTrue();
        String share = Visitor.next(guest.open("/fr/lien/" + code.group()));
        assertThat(guest.open(share).getContentAsString())
                .contains("Grande salle")
                .doesNotContain("a@exemple.ca");
        assertThat(Visitor.next(guest.send(share + "/commencer"))).isEqualTo(share + "/page/meal");
        return share;
    }

    private void answered(String share) throws Exception {
        guest.open(share + "/page/meal");
        assertThat(
                        Visitor.next(
                                guest.send(
                                        share + "/page/meal",
                                        "_asked",
                                        "catering meal",
                                        "catering",
                                        "true",
                                        "meal",
                                        "Des crêpes")))
                .isEqualTo(share + "/reponses");
    }

    @Test
    void aGuestFillsInThePartAndSaysSo() throws Exception {
        String share = entered();
        assertThat(owner.open(together()).getContentAsString()).contains("Ouvert");
        answered(share);
        guest.open(share + "/reponses");
        guest.send(share + "/terminer");

        assertThat(guest.open(share).getContentAsString()).contains("Vous avez terminé");
        assertThat(owner.open(together()).getContentAsString()).contains("Terminé");
        assertThat(owner.open(form + "/meal").getContentAsString()).contains("Des crêpes");
    }

    @Test
    void aGuestDoesNotReachTheRestOfTheForm() throws Exception {
        String share = entered();

        assertThat(Visitor.next(guest.open(form))).isEqualTo("/fr/reprendre");
        assertThat(Visitor.next(guest.open(share + "/page/room"))).isEqualTo(share);
        guest.send(share + "/page/meal", "_asked", "email catering", "email", "x@y.ca");
        guest.send(share + "/page/meal", "_asked", "catering", "later", "1");
        assertThat(owner.open(form + "/you").getContentAsString()).contains("a@exemple.ca");
        assertThat(Visitor.next(guest.send(form + "/envoyer"))).isEqualTo("/fr/reprendre");
    }

    @Test
    void anInvitationWithdrawnIsClosedAtOnceAndWhatWasFilledInStays() throws Exception {
        String share = entered();
        answered(share);
        Matcher id = SHARE.matcher(owner.open(together()).getContentAsString());
        assertThat(id.find()).isTrue();

        owner.send(together() + "/retirer", "share", id.group(1));

        assertThat(Visitor.next(guest.open(share))).isEqualTo("/fr/lien");
        assertThat(owner.open(form + "/meal").getContentAsString()).contains("Des crêpes");
    }

    @Test
    void aLinkGoesByMailOrTheAddressIsRefusedInWords() throws Exception {
        owner.open(together());
        MockHttpServletResponse refused = owner.send(together(), "email", "personne");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("value=\"personne\"");
        long before = mails();

        assertThat(Visitor.next(owner.send(together(), "email", "aide@exemple.ca")))
                .isEqualTo(together());

        assertThat(mails()).isEqualTo(before + 1);
        assertThat(owner.open(together()).getContentAsString()).contains("aide@exemple.ca");
    }

    private long mails() {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from post.messages where kind = 'share'")
                                .query(Long.class)
                                .single());
    }
}
