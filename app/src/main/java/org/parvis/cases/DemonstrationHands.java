package org.parvis.cases;

import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what the people of a demonstration's story do, each by the same command as a real one. */
@Component
class DemonstrationHands {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationHands.class);

    private final Scenes scenes;
    private final CaseStore store;
    private final Members members;
    private final DemonstrationKernel kernel;

    DemonstrationHands(
            Scenes scenes, CaseStore store, Members members, DemonstrationKernel kernel) {
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
                new Scene.Invited(receipt.reference(), SecretCode.typed(receipt.code()).hash());
        return event.does().equals("withdrawn")
                ? kernel.person().withdraw(scene, event.text())
                : kernel.person().answer(scene, event.text(), List.of());
    }

    private Outcome<CaseFile> byMember(
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
            case "note" -> kernel.work().note(ask, event.text());
            case "extended" -> kernel.work().extend(ask, event.ground(), event.text());
            case "prepared" ->
                    kernel.work().prepare(ask, event.outcome(), event.text(), event.provisions());
            case "decided" ->
                    kernel.decisions()
                            .decide(ask, event.outcome(), event.text(), event.provisions());
            default -> Outcome.refused("cases.refused.transition");
        };
    }
}
