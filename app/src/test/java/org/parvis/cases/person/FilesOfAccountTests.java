package org.parvis.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.forms.spi.OwnFile;
import org.parvis.forms.spi.OwnFiles;
import org.parvis.kernel.Channel;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody with several files of one service tells them apart on the page of their account. */
@ProgramTest
class FilesOfAccountTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired OwnFiles own;

    private Receipt open(String title) {
        OpenedFiles files = new OpenedFiles(program);
        return files.open(
                Channel.WEB,
                title,
                new ActContent.Contact("Marguerite", "m@personne.example", null, null),
                files.account("marguerite.%"));
    }

    private static Element row(TeamBrowser owner, String page, Receipt file) throws Exception {
        return owner.get(page).expectFirst("li:has(a[href$=/" + file.reference() + "])");
    }

    @Test
    void eachFileSaysItsSubjectWhoseTurnItIsAndTheDaysOfTheBody() throws Exception {
        Receipt bridge = open("Le plan du pont");
        Receipt park = open("Les arbres du parc");
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/dossiers/" + park.reference());
        agent.act("say", 303, "how", "ask", "text", "Lequel ?");

        TeamBrowser owner = new TeamBrowser(mvc, "marguerite");
        assertThat(row(owner, "/fr/compte/dossiers", bridge).text())
                .contains("Le plan du pont", "Reçue", "pour vous répondre", bridge.reference())
                .doesNotContain("À vous");
        assertThat(row(owner, "/fr/compte/dossiers", park).text())
                .contains("Les arbres du parc", "À vous", "On vous le demande aujourd’hui");
        assertThat(row(owner, "/en/account/files", park).text())
                .contains("Your turn", "You were asked today", "Request access to a document");
    }

    @Test
    void aFormIsOfferedTheFilesOfWhoeverFillsItInAndOfNobodyElse() {
        Receipt bridge = open("Le plan du pont");
        OpenedFiles files = new OpenedFiles(program);

        assertThat(own.of(files.account("marguerite.%"), "fr"))
                .first()
                .isEqualTo(new OwnFile(bridge.reference(), "Demander l’accès à un document"));
        assertThat(own.of(UUID.randomUUID(), "fr")).isEmpty();
    }
}
