package org.parvis.cases.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.WaitingRequests;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseOpener;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.StoredExplanations;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.CaseKey;
import org.parvis.documents.Documents;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.Vault;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final WaitingRequests waiting;
    private final Vault vault;
    private final Documents documents;

    IntakeDesk(
            Scenes scenes,
            Forms forms,
            CaseOpener opener,
            CaseStore store,
            CaseWork work,
            TeamRoster roster,
            MessageCatalogue messages,
            Acting acting,
            Openings openings,
            WaitingRequests waiting,
            Vault vault,
            Documents documents) {
        this.scenes = scenes;
        this.forms = forms;
        this.opener = opener;
        this.store = store;
        this.work = work;
        this.roster = roster;
        this.messages = messages;
        this.acting = acting;
        this.openings = openings;
        this.waiting = waiting;
        this.vault = vault;
        this.documents = documents;
    }

    /** Whether that form was sent before; its file then exists. */
    boolean exists(Actor.Agent agent, UUID file) {
        return scenes.reading(
                MemberScene.of(agent),
                sql -> store.find(sql, new CaseFileId(agent.home(), file)).isPresent());
    }

    /** The receipt to print, or why the answers cannot be taken. */
    Outcome<IntakeReceiptPage> open(
            Actor.Agent agent,
            ServiceDefinition service,
            IntakeForm form,
            WaitingRequests.@Nullable Waiting one,
            Words w) {
        String lang = form.lang(service);
        return forms.enter(
                        service.code(),
                        form.values(),
                        roster.code(agent.body(), service).orElse(""),
                        lang)
                .then(completed -> open(agent, service, form, one, completed, w));
    }

    private Outcome<IntakeReceiptPage> open(
            Actor.Agent agent,
            ServiceDefinition service,
            IntakeForm form,
            WaitingRequests.@Nullable Waiting one,
            CompletedForm completed,
            Words w) {
        UUID number = Objects.requireNonNullElseGet(form.file(), Ids::next);
        CaseFileId file = new CaseFileId(agent.home(), number);
        UUID item = one == null ? null : one.id();
        Opening opening = opening(file, service, form, completed);
        Outcome<Receipt> opened =
                scenes.in(
                        new FileScene.Opener(agent.home(), number, item, null),
                        sql -> {
                            if (item != null
                                    && !waiting.entered(sql, agent, item, file, service.code())) {
                                return Outcome.refused("cases.refused.entered");
                            }
                            openings.takeIfAny(sql, service.code(), number, completed.answers());
                            return Outcome.ok(
                                    item == null
                                            ? opener.open(sql, opening)
                                            : withPages(sql, opening, item));
                        });
        if (opened instanceof Outcome.Refused<Receipt>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        Receipt receipt = opened.orThrow();
        Optional.ofNullable(one).map(WaitingRequests.Waiting::draft).ifPresent(forms::discard);
        forms.sheet(form.get("paper"))
                .filter(sheet -> sheet.service().equals(service.code()))
                .ifPresent(sheet -> forms.discard(sheet.draft()));
        String name = roster.name(agent.member());
        work.note(new CaseWork.Ask(agent, name, file, 1), w.say("team.intake.noted", name));
        return Outcome.ok(receipt(agent, service, opening, receipt, w));
    }

    /** Opens with the pages that waited, as they lie on disk. */
    private Receipt withPages(JdbcClient sql, Opening opening, UUID item) {
        CaseKey key = vault.newKey(opening.file());
        List<ReceivedDocument> pages =
                waiting.held(item).stream()
                        .map(id -> documents.adopt(sql, key, item, id, "attachment").orThrow())
                        .toList();
        List<ActContent.Attachment> attachments =
                pages.stream().map(ReceivedDocument::document).map(Enclosures::attachment).toList();
        Receipt receipt = opener.open(sql, opening.with(attachments), key);
        pages.forEach(page -> documents.keep(sql, page));
        waiting.taken(sql, item);
        return receipt;
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
