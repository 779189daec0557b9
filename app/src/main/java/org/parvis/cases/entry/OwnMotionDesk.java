package org.parvis.cases.entry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseOpener;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Opens a file about somebody who asked nothing, where their service lets the body do so. */
@Component
public class OwnMotionDesk {
    private final Scenes scenes;
    private final Forms forms;
    private final CaseOpener opener;
    private final TeamRoster roster;
    private final TeamServices services;
    private final Acting acting;
    private final OwnMotionNotice notice;

    OwnMotionDesk(
            Scenes scenes,
            Forms forms,
            CaseOpener opener,
            TeamRoster roster,
            TeamServices services,
            Acting acting,
            OwnMotionNotice notice) {
        this.scenes = scenes;
        this.forms = forms;
        this.opener = opener;
        this.roster = roster;
        this.services = services;
        this.acting = acting;
        this.notice = notice;
    }

    /** The services whose files this body opens itself. */
    public List<ServiceDefinition> of(Actor.Agent agent) {
        return services.of(agent.body(), roster).stream()
                .filter(service -> service.process().openedByBody() != null)
                .toList();
    }

    /** The number of the new file, or why it cannot be opened. */
    Outcome<String> open(
            Actor.Agent agent,
            ServiceDefinition service,
            OwnMotionForm form,
            EarlierFiles.@Nullable Earlier earlier) {
        return forms.enter(
                        service.code(),
                        form.values(),
                        roster.code(agent.body(), service).orElse(""),
                        form.lang(service))
                .then(
                        completed ->
                                reachable(completed, earlier)
                                        ? open(agent, service, form, completed, earlier)
                                        : Outcome.refused("team.own.error.postal"));
    }

    /** Without an account they need the code of the file, and the letter carries it. */
    private static boolean reachable(
            CompletedForm completed, EarlierFiles.@Nullable Earlier earlier) {
        String postal = completed.contact().postal();
        boolean account = earlier != null && earlier.account() != null;
        boolean address = postal != null && !postal.isBlank();
        return account || address;
    }

    private Outcome<String> open(
            Actor.Agent agent,
            ServiceDefinition service,
            OwnMotionForm form,
            CompletedForm completed,
            EarlierFiles.@Nullable Earlier earlier) {
        String name = roster.name(agent.member());
        UUID number = Objects.requireNonNullElseGet(form.file(), Ids::next);
        CaseFileId file = new CaseFileId(agent.home(), number);
        Opening opening =
                opening(
                        file,
                        service,
                        form.motion(service, name, acting.today()),
                        completed,
                        earlier);
        Receipt receipt =
                scenes.in(
                        new FileScene.Opener(agent.home(), number, null, null),
                        sql -> opener.open(sql, opening));
        if (!form.later()) {
            notice.tell(new CaseWork.Ask(agent, name, file, 1));
        }
        return Outcome.ok(receipt.reference());
    }

    private Opening opening(
            CaseFileId file,
            ServiceDefinition service,
            OwnMotion motion,
            CompletedForm completed,
            EarlierFiles.@Nullable Earlier earlier) {
        return new Opening(
                        file,
                        service,
                        acting.now(),
                        Opening.Arrival.by(Channel.BODY, acting.today()),
                        FormAsked.of(completed, acting),
                        Opening.Whose.account(earlier == null ? null : earlier.account()))
                .because(motion);
    }
}
