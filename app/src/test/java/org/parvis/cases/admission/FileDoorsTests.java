package org.parvis.cases.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileNotices;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.Requesters;
import org.parvis.correspondence.Channels;
import org.parvis.correspondence.Route;
import org.parvis.feed.Feed;
import org.parvis.kernel.Channel;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody without an account chooses, in their file, by which door they are told of it. */
@ProgramTest
class FileDoorsTests {
    private static final String ADDRESS = "14, rue du Papier\nQuébec G1R 4S9";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Requesters requesters;
    @Autowired Channels channels;
    @Autowired Feed feed;
    @Autowired FileNotices notices;

    private Receipt receipt;
    private TeamBrowser person;
    private String own = "";

    @BeforeEach
    void aRequestWithoutAnAccount() throws Exception {
        receipt = open("yolande@personne.example", null);
        own = "/fr/dossiers/" + receipt.reference();
        person = new TeamBrowser(mvc);
        person.follow(receipt.reference(), receipt.code());
    }

    private Receipt open(@Nullable String email, @Nullable String postal) {
        return new OpenedFiles(program)
                .open(
                        Channel.COUNTER,
                        "Le plan du parc",
                        new ActContent.Contact("Yolande", email, null, postal),
                        null);
    }

    private Route route() {
        return scenes.job(
                jobs -> {
                    Requesters.Whom whom = requesters.of(jobs, receipt.file()).orElseThrow();
                    return channels.of(jobs, whom.account(), whom.given());
                });
    }

    @Test
    void theFileLeadsToTheChoiceAndPaperGoesWhereItIsWritten() throws Exception {
        assertThat(person.get(own).select("a[href=" + own + "/avis]")).isNotEmpty();
        assertThat(route()).isEqualTo(new Route.Email("yolande@personne.example", null));
        toPaper();
        assertThat(route()).isEqualTo(new Route.Paper(ADDRESS));
        assertThat(person.get(own).text()).contains("Vous avez choisi comment recevoir vos avis");

        person.get(own + "/avis");
        person.post(own + "/avis", 303, "channel", "email", "email", "autre@personne.example");
        assertThat(route()).isEqualTo(new Route.Email("autre@personne.example", null));
        assertThat(person.get(own + "/avis").text()).contains("14, rue du Papier");
    }

    @Test
    void aNumberIsUsedOnceItIsProvedByItsCode() throws Exception {
        feed.drain(); // the receipt goes by the door of the request
        person.get(own + "/avis");
        assertThat(person.post(own + "/avis", 422, "channel", "sms").text())
                .contains("Ajoutez et confirmez d’abord un numéro");
        person.post(own + "/avis/telephone", 303, "phone", "418 643-1371");
        assertThat(route()).isEqualTo(new Route.Email("yolande@personne.example", null));
        person.get(own + "/avis");
        assertThat(person.post(own + "/avis/code", 422, "code", "12").text())
                .contains("Il vous reste 4 essais");
        person.post(own + "/avis/code", 303, "code", code("+14186431371"));
        assertThat(route()).isEqualTo(new Route.Sms("+14186431371"));
        assertThat(person.get(own + "/avis").text()).contains("(418) 643-1371");

        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get("/fr/equipe/dossiers/" + receipt.reference());
        agent.act("say", 303, "how", "write", "text", "Le plan est prêt.");
        feed.drain();
        assertThat(person.get("/fr/courrier").select("li:contains(+14186431371)")).hasSize(2);
    }

    @Test
    void whatTouchesTheFileIsToldByTheDoorThatWasChosenLast() throws Exception {
        assertThat(tell("incident:1")).isEqualTo(FileNotices.Way.EMAIL);
        toPaper();
        assertThat(tell("incident:2")).isEqualTo(FileNotices.Way.LETTER);
        person.get(own + "/avis");
        person.post(own + "/avis", 303, "channel", "email", "email", "neuve@personne.example");
        assertThat(tell("incident:3")).isEqualTo(FileNotices.Way.EMAIL);
        assertThat(person.get("/fr/courrier").text()).contains("neuve@personne.example");
    }

    private void toPaper() throws Exception {
        person.get(own + "/avis");
        person.post(own + "/avis", 303, "channel", "paper", "postal", ADDRESS);
    }

    private FileNotices.Way tell(String key) {
        var said = new FileNotices.Said("Un incident", "Un incident.", List.of("Un incident."));
        return scenes.job(
                jobs ->
                        notices.tell(
                                jobs,
                                receipt.file(),
                                new FileNotices.Notice("incident", key, w -> said)));
    }

    @Test
    void whatIsNoAddressIsSaidAndKept() throws Exception {
        person.get(own + "/avis");
        assertThat(
                        person.post(own + "/avis", 422, "channel", "email", "email", "yolande")
                                .expectFirst("#email")
                                .val())
                .isEqualTo("yolande");
        assertThat(person.post(own + "/avis", 422, "channel", "paper", "postal", "seule").text())
                .contains("seule");
        person.post(own + "/avis", 422, "channel", "pigeon");
        Document page = person.post(own + "/avis/telephone", 422, "phone", "12 34");
        assertThat(page.expectFirst("#phone").val()).isEqualTo("12 34");
        assertThat(page.expectFirst("a[hreflang=en]").attr("href"))
                .isEqualTo("/en/files/" + receipt.reference() + "/notices");
        page = person.post(own + "/avis/code", 422, "code", "123456");
        assertThat(page.select("a[href=#phone]").text()).as("none was sent").contains("code");
        assertThat(route()).isEqualTo(new Route.Email("yolande@personne.example", null));
    }

    @Test
    void nobodyChoosesForAFileThatTheyDoNotHold() throws Exception {
        String other = "/fr/dossiers/" + open("autre@personne.example", null).reference();
        person.get(own + "/avis");
        Document closed =
                person.post(
                        other + "/avis", 401, "channel", "email", "email", "vol@personne.example");
        assertThat(closed.text()).contains("vol@personne.example");
        assertThat(closed.select("main a[href^=/fr/suivi]")).hasSize(1);
        person.get(own + "/avis");
        closed = person.post(other + "/avis/code", 401, "code", "000000");
        assertThat(closed.select("main a[href^=/fr/suivi]")).hasSize(1);
    }

    @Test
    void aFileOfAnAccountIsChosenForOnTheAccount() throws Exception {
        OpenedFiles files = new OpenedFiles(program);
        Receipt held =
                files.open(
                        Channel.WEB,
                        "Le plan",
                        new ActContent.Contact("Marguerite", "m@personne.example", null, null),
                        files.account("marguerite.%"));
        TeamBrowser owner = new TeamBrowser(mvc, "marguerite");
        String file = "/fr/dossiers/" + held.reference();
        assertThat(owner.get(file + "/avis").select("a[href=/fr/compte/coordonnees]")).isNotEmpty();
        owner.get("/fr/compte/coordonnees");
        owner.post(file + "/avis", 422, "channel", "email", "email", "x@personne.example");
    }

    @Test
    void theSamePageSpeaksEnglish() throws Exception {
        assertThat(person.get("/en/files/" + receipt.reference() + "/notices").text())
                .contains("How we notify you", "By text message");
    }

    /** The code in the newest text message to that number. */
    private String code(String number) {
        return SentMessages.code(mvc, number);
    }
}
