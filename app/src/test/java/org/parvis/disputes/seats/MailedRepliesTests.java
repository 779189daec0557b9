package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeTables;
import org.parvis.identity.web.Browser;
import org.parvis.post.MailedBack;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whoever was asked to a table and answers the mail reaches nobody by it, neither the other side
 * nor the body, and is told at the address that was invited where to answer.
 */
@ProgramTest
class MailedRepliesTests {
    private static final String WORDS = "J’accepte tout, mais ne le dites pas.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;
    private DisputeTables.Open open;

    @BeforeEach
    void open() {
        tables = new DisputeTables(mvc, program);
        open = tables.open();
    }

    private boolean replies(SentMessages.Sent to, String from) {
        return MailedBack.answer(program, to, from, WORDS);
    }

    private List<String> acknowledged(String address) {
        return MailedBack.unheard(program, address);
    }

    private int acts() {
        return TestDatabase.owner(url)
                .sql("select count(*) from cases.acts where case_file = ?")
                .param(open.receipt.file().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void theInvitationSaysThatOneAnswersByItsLink() {
        assertThat(SentMessages.newest(program))
                .filteredOn(sent -> sent.to().equals(open.merchant))
                .singleElement()
                .satisfies(
                        sent ->
                                assertThat(sent.text())
                                        .contains(
                                                "C’est par ce lien que vous répondez",
                                                "ne parvient à personne"));
    }

    @Test
    void aReplyToAnInvitationIsReadByNobodyAndAcknowledgedAtTheInvitedAddress() throws Exception {
        int before = acts();
        SentMessages.Sent invitation = SentMessages.to(program, open.merchant);
        String unproven = "Quelqu’un <quelquun@ailleurs.example>";
        assertThat(replies(invitation, unproven)).isTrue();
        assertThat(replies(invitation, unproven)).isTrue();
        tables.drain();
        assertThat(acts()).isEqualTo(before);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        assertThat(acknowledged(open.merchant))
                .as("once a day")
                .singleElement()
                .satisfies(
                        text ->
                                assertThat(text)
                                        .contains(open.link(open.merchant), "aucun délai")
                                        .containsOnlyOnce("ne parvient à personne")
                                        .doesNotContain("accepte"));
        assertThat(acknowledged("quelquun@ailleurs.example")).isEmpty();
        Browser consumer = open.consumer();
        for (String page : List.of(open.path, "/fr/dossiers/" + open.receipt.reference())) {
            assertThat(consumer.open(page).body()).doesNotContain("accepte tout");
        }
        assertThat(open.merchant().body()).doesNotContain("accepte tout");
        String team = "/fr/equipe/dossiers/" + open.receipt.reference();
        assertThat(new TeamBrowser(mvc, "opc-agent").get(team).text())
                .doesNotContain("accepte tout");
    }

    @Test
    void aReplyOfWhoeverMediatesIsReadByNobodyEvenOnceTheyLeft() throws Exception {
        new AtTable(program, open.who(open.consumer), open.receipt.file()).asksForMediation();
        tables.drain();
        String address = open.mediator();
        open.invited(address);
        SentMessages.Sent news = SentMessages.to(program, address);
        assertThat(replies(news, address)).isTrue();
        assertThat(acknowledged(address)).hasSize(1);
        new AtTable(program, open.who(address), open.receipt.file()).recuses("Je connais Ann.");
        int before = acts();
        assertThat(replies(news, address)).isTrue();
        assertThat(acts()).isEqualTo(before);
        assertThat(acknowledged(address)).hasSize(1);
    }

    @Test
    void whoseFileItIsReachesTheBodyByNoReplyToWhatIsSaidOfTheTable() throws Exception {
        open.merchant();
        new AtTable(program, open.who(open.merchant), open.receipt.file())
                .offers(AtTable.pays(5000, ProgramClock.today().plusDays(20)));
        tables.drain();
        SentMessages.Sent news = SentMessages.to(program, open.consumer);
        assertThat(news.title()).contains("il y a du nouveau");
        assertThat(news.text()).contains("ne parvient à personne");
        assertThat(replies(news, open.consumer)).isTrue();
        assertThat(acknowledged(open.consumer)).hasSize(1);
        String team = "/fr/equipe/dossiers/" + open.receipt.reference() + "/messages/0";
        assertThat(new TeamBrowser(mvc, "opc-agent").get(team).text())
                .doesNotContain("J’accepte tout");
    }
}
