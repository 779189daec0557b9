package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Speaker;
import org.parvis.testing.OwnPackTest;
import org.springframework.beans.factory.annotation.Autowired;

/** As whom somebody speaks: said with the receipt, read before it is public, shown beside words. */
@OwnPackTest
class SpeakerTests extends AtThePort {
    private static final String ROOM = "/fr/equipe/consultations";
    private static final String SPEAKER = "/fr/ma-contribution/au-nom-de";

    @Autowired Contributions contributions;

    private Browser wrote(String words) throws Exception {
        return send(checked(anybody(), "v-trees", "agree", "own", words)).follow();
    }

    private Browser says(Browser browser, String as, String name, String registration)
            throws Exception {
        return browser.open(SPEAKER)
                .submit(SPEAKER, "as", as, "name", name, "registration", registration);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f\\u2068\\u2069]", " ").replaceAll(" +", " ");
    }

    private void published(String words) throws Exception {
        TeamBrowser reader = new TeamBrowser(mvc, "re-manager");
        var room = reader.get(ROOM);
        reader.post(ROOM, 303, read(room, words));
    }

    /** What the form beside these words sends to publish them, as they are read now. */
    private static String[] read(Document room, String words) {
        Element one = room.expectFirst("li:contains(" + words + ")");
        String id = one.expectFirst("input[name=text]").val();
        String by = one.select("input[name=by]").val();
        return new String[] {"text", id, "by", by, "decision", "publish"};
    }

    @Test
    void anOrganizationIsNamedBesideItsWordsOnceSomebodyReadThem() throws Exception {
        String words = "Des bancs " + code;
        String name = "Les marchands " + code;
        Browser browser = wrote(words);
        assertThat(browser.page().select("main a[href=" + SPEAKER + "]")).hasSize(1);
        says(browser, "organization", name, "").follow();
        assertThat(plain(browser.text())).contains("Au nom d’un organisme : " + name);
        assertThat(anybody().open(now()).text()).doesNotContain(name).contains("un organisme");
        assertThat(plain(new TeamBrowser(mvc, "re-manager").get(ROOM).text()))
                .contains(name, "Ce nom devient public");
        published(words);
        assertThat(plain(anybody().open(now() + "2").text()))
                .contains("Au nom d’un organisme : " + name);
        assertThat(plain(anybody().open(form).text())).contains(name);
    }

    @Test
    void aNameThatChangesWhileItIsReadIsReadAgain() throws Exception {
        String words = "Une horloge " + code;
        Browser browser = wrote(words);
        says(browser, "organization", "Les horlogers " + code, "");
        TeamBrowser reader = new TeamBrowser(mvc, "re-manager");
        String[] before = read(reader.get(ROOM), words);
        says(browser, "organization", "Un nom que personne n’a lu", "");
        assertThat(plain(reader.post(ROOM, 422, before).text()))
                .contains("Le nom a changé", "Un nom que personne n’a lu");
        assertThat(anybody().open(now()).text()).doesNotContain(words);
        says(browser, "person", "", "");
        reader.post(ROOM, 422, before);
        published(words);
        assertThat(anybody().open(now() + "2").text())
                .contains(words)
                .doesNotContain("Les horlogers " + code, "Un nom que personne n’a lu");
    }

    @Test
    void wordsOfASecondSendingBearTheSameName() throws Exception {
        Browser browser = wrote("Une fontaine " + code);
        says(browser, "nation", "Une nation fictive", "");
        String correct = "/fr/ma-contribution/corriger";
        browser.open(correct)
                .submit(correct, "v-trees", "agree", "own", "Un arbre " + code, "then", "check")
                .submit(correct, "then", "send");
        published("Un arbre " + code);
        assertThat(plain(anybody().open(now()).text()))
                .contains("Au nom d’une nation autochtone : Une nation fictive.");
    }

    @Test
    void aLobbyistHasANumberAndWhoeverIsNamedHasAName() throws Exception {
        Browser browser = wrote("Un quai " + code);
        says(browser, "lobbyist", "Une firme", "");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("numéro au registre");
        says(browser, "organization", " ", "");
        assertThat(browser.status()).isEqualTo(422);
        says(browser, "king", "Une firme", "");
        assertThat(browser.status()).isEqualTo(422);
        says(browser, "lobbyist", "Une firme", "L-2026-17").follow();
        assertThat(plain(browser.text())).contains("pour Une firme (inscription L-2026-17)");
    }

    @Test
    void aMinorIsCountedAmongOthersAndNothingElseIsTold() throws Exception {
        String words = "Une glissade " + code;
        Browser browser = wrote(words);
        says(browser, "minor", "Mon nom", "").follow();
        assertThat(browser.text()).doesNotContain("Mon nom");
        published(words);
        assertThat(anybody().open(now()).text())
                .contains(words)
                .as("one alone is not counted aloud")
                .doesNotContain("18 ans", "Mon nom");
    }

    @Test
    void withoutAReceiptNobodySpeaksAndWhoTakesItBackSpeaksAsNobody() throws Exception {
        assertThat(anybody().open(SPEAKER).status()).isEqualTo(303);
        Browser browser = wrote("Un abri " + code);
        says(browser, "organization", "Une firme", "").follow();
        ReceiptNumber number = ReceiptNumber.parse(number(browser)).orElseThrow();
        assertThat(voices.open(asking()).speakers()).containsEntry(Speaker.As.ORGANIZATION, 1);
        assertThat(contributions.withdraw(number)).isTrue();
        assertThat(voices.open(asking()).speakers()).isEmpty();
        assertThat(contributions.find(number).orElseThrow().speaker()).isEqualTo(Speaker.PERSON);
    }
}
