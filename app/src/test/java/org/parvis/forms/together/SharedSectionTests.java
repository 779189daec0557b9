package org.parvis.forms.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody helps with one part of another person's form, and with no other. */
@FillingTest
class SharedSectionTests {
    private static final String CODE = "salle-partagee";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;

    private SharedDraft draft;
    private Visitor owner;
    private Visitor guest;
    private String form;

    @BeforeEach
    void begun() throws Exception {
        services.publish(CODE, 1, SharedForm.of());
        draft = SharedDraft.begin(mvc, CODE, "meal", "10.8.0");
        owner = draft.owner;
        guest = draft.other;
        form = draft.form;
    }

    private String entered() throws Exception {
        String share = Visitor.next(guest.open("/fr/lien/" + draft.code()));
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
        assertThat(owner.open(draft.together()).getContentAsString()).contains("Ouvert");
        answered(share);
        guest.open(share + "/reponses");
        guest.send(share + "/terminer");

        assertThat(guest.open(share).getContentAsString()).contains("Vous avez terminé");
        assertThat(owner.open(draft.together()).getContentAsString()).contains("Terminé");
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

        draft.withdraw();

        assertThat(Visitor.next(guest.open(share))).isEqualTo("/fr/lien");
        assertThat(owner.open(form + "/meal").getContentAsString()).contains("Des crêpes");
    }

    @Test
    void aLinkGoesByMailOrTheAddressIsRefusedInWords() throws Exception {
        owner.open(draft.together());
        MockHttpServletResponse refused = owner.send(draft.together(), "email", "personne");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("value=\"personne\"");
        long before = mails();

        assertThat(Visitor.next(owner.send(draft.together(), "email", "aide@exemple.ca")))
                .isEqualTo(draft.together());

        assertThat(mails()).isEqualTo(before + 1);
        assertThat(owner.open(draft.together()).getContentAsString()).contains("aide@exemple.ca");
    }

    private long mails() {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from post.messages where kind = 'share'")
                                .query(Long.class)
                                .single());
    }
}
