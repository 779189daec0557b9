package org.parvis.cases.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.dossier.UnreadNotices;
import org.parvis.correspondence.NoticeRules;
import org.parvis.feed.Feed;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What becomes of a notice that is not read, comes back, or has nowhere to go. */
@ProgramTest
class NoticeWatchTests {
    private static final String NEXT = "a[rel=next]";
    private static final String POSTAL = "14, rue du Papier\nQuébec (Québec) G1R 4S9";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Acting acting;
    @Autowired NoticeWatch watch;
    @Autowired NoticeRules rules;
    @Autowired Feed feed;

    private Receipt open(@Nullable String email, @Nullable String postal) {
        return new OpenedFiles(program)
                .open(
                        Channel.COUNTER,
                        "Zanzibar du parc",
                        new ActContent.Contact("Yolande Wapiti", email, null, postal),
                        null);
    }

    private TeamBrowser write(Receipt receipt, String text) throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(office(receipt));
        agent.act("say", 303, "how", "write", "text", text);
        feed.drain();
        return agent;
    }

    private static String office(Receipt receipt) {
        return "/fr/equipe/dossiers/" + receipt.reference();
    }

    @Test
    void whatNobodyReadsIsSaidAgainThenGoesByPaperOnce() throws Exception {
        Receipt receipt = open("yolande@personne.example", POSTAL);
        TeamBrowser agent = write(receipt, "Le plan est prêt.");
        age(receipt, 2);
        watch.round();
        assertThat(mails(receipt)).hasSize(2);
        age(receipt, 4);
        watch.round();
        watch.round();
        assertThat(mails(receipt)).hasSize(3);
        assertThat(agent.get("/fr/courrier").text()).contains("Un message n’est pas encore lu");
        assertThat(letters(receipt, agent)).isEmpty();
        age(receipt, 9);
        watch.round();
        watch.round();
        assertThat(letters(receipt, agent)).hasSize(1);
        assertThat(agent.get("/fr/equipe/file?view=to-post").text()).contains(receipt.reference());
        assertThat(agent.get(office(receipt)).text())
                .contains("Rappelé le", "une lettre attend depuis le", "Pas encore lu");
    }

    @Test
    void whatWasSaidAgainHoldsUpNoOtherUntilItsTime() throws Exception {
        Receipt receipt = open("yolande@personne.example", POSTAL);
        write(receipt, "Le plan est prêt.");
        age(receipt, 2);
        assertThat(waiting()).doesNotContain(receipt.file());
        age(receipt, 4);
        assertThat(waiting()).contains(receipt.file());
        watch.round();
        assertThat(waiting()).doesNotContain(receipt.file());
        age(receipt, 9);
        assertThat(waiting()).contains(receipt.file());
    }

    private List<CaseFileId> waiting() {
        return scenes.job(
                jobs ->
                        UnreadNotices.waiting(jobs, rules, acting.now()).stream()
                                .map(each -> each.act().file())
                                .toList());
    }

    @Test
    void whatIsReadIsNeitherSaidAgainNorPosted() throws Exception {
        Receipt receipt = open("yolande@personne.example", POSTAL);
        TeamBrowser agent = write(receipt, "Le plan est prêt.");
        person(receipt).get("/fr/dossiers/" + receipt.reference());
        age(receipt, 30);
        watch.round();
        assertThat(mails(receipt)).hasSize(2);
        assertThat(letters(receipt, agent)).isEmpty();
        assertThat(agent.get(office(receipt)).text()).contains("Lu le");
    }

    @Test
    void whatComesBackWithoutAPostalAddressIsATaskUntilOneIsNoted() throws Exception {
        Receipt receipt = open("yolande@personne.example", null);
        TeamBrowser agent = write(receipt, "Le plan est prêt.");
        comesBack(receipt, "wrote");
        watch.round();
        assertThat(toReach(agent)).contains(receipt.reference());
        assertThat(agent.get(office(receipt)).text()).contains("Personne à joindre");

        agent.act("contact", 422, "contactHow", "phone");
        assertThat(agent.page.text()).contains("Notez une adresse postale ou un courriel");
        agent.get(office(receipt));
        agent.act("contact", 303, "contactHow", "phone", "contactPostal", POSTAL);
        feed.drain();
        assertThat(letters(receipt, agent)).hasSize(1);
        assertThat(agent.get(office(receipt)).text())
                .contains("Au téléphone")
                .doesNotContain("Personne à joindre");
        assertThat(toReach(agent)).doesNotContain(receipt.reference());
    }

    /** The whole list of the people to reach, page after page. */
    private static String toReach(TeamBrowser agent) throws Exception {
        StringBuilder list = new StringBuilder();
        Document page = agent.get("/fr/equipe/file?view=to-reach");
        for (Element next = page.selectFirst(NEXT); next != null; next = page.selectFirst(NEXT)) {
            list.append(page.text());
            var further = MockMvcRequestBuilders.get(URI.create(next.attr("href")));
            page = Jsoup.parse(agent.raw(further).getContentAsString());
        }
        return list.append(page.text()).toString();
    }

    @Test
    void aPersonWithoutAnyContactIsATaskAndTheFileGoesOn() throws Exception {
        Receipt receipt = open(null, null);
        TeamBrowser agent = write(receipt, "Le plan est prêt.");
        assertThat(toReach(agent)).contains(receipt.reference());
        assertThat(mails(receipt)).isEmpty();
        agent.get(office(receipt));
        agent.act("take", 303);
        assertThat(agent.get(office(receipt)).text()).contains("Personne à joindre");
    }

    @Test
    void noMailOrTextSaysAnythingOfTheFile() throws Exception {
        Receipt receipt = open("yolande@personne.example", null);
        TeamBrowser agent = write(receipt, "Quetzalcoatl dort.");
        agent.get(office(receipt));
        agent.act("say", 303, "how", "ask", "text", "Ornithorynque ou non ?");
        agent.get(office(receipt));
        agent.act("extend", 303, "ground", ground(agent), "explanation", "Xylophone introuvable.");
        feed.drain();
        age(receipt, 4);
        watch.round();
        List<String> sent = mails(receipt);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(6);
        for (String id : sent) {
            SentMessages.Sent told =
                    SentMessages.newest(program).stream()
                            .filter(one -> one.id().toString().equals(id))
                            .findFirst()
                            .orElseThrow();
            assertThat(told.title() + told.text() + told.laidOut())
                    .contains(receipt.reference())
                    .doesNotContainIgnoringCase("Zanzibar")
                    .doesNotContainIgnoringCase("Quetzalcoatl")
                    .doesNotContainIgnoringCase("Ornithorynque")
                    .doesNotContainIgnoringCase("Xylophone")
                    .doesNotContainIgnoringCase("Wapiti");
        }
    }

    private static String ground(TeamBrowser agent) {
        return agent.page.expectFirst("input[name=ground]").val();
    }

    private TeamBrowser person(Receipt receipt) throws Exception {
        TeamBrowser person = new TeamBrowser(mvc, "marguerite");
        person.follow(receipt.reference(), receipt.code());
        return person;
    }

    /** Makes its notices that old. */
    private void age(Receipt receipt, int days) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update cases.notices
                                        set made_at = cast(:now as timestamptz)
                                          - make_interval(days => :days, mins => 1)
                                        where case_file = :file
                                        """)
                                .param("now", CaseStore.timestamp(acting.now()))
                                .param("days", days)
                                .param("file", receipt.file().id())
                                .update());
    }

    private void comesBack(Receipt receipt, String kind) {
        scenes.job(
                jobs -> {
                    String key =
                            jobs.sql(
                                            """
                                            select message from cases.notices
                                            where case_file = ? and kind = ?
                                            """)
                                    .param(receipt.file().id())
                                    .param(kind)
                                    .query(String.class)
                                    .single();
                    watch.undelivered(jobs, receipt.file(), key, ProgramClock.now());
                    return key;
                });
    }

    private List<String> mails(Receipt receipt) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select id::text from post.messages
                                        where file = ? and medium <> 'letter' order by id
                                        """)
                                .param(receipt.file().id())
                                .query(String.class)
                                .list());
    }

    private static List<String> letters(Receipt receipt, TeamBrowser agent) throws Exception {
        return agent
                .get("/fr/equipe/lettres")
                .select("a:contains(" + receipt.reference() + ")")
                .stream()
                .map(Element::text)
                .toList();
    }
}
