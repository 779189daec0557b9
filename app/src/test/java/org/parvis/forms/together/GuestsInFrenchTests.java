package org.parvis.forms.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever fills in a part of a form that goes on in French does so in French too. */
@FillingTest
class GuestsInFrenchTests {
    private static final String CODE = "salle-partagee-en-francais";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    private SharedDraft draft;

    @BeforeEach
    void offered() throws Exception {
        services.publish(
                CODE,
                1,
                text ->
                        SharedForm.of()
                                .apply(text)
                                .replace(
                                        "      citation: C-11 s. 22.3 (to confirm)\n",
                                        """
                                              citation: C-11 s. 22.3 (to confirm)
                                              when: room != "hall"
                                              otherwise: {fr: En français., en: In French.}
                                        """));
        draft = SharedDraft.begin(mvc, CODE, "meal", "10.11.1");
    }

    @Test
    void aPageOfAGuestLeadsToTheSameOneInFrench() throws Exception {
        Visitor guest = draft.other;
        String share = Visitor.next(guest.open("/fr/lien/" + draft.code()));
        guest.open(share);
        guest.send(share + "/commencer");

        String there = share + "/page/meal";
        String english = there.replace("/fr/partage/", "/en/shared/");
        assertThat(Visitor.next(guest.open(english))).isEqualTo(there);
        String answers = share.replace("/fr/partage/", "/en/shared/") + "/answers";
        assertThat(Visitor.next(guest.open(answers))).isEqualTo(share + "/reponses");
    }
}
