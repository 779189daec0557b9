package org.parvis.cases.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileNotices;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.feed.Feed;
import org.parvis.kernel.Channel;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.platform.Scenes;
import org.parvis.post.MailedBack;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Many are written to about a file: its person, whoever acts for them, experts, whoever answers for
 * the body. Who replies by mail is who was written to, never the person in their place.
 */
@ProgramTest
class WhoseReplyTests {
    private static final String WORDS = "Voici ce que je réponds.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Acting acting;
    @Autowired EffectsOfLaw law;
    @Autowired Feed feed;
    @Autowired FileNotices notices;

    private Receipt fileOf(String email, @Nullable UUID account) {
        return new OpenedFiles(program)
                .open(
                        Channel.WEB,
                        "Le plan du parc",
                        new ActContent.Contact("Ann", email, null, null),
                        account);
    }

    private SentMessages.Sent newest(String to) {
        feed.drain();
        return SentMessages.to(program, to);
    }

    private boolean answers(SentMessages.Sent sent) {
        return MailedBack.answer(program, sent, "Quelqu’un <x@ailleurs.example>", WORDS);
    }

    private String conversation(String reference) throws Exception {
        return new TeamBrowser(mvc, "vq-agent")
                .get("/fr/equipe/dossiers/" + reference + "/messages/0")
                .text();
    }

    @Test
    void thePersonOfAFileIsHeardThere() throws Exception {
        Receipt receipt = fileOf("reponse-personne@personne.example", null);
        assertThat(answers(newest("reponse-personne@personne.example"))).isTrue();
        assertThat(conversation(receipt.reference()))
                .contains(WORDS, "expéditeur non prouvé")
                .doesNotContain("qui agit pour la personne");
    }

    @Test
    void whoeverActsForThemIsHeardUnderTheirOwnNameAsLongAsTheyMayWrite() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "reponse", "lawyer", "receive", "communicate", "sign");
        String giver = "reponse-donne@personne.example";
        Receipt receipt = fileOf(giver, new OpenedFiles(program).account(giver));
        String file = "/fr/dossiers/" + receipt.reference();
        two.act();
        two.holder().open(file).submit(file + "/messages", "text", "Une précision.");
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/dossiers/" + receipt.reference());
        agent.act("say", 303, "how", "ask", "text", "Lequel ?");
        SentMessages.Sent asked = newest("reponse-agit@personne.example");
        assertThat(answers(asked)).isTrue();
        assertThat(two.giver().open(file).text())
                .contains(WORDS)
                .contains("Par Ann, qui agit pour la personne (Avocate, avocat ou notaire).");
        two.end();
        assertThat(answers(asked)).as("their access is over").isFalse();
        assertThat(conversation(receipt.reference())).containsOnlyOnce(WORDS);
    }

    @Test
    void anExpertWhoRepliesByMailSaysNothingInThePlaceOfThePerson() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String path = agent.opened();
        LocalDate until = acting.today().plusDays(30);
        agent.postFrom(
                path + "/examen",
                "/opinion",
                303,
                "expert",
                "Me Vachon",
                "email",
                "vachon@expert.example",
                "question",
                "Est-ce public ?",
                "until-day",
                "" + until.getDayOfMonth(),
                "until-month",
                "" + until.getMonthValue(),
                "until-year",
                "" + until.getYear());
        unheard(newest("vachon@expert.example"), path.replaceAll(".*/", ""));
    }

    @Test
    void whoeverAnswersForTheBodySaysNothingInThePlaceOfThePerson() throws Exception {
        LocalDate received = acting.today().minusDays(40);
        Map<String, String> entry = new HashMap<>();
        entry.put("evidence", "timbre dateur");
        entry.put("received-day", "" + received.getDayOfMonth());
        entry.put("received-month", "" + received.getMonthValue());
        entry.put("received-year", "" + received.getYear());
        String reference =
                new TeamBrowser(mvc, "vq-agent").enter(entry).expectFirst("article .pv-ref").text();
        law.recordAll();
        feed.drain();
        SentMessages.Sent told =
                SentMessages.newest(program).stream()
                        .filter(
                                sent ->
                                        sent.title()
                                                .endsWith("effet de la loi, dossier " + reference))
                        .findFirst()
                        .orElseThrow();
        unheard(told, reference);
    }

    @Test
    void aNoticeBesideTheCourseSaysWhetherThePersonIsHeard() throws Exception {
        Receipt receipt = fileOf("reponse-avis@personne.example", null);
        feed.drain();
        for (boolean heard : List.of(true, false)) {
            FileNotices.Said said =
                    new FileNotices.Said("Un avis, " + heard, "Lisez-le.", List.of("Lisez-le."));
            String key = "avis:" + receipt.reference() + heard;
            scenes.job(
                    jobs ->
                            notices.tell(
                                    jobs,
                                    receipt.file(),
                                    new FileNotices.Notice("incident", key, w -> said, heard)));
            SentMessages.Sent sent = newest("reponse-avis@personne.example");
            assertThat(sent.title()).isEqualTo("Un avis, " + heard);
            assertThat(answers(sent)).isTrue();
        }
        assertThat(conversation(receipt.reference())).containsOnlyOnce(WORDS);
        assertThat(MailedBack.unheard(program, "reponse-avis@personne.example")).hasSize(1);
    }

    private void unheard(SentMessages.Sent sent, String reference) throws Exception {
        int before = MailedBack.unheard(program, sent.to()).size();
        assertThat(sent.text()).contains("ne parvient à personne");
        assertThat(answers(sent)).isTrue();
        assertThat(conversation(reference)).doesNotContain(WORDS);
        assertThat(MailedBack.unheard(program, sent.to()))
                .hasSize(before + 1)
                .first()
                .satisfies(text -> assertThat(text).contains(sent.text()).doesNotContain(WORDS));
    }
}
