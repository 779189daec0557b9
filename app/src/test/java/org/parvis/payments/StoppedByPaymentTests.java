package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.decision.ThirdParties;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The days to answer wait for all that they wait for, in whichever order it was asked. */
@ProgramTest
class StoppedByPaymentTests {
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired CaseStore store;
    @Autowired CaseWork work;
    @Autowired ThirdParties thirdParties;
    @Autowired PersonActs people;
    @Autowired Members members;
    @Autowired PaymentActs acts;

    private Receipt opened(String body, String service) {
        ActContent.Contact ann = new ActContent.Contact("Ann", "ann@example.org", null, null);
        return service.equals("access-request")
                ? new OpenedFiles(program).open(body, Channel.WEB, "Un plan", ann, null)
                : new OpenedFiles(program).open(body, service, Map.of(), ann, null);
    }

    private CaseWork.Ask ask(String agent, Receipt file) {
        Member member = members.byCode(agent).orElseThrow();
        int seen = scenes.job(jobs -> store.acts(jobs, file.file())).size();
        return new CaseWork.Ask(
                new Actor.Agent(member.id(), member.home(), member.role()),
                "A. B.",
                file.file(),
                seen);
    }

    private void charged(Receipt file) {
        LocalDate today = ProgramClock.today();
        acts.write(
                file.file(),
                new PaymentAct.Charged(
                        List.of(),
                        100,
                        100,
                        null,
                        "interpretation-act",
                        20,
                        today,
                        today.plusDays(20),
                        Map.of("fr", "Fin.", "en", "End."),
                        true));
    }

    private void paid(Receipt file) {
        acts.write(
                file.file(),
                new PaymentAct.Paid(100, 0, "test", ProgramClock.today(), "R-1", null));
    }

    private Clock answer(Receipt file) {
        return scenes.job(jobs -> store.clocks(jobs, file.file())).stream()
                .filter(clock -> clock.term().equals("answer"))
                .findFirst()
                .orElseThrow();
    }

    private String stoppedBy(Receipt file) {
        assertThat(answer(file).phase()).isEqualTo("PAUSED");
        return answer(file).ledger().last(Ledger.Kind.PAUSE).orElseThrow().cause();
    }

    @Test
    void aThirdPartyIsToldWhileAPaymentIsWaitedForAndHeardAfterIt() {
        Receipt file = opened("ville-quebec", "access-request");
        charged(file);
        assertThat(stoppedBy(file)).isEqualTo("payments.charged");
        thirdParties.inform(ask("vq-agent", file), "Entreprise N.").orThrow();
        assertThat(stoppedBy(file)).isEqualTo("payments.charged");
        paid(file);
        assertThat(stoppedBy(file))
                .as("the days of the third party govern from here")
                .isEqualTo("third-party-notified");
    }

    @Test
    void anAnswerToAQuestionThatWasAskedBeforeTheChargeLetsNothingGoOn() {
        Receipt file = opened("dec", "name-change");
        work.ask(ask("dec-agent", file), "Quelle année ?").orThrow();
        assertThat(stoppedBy(file)).isEqualTo("asked");
        charged(file);
        people.answer(new Entering(CaseFileTests.invited(file), null), Writing.of("2025"))
                .orThrow();
        assertThat(stoppedBy(file)).isEqualTo("payments.charged");
        paid(file);
        assertThat(answer(file).phase()).isEqualTo("RUNNING");
    }

    @Test
    void aQuestionWhileAPaymentIsWaitedForIsWaitedForAfterIt() {
        Receipt file = opened("dec", "name-change");
        charged(file);
        work.ask(ask("dec-agent", file), "Quelle année ?").orThrow();
        assertThat(stoppedBy(file)).isEqualTo("payments.charged");
        paid(file);
        assertThat(stoppedBy(file)).isEqualTo("asked");
        people.answer(new Entering(CaseFileTests.invited(file), null), Writing.of("2025"))
                .orThrow();
        assertThat(answer(file).phase()).isEqualTo("RUNNING");
    }
}
