package org.parvis.cases.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.WaitingRequests;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
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
    private final SealedPapers papers;
    private final EnteredFiles entered;
    private final Acting acting;
    private final Openings openings;
    private final WaitingRequests waiting;
    private final IntakeReceipts receipts;

    IntakeDesk(
            Scenes scenes,
            Forms forms,
            SealedPapers papers,
            EnteredFiles entered,
            Acting acting,
            Openings openings,
            WaitingRequests waiting,
            IntakeReceipts receipts) {
        this.scenes = scenes;
        this.forms = forms;
        this.papers = papers;
        this.entered = entered;
        this.acting = acting;
        this.openings = openings;
        this.waiting = waiting;
        this.receipts = receipts;
    }

    /** Whether that form was sent before; its file then exists. */
    boolean exists(Actor.Agent agent, UUID file) {
        return entered.exists(agent, file);
    }

    /**
     * The receipt to print, or why the answers cannot be taken.
     *
     * @param asked the body of the agent, as the form names it
     */
    Outcome<IntakeReceiptPage> open(
            Actor.Agent agent,
            String asked,
            ServiceDefinition service,
            IntakeForm form,
            WaitingRequests.@Nullable Waiting one,
            Words w) {
        return forms.enter(service.code(), form.values(), asked, form.lang(service))
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
                                            ? papers.open(
                                                    sql,
                                                    opening,
                                                    papers.seal(sql, file, List.of()).orThrow())
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
        entered.note(agent, file, w);
        return Outcome.ok(receipts.page(agent, service, opening, receipt, w));
    }

    /** Opens with the pages that waited, as they lie on disk. */
    private Receipt withPages(JdbcClient sql, Opening opening, UUID item) {
        List<SealedPapers.Paper> pages =
                waiting.held(item).stream().map(id -> new SealedPapers.Paper(item, id)).toList();
        SealedPapers.Sealed taken = papers.seal(sql, opening.file(), pages).orThrow();
        Receipt receipt = papers.open(sql, opening.with(taken.attachments()), taken);
        waiting.taken(sql, item);
        return receipt;
    }

    private Opening opening(
            CaseFileId file, ServiceDefinition service, IntakeForm form, CompletedForm completed) {
        return new Opening(
                file,
                service,
                acting.now(),
                new Opening.Arrival(
                        Objects.requireNonNull(form.channel()).code(),
                        Objects.requireNonNull(form.received()),
                        form.written(),
                        form.evidence()),
                FormAsked.of(completed, acting),
                Opening.Whose.CODE);
    }
}
