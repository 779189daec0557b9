package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileAdditions;
import org.parvis.cases.TeamBrowser;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organizations;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the backlog into a file, on the legal date. */
@ProgramTest
class EnteringTests extends EnteringFixture {
    @Autowired HeldFiles held;
    @Autowired LegalDates dates;
    @Autowired Forms forms;
    @Autowired FileAdditions additions;
    @Autowired Organizations organizations;
    @Autowired Members members;

    @Test
    void aFaxOfTheEveningOpensItsFileOnThatDayWithItsPages() throws Exception {
        String item = waiting("PARVIS:N:access-request:fax");
        LocalDate friday = today().minusDays(14).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        LocalDate legal =
                dates.of(Channel.FAX, null, friday, LocalTime.of(17, 12), "fax-report")
                        .legal()
                        .on();
        assertThat(legal).isEqualTo(friday);
        say(item, 303, "fax", friday, "17:12", "fax-report");
        Document page = agent.get(item);
        assertThat(page.text()).contains(said(words().dateLong(legal)));
        String form = page.select("a[href*='?item=']").attr("href");
        Document entry = agent.get(form);
        assertThat(entry.select("img.pv-scanned")).hasSize(1);
        Document receipt = enter(entry);
        assertThat(receipt.text()).contains(said(words().dateLong(legal)));
        String file = receipt.expectFirst("article .pv-ref").text();
        Document shown = agent.get("/fr/equipe/dossiers/" + file);
        assertThat(shown.text()).contains("Rapport de télécopie", "17:12", "pile.pdf");
        assertThat(agent.get(item).text()).contains("saisi", file);
        for (Document step : List.of(page, entry)) {
            assertThat(step.select("details[open] img.pv-scanned"))
                    .as("the scan stays open through the steps")
                    .hasSize(1);
        }
        assertThat(held.of(UUID.fromString(item.replaceAll(".*/", "")))).isEmpty();
    }

    @Test
    void whatWasEnteredOnceIsNotEnteredTwice() throws Exception {
        String item = waiting("PARVIS:N:access-request:mail");
        say(item, 303, "mail", today().minusDays(6), "", "stamp");
        String form = agent.get(item).select("a[href*='?item=']").attr("href");
        Document entry = agent.get(form);
        enter(entry);
        agent.get(form, 404);
        agent.get("/fr/equipe/saisie");
        send(entry, 303);
        assertThat(agent.location).as("it is in the queue").contains("view=nobody");
    }

    @Test
    void aFormPrintedInEnglishOpensAFileInEnglish() throws Exception {
        String code = forms.begin("access-request", "en", null, Map.of()).code();
        String item = waiting(Forms.SQUARE + code);
        say(item, 303, "mail", today().minusDays(6), "", "stamp");
        Document entry = agent.get(agent.get(item).select("a[href*='?item=']").attr("href"));
        assertThat(entry.select("input[name=lang][checked]").val()).isEqualTo("en");
    }

    @Test
    void aServiceThatReceivesNothingByThatDoorIsToldBesideIt() throws Exception {
        String item = waiting("PARVIS:N:access-request:fax");
        Document page =
                say(
                        item,
                        422,
                        "fax",
                        today().minusDays(6),
                        "",
                        "fax-report",
                        "service",
                        "service-complaint");
        assertThat(page.select("#service-error").text()).contains("ne reçoit pas");
    }

    @Test
    void nothingIsTakenForAFileThatIsNotThere() {
        Home home = organizations.byCode("ville-quebec").orElseThrow().home();
        UUID member = members.of(home, today()).getFirst().id();
        AtomicBoolean taken = new AtomicBoolean();
        Outcome<FileAdditions.Added> added =
                additions.add(
                        new Actor.Agent(member, home, Role.AGENT),
                        new CaseFileId(home, Ids.next()),
                        new FileAdditions.Addition(
                                "mail", today(), null, null, w -> "Texte", Ids.next()),
                        () -> taken.getAndSet(true));
        assertThat(added).isInstanceOf(Outcome.Refused.class);
        assertThat(taken).isFalse();
    }

    @Test
    void aPieceOfAFileIsSeenByItsPersonWithTheDoorItCameBy() throws Exception {
        String file = agent.opened().replaceAll(".*/", "");
        String item = waiting("PARVIS:F:" + file);
        say(item, 303, "mail", today().minusDays(6), "", "stamp", "reference", file);
        agent.get(item);
        agent.post(item, 303, "then", "add");
        Document shown = agent.get("/fr/equipe/dossiers/" + file + "/messages/0");
        assertThat(shown.text())
                .contains(
                        "reçu par la poste le " + said(words().date(today().minusDays(6))),
                        "versé par",
                        "Document reçu");
        assertThat(agent.get(item).text()).contains("versé au dossier");
    }

    @Test
    void whatIsTypedWronglyIsToldBesideItsField() throws Exception {
        String item = waiting("PARVIS:N:access-request:mail");
        Document page = say(item, 422, "mail", today().minusDays(6), "25:99", "pigeon");
        assertThat(page.select("#time-error, #evidence-kind-error")).hasSize(2);
        agent.post(item, 422, "then", "aside", "why", "");
        TeamBrowser late = new TeamBrowser(mvc, "vq-agent");
        late.get(item);
        agent.post(item, 303, "then", "aside", "why", "Publicité.");
        late.post(item, 303, "then", "aside", "why", "Encore.");
        assertThat(late.location).as("somebody was first").isEqualTo(item);
        assertThat(agent.get(item).text()).contains("écarté");
    }

    @Test
    void thePaperIsToBeDestroyedOrReturnedAndSomebodySaysTheyDid() throws Exception {
        String item = waiting("PARVIS:N:access-request:counter");
        say(item, 303, "counter", today().minusDays(6), "10:00", "counter-time");
        String form = agent.get(item).select("a[href*='?item=']").attr("href");
        String file = enter(agent.get(form)).expectFirst("article .pv-ref").text();
        Document tasks = agent.get("/fr/equipe/arrivages/originaux");
        assertThat(tasks.text()).contains("À rendre").contains(file);
        agent.post("/fr/equipe/arrivages/originaux", 303, "item", item.replaceAll(".*/", ""));
        assertThat(agent.get("/en/team/arrivals/originals").text())
                .contains("Done on")
                .contains(file);
    }
}
