package org.parvis.cases.demonstration;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.decision.BeforeSigning;
import org.parvis.cases.decision.DecisionDrafts;
import org.parvis.cases.decision.Opinions;
import org.parvis.cases.decision.ReviewWork;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.spi.DemonstrationDeed;
import org.parvis.cases.spi.FileActs;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does what the people of a demonstration's story do, each by the same command as a real one. */
@Component
class DemonstrationHands {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationHands.class);

    private static final int LOOKS = 3;

    private final Scenes scenes;
    private final CaseStore store;
    private final Members members;
    private final DemonstrationKernel kernel;
    private final ReopenedAnswers reopened;
    private final ObjectProvider<DemonstrationDeed> deeds;

    DemonstrationHands(
            Scenes scenes,
            CaseStore store,
            Members members,
            DemonstrationKernel kernel,
            ReopenedAnswers reopened,
            ObjectProvider<DemonstrationDeed> deeds) {
        this.reopened = reopened;
        this.deeds = deeds;
        this.scenes = scenes;
        this.store = store;
        this.members = members;
        this.kernel = kernel;
    }

    void happen(Receipt receipt, DemonstrationStory.Event event) {
        Outcome<CaseFile> outcome =
                event.by().equals("person")
                        ? byPerson(receipt, event)
                        : byMember(receipt, event, members.byCode(event.by()).orElseThrow());
        if (outcome instanceof Outcome.Refused<CaseFile>(var refusal)) {
            LOG.atWarn()
                    .addKeyValue("event", event.does())
                    .addKeyValue("refusal", refusal.key())
                    .log("The demonstration tells what cannot happen");
        }
    }

    private Outcome<CaseFile> byPerson(Receipt receipt, DemonstrationStory.Event event) {
        Scene scene =
                new FileScene.Invited(receipt.reference(), SecretCode.typed(receipt.code()).hash());
        return event.does().equals("withdrawn")
                ? kernel.person().withdraw(scene, event.text())
                : kernel.person()
                        .answer(
                                new Entering(scene, null),
                                new Writing(event.text(), place(event), Writing.NO_FILES));
    }

    /** A story that names a subject opens a conversation of its own. */
    private static TalkAct.@Nullable Place place(DemonstrationStory.Event event) {
        return event.subject().isEmpty() ? null : TalkAct.Place.about(event.subject());
    }

    /** Who finds that a follower acted meanwhile reads the file again, as a member would. */
    private Outcome<CaseFile> byMember(
            Receipt receipt, DemonstrationStory.Event event, Member member) {
        Outcome<CaseFile> outcome = atOnce(receipt, event, member);
        for (int again = 1; again < LOOKS && overtaken(outcome); again++) {
            outcome = atOnce(receipt, event, member);
        }
        return outcome;
    }

    private static boolean overtaken(Outcome<CaseFile> outcome) {
        return outcome instanceof Outcome.Refused<CaseFile>(var refusal)
                && refusal.key().equals(TeamReply.CONFLICT);
    }

    private Outcome<CaseFile> atOnce(
            Receipt receipt, DemonstrationStory.Event event, Member member) {
        int seen = scenes.job(jobs -> store.find(jobs, receipt.file()).orElseThrow().lastSeq());
        Role role = member.roles().stream().findFirst().orElse(Role.AGENT);
        CaseWork.Ask ask =
                new CaseWork.Ask(
                        new Actor.Agent(member.id(), member.home(), role),
                        member.name(),
                        receipt.file(),
                        seen);
        return switch (event.does()) {
            case "taken" -> kernel.work().assign(ask, member.id(), member.name());
            case "question" -> kernel.work().ask(ask, event.text());
            case "message" ->
                    kernel.work()
                            .write(ask, new Writing(event.text(), place(event), Writing.NO_FILES));
            case "note" -> kernel.work().note(ask, event.text());
            case "extended" -> kernel.work().extend(ask, event.ground(), event.text());
            case "prepared" ->
                    kernel.preparation()
                            .prepare(ask, event.outcome(), event.text(), event.provisions());
            case "decided" ->
                    kernel.decisions()
                            .decide(
                                    ask,
                                    new DecisionDrafts.Wanted(
                                            event.outcome(),
                                            event.text(),
                                            event.provisions(),
                                            BeforeSigning.all()));
            case "checked" ->
                    kernel.review().check(ask, event.question(), event.provisions(), event.text());
            case "noticed" ->
                    kernel.review().intend(ask, event.outcome(), event.text(), event.provisions());
            case "queried" -> query(ask, event);
            case "opinion" -> kernel.opinions().ask(ask, asking(event));
            default -> ofModule(ask, event);
        };
    }

    /** What members do with the acts of other modules, by the word of the story. */
    private Outcome<CaseFile> ofModule(CaseWork.Ask ask, DemonstrationStory.Event event) {
        var by = new FileActs.Member(ask.agent(), ask.seen());
        var told = new DemonstrationDeed.Told(ask.name(), event.question(), event.text());
        return deeds.orderedStream()
                .filter(deed -> deed.does().equals(event.does()))
                .findFirst()
                .map(deed -> deed.happen(by, ask.file(), told))
                .orElseGet(() -> Outcome.refused("cases.refused.transition"))
                .map(act -> scenes.job(jobs -> store.find(jobs, ask.file()).orElseThrow()));
    }

    /** An expert has ten days from the day of the story. */
    private Opinions.Asking asking(DemonstrationStory.Event event) {
        LocalDate until = LocalDate.ofInstant(kernel.time().instant(), ZoneOffset.UTC).plusDays(10);
        return new Opinions.Asking(event.question(), null, event.text(), until);
    }

    /** The label is that of the question in the version under which the file was opened. */
    private Outcome<CaseFile> query(CaseWork.Ask ask, DemonstrationStory.Event event) {
        CaseFile head = scenes.job(jobs -> store.find(jobs, ask.file()).orElseThrow());
        AnswerReview review = scenes.job(jobs -> AnswerReview.of(store.acts(jobs, ask.file())));
        Map<String, String> label =
                reopened.open(head.service(), head.serviceVersion(), review.answers())
                        .getOrDefault(event.question(), Map.of());
        return label.isEmpty()
                ? Outcome.refused("cases.refused.notQueried")
                : kernel.review()
                        .query(
                                ask,
                                new ReviewWork.Query(
                                        event.question(),
                                        label,
                                        event.text(),
                                        event.proposed().isEmpty() ? null : event.proposed()));
    }
}
