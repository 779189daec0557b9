package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The words of published data are put right without their file. */
@ProgramTest
class WordsAloneTests {
    private static final String TABLE =
            """
            mot;nombre;part;jour;moment;vrai
            un;12;3,50;2026-01-02;2026-01-02T08:30:00;oui
            deux;;1,25;;2026-02-03T09:00:00;non
            ;7;;2026-03-04;;
            """;

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired PublishedData data;

    private Browser designer() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.221");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
    }

    private static String plain(Browser browser) throws Exception {
        return browser.text().replaceAll("[\\u00A0\\u202F]", " ");
    }

    @Test
    void aVersionOfWordsHasTheSameFileAndSaysSo() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("mots-a-corriger", TABLE);
        Version first = data.find("mots-a-corriger").orElseThrow();
        String room = "/fr/equipe/donnees/mots-a-corriger";
        Browser author = designer();
        author.open(room).submit(room, "act", "reword");
        assertThat(author.status()).isEqualTo(303);
        assertThat(author.follow().text()).contains("commence avec le même fichier");
        String words = room + "/description";
        author.open(words);
        assertThat(author.page().select("[name=contact]").val()).isEqualTo("donnees@ville.example");
        author.submit(
                words,
                "fr-title",
                "Titre corrigé",
                "en-title",
                "Corrected title",
                "fr-summary",
                "Ce que c'est",
                "en-summary",
                "What it is",
                "licence",
                "cc-by",
                "frequency",
                "NEVER",
                "themes",
                "GOVE",
                "contact",
                "donnees@ville.example");
        assertThat(author.status()).isEqualTo(303);
        publishing.release("mots-a-corriger");

        Version second = data.find("mots-a-corriger").orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(second.columns()).as("what its columns mean").isEqualTo(first.columns());
        assertThat(second.filedAt()).isEqualTo(first.signedAt());
        Browser anybody = new Browser(mvc, "198.51.100.222").keep("own", "1");
        assertThat(plain(anybody.open("/fr/donnees/mots-a-corriger")))
                .contains("Titre corrigé", "Seuls les mots ont changé : le fichier est le même.");
        assertThat(anybody.open("/en/data/mots-a-corriger/versions.atom").body())
                .contains("The words alone changed: the file is the same.");

        publishing.publish("mots-a-corriger", TABLE + "cinq;5;;;;\n");
        assertThat(plain(anybody.open("/fr/donnees/mots-a-corriger/3")).split("Seuls les mots"))
                .as("only the second version is one of words")
                .hasSize(2);
    }

    @Test
    void whatIsBeingPreparedIsNotTakenAway() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("mots-en-cours", "mot\nun\n");
        publishing.renew("mots-en-cours", "mot\ndeux\n");
        String room = "/fr/equipe/donnees/mots-en-cours";
        Browser author = designer().open(room);
        assertThat(author.page().select("[value=reword]")).isEmpty();
        author.forge(room, "act", "reword");
        assertThat(author.status()).isEqualTo(422);
    }
}
