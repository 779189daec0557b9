package org.parvis.forms.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.forms.finished.DraftForms;
import org.parvis.kernel.Outcome;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A draft of which one part is for a technician, who opens it by a link. */
abstract class AttestationFixture {
    static final String CODE = "salle-attestee";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired InstantSource clock;
    @Autowired DraftForms forms;

    Instant before;
    SharedDraft shared;
    Visitor owner;
    Visitor technician;
    String draft;

    @BeforeEach
    void begun() throws Exception {
        before = clock.instant();
        services.publish(CODE, 1, SharedForm.of());
        shared = SharedDraft.begin(mvc, CODE, "safety", "10.7.0");
        owner = shared.owner;
        technician = shared.other;
        draft = shared.form;
        owner.send(page("meal"), "_asked", "catering", "catering", "false");
    }

    @AfterEach
    void putBack() {
        ((MovableClock) clock).set(before);
    }

    String page(String page) {
        return draft + "/" + page;
    }

    Outcome<CompletedForm> complete() {
        return forms.complete(
                UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)), row -> true, null);
    }

    static String words(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replace("&#39;", "'");
    }

    /** The technician opens the link and starts; gives the address of the share. */
    String entered(String code) throws Exception {
        String share = Visitor.next(technician.open("/fr/lien/" + code));
        technician.open(share);
        technician.send(share + "/commencer");
        return share;
    }

    /** Somebody answers what the technician is asked; gives where it leads. */
    static String safety(Visitor who, String at, String name, String permit) throws Exception {
        return Visitor.next(
                who.send(at, "_asked", "technician permit", "technician", name, "permit", permit));
    }

    /** What is closed takes nothing any more, and what was typed comes back. */
    static void isGivenBack(Visitor who, String at, String permit) throws Exception {
        MockHttpServletResponse closed =
                who.send(at, "_asked", "technician permit", "technician", "Ève", "permit", permit);
        assertThat(closed.getStatus()).isEqualTo(401);
        assertThat(words(closed)).contains(permit);
    }

    void answered(String share) throws Exception {
        technician.open(share + "/page/safety");
        assertThat(safety(technician, share + "/page/safety", "Ève Fictive", "T-42"))
                .isEqualTo(share + "/page/declare");
        assertThat(
                        Visitor.next(
                                technician.send(
                                        share + "/page/declare", "_asked", "safe", "safe", "true")))
                .isEqualTo(share + "/reponses");
    }

    String attested() throws Exception {
        String share = entered(shared.code());
        answered(share);
        technician.open(share + "/reponses");
        technician.send(share + "/terminer");
        return share;
    }
}
