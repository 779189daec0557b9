package org.parvis.cases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Opens a file for a request that came by mail, counter, phone, fax or e-mail: the same file as the
 * web makes, on the legal day that the door's rule gives.
 */
@Component
class IntakeDesk {
    private final Scenes scenes;
    private final Forms forms;
    private final CaseOpener opener;
    private final CaseStore store;
    private final CaseWork work;
    private final TeamRoster roster;
    private final MessageCatalogue messages;
    private final Acting acting;
    private final Openings openings;

    IntakeDesk(
            Scenes scenes,
            Forms forms,
            CaseOpener opener,
            CaseStore store,
            CaseWork work,
            TeamRoster roster,
            MessageCatalogue messages,
            Acting acting,
            Openings openings) {
        this.scenes = scenes;
        this.forms = forms;
        this.opener = opener;
        this.store = store;
        this.work = work;
        this.roster = roster;
        this.messages = messages;
        this.acting = acting;
        this.openings = openings;
    }

    /** Whether that form was sent before; its file then exists. */
    boolean exists(Actor.Agent agent, UUID file) {
        return scenes.reading(
                new Scene.Agent(agent.home(), agent.member()),
                sql -> store.find(sql, new CaseFileId(agent.home(), file)).isPresent());
    }

    /** The receipt to print, or why the answers cannot be taken. */
    Outcome<IntakeReceiptPage> open(
            Actor.Agent agent, ServiceDefinition service, IntakeForm form, Words w) {
        String lang = form.lang(service);
        return forms.enter(service.code(), form.values(), roster.code(agent.home()), lang)
                .map(completed -> open(agent, service, form, completed, w));
    }

    private IntakeReceiptPage open(
            Actor.Agent agent,
            ServiceDefinition service,
            IntakeForm form,
            CompletedForm completed,
            Words w) {
        UUID number = Objects.requireNonNullElseGet(form.file(), Ids::next);
        CaseFileId file = new CaseFileId(agent.home(), number);
        Opening opening = opening(file, service, form, completed);
        Receipt receipt =
                scenes.in(
                        new Scene.Opener(agent.home(), number, null, null),
                        sql -> {
                            openings.takeIfAny(sql, service.code(), number, completed.answers());
                            return opener.open(sql, opening);
                        });
        forms.sheet(form.get("paper"))
                .filter(sheet -> sheet.service().equals(service.code()))
                .ifPresent(sheet -> forms.discard(sheet.draft()));
        String name = roster.name(agent.member());
        work.note(new CaseWork.Ask(agent, name, file, 1), w.say("team.intake.noted", name));
        return receipt(agent, service, opening, receipt, w);
    }

    private Opening opening(
            CaseFileId file, ServiceDefinition service, IntakeForm form, CompletedForm completed) {
        Channel channel = Objects.requireNonNull(form.channel());
        return new Opening(
                file,
                service,
                channel,
                Objects.requireNonNull(form.received()),
                acting.now(),
                form.written(),
                form.evidence(),
                completed.lang(),
                completed.title(),
                ActContent.Contact.of(completed.contact()),
                completed.answers(),
                List.of(),
                completed.explanations().stream().map(StoredExplanations::kept).toList(),
                null,
                null,
                List.of());
    }

    private IntakeReceiptPage receipt(
            Actor.Agent agent,
            ServiceDefinition service,
            Opening opening,
            Receipt receipt,
            Words w) {
        String lang = opening.lang();
        Words theirs = messages.forLanguage(lang);
        ActContent.Promise promise =
                receipt.promises().isEmpty() ? null : receipt.promises().getFirst();
        var notice = service.process().receipt();
        String name = opening.requester().name();
        String postal = opening.requester().postal();
        return new IntakeReceiptPage(
                theirs,
                receipt.reference(),
                receipt.code(),
                roster.body(agent.home()).in(lang),
                service.name().in(lang),
                opening.title(),
                name == null ? "" : name,
                postal == null ? List.of() : postal.lines().toList(),
                receipt.receivedOn(),
                theirs.say("team.channel." + opening.channel().code()),
                promise == null ? null : promise.due(),
                promise == null ? 0 : promise.days(),
                opening.written(),
                notice.intro().in(lang),
                notice.effect().in(lang),
                notice.recourse().in(lang),
                notice.citation().in(lang),
                TeamPaths.file(w, receipt.reference()),
                TeamPaths.intake(w));
    }
}
