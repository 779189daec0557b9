package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.drafts.Drafts;
import org.parvis.identity.web.Browser;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The drafts of an account: seen, gone on with, deleted, brought back. */
@FillingTest
class MyDraftsTests {
    private static final String CODE = "salle-de-compte";
    private static final String START = "/fr/services/" + CODE + "/commencer";
    private static final String LIST = "/fr/compte/brouillons";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired InstantSource clock;
    @Autowired Drafts drafts;

    private Browser person(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.77");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
        return browser;
    }

    /** Begins a draft; gives its address. */
    private String begin(Browser browser) throws Exception {
        browser.open(START).submit(START, "room", "hall", "people", "12").follow();
        return browser.path().substring(0, browser.path().lastIndexOf('/'));
    }

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
    }

    @Test
    void aDraftIsListedWithHowFarItIsAndUntilWhenItIsKept() throws Exception {
        Browser person = person("marguerite");
        String draft = begin(person);

        person.open(LIST);

        assertThat(person.page().select("a[href=" + draft + "]")).hasSize(1);
        assertThat(person.text()).contains("2 réponses sur 4 questions").contains("Gardé jusqu");
    }

    @Test
    void aDeletedDraftComesBackWhileOneStaysOnThePage() throws Exception {
        Browser person = person("marguerite");
        String draft = begin(person);
        String id = draft.substring(draft.lastIndexOf('/') + 1);

        person.open(LIST).submit(LIST + "/" + id + "/supprimer").follow();
        assertThat(person.text()).contains("est supprimé");
        assertThat(person.page().select("a[href=" + draft + "]")).isEmpty();
        assertThat(person.open(draft).status()).isEqualTo(303);

        person.open(LIST + "?removed=" + id).submit(LIST + "/" + id + "/retablir").follow();

        assertThat(person.page().select("a[href=" + draft + "]")).hasSize(1);
        assertThat(person.open(draft + "/room").page().select("[value=12]")).hasSize(1);
    }

    @Test
    void aDeletedDraftIsGoneOnceOneLeavesThePage() throws Exception {
        Browser person = person("marguerite");
        String draft = begin(person);
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        person.open(LIST).submit(LIST + "/" + id + "/supprimer").follow();
        ((MovableClock) clock).forward(Duration.ofSeconds(11));

        person.open(LIST);
        person.open(LIST + "?removed=" + id);

        assertThat(person.text()).doesNotContain("Annuler la suppression");
    }

    @Test
    void nobodyElseDeletesADraft() throws Exception {
        Browser owner = person("marguerite");
        String draft = begin(owner);
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        Browser other = person("idris");
        other.open(START).forge(LIST + "/" + id + "/supprimer", "x", "y");

        assertThat(owner.open(draft + "/room").status()).isEqualTo(200);
        assertThat(other.open(LIST).page().select("a[href=" + draft + "]")).isEmpty();
    }
}
