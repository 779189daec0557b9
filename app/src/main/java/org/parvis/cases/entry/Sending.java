package org.parvis.cases.entry;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.Representatives;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.SentForms;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.registers.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends a form: one transaction checks it again, opens the file, keeps its documents and takes the
 * draft away. A receipt exists if and only if the file does.
 */
@Component
class Sending {
    private final Scenes scenes;
    private final Services services;
    private final SealedPapers papers;
    private final Acting acting;
    private final Openings openings;
    private final Ledger ledger;
    private final SentForms sent;
    private final Representatives representatives;

    Sending(
            Scenes scenes,
            Services services,
            SealedPapers papers,
            Acting acting,
            Openings openings,
            Ledger ledger,
            SentForms sent,
            Representatives representatives) {
        this.scenes = scenes;
        this.services = services;
        this.papers = papers;
        this.acting = acting;
        this.openings = openings;
        this.ledger = ledger;
        this.sent = sent;
        this.representatives = representatives;
    }

    /**
     * Sends a draft.
     *
     * @param presser who presses the button, when they are signed in
     * @param completed the form, read for somebody who may send it, in the transaction that sends
     */
    Outcome<Receipt> send(
            UUID draft, @Nullable UUID presser, Supplier<Outcome<CompletedForm>> completed) {
        UUID id = Ids.next();
        return scenes.in(
                new FileScene.Opener(new Home(Ids.NIL), id, draft, null),
                sql ->
                        completed
                                .get()
                                .then(
                                        form ->
                                                representatives
                                                        .sender(sql, form, service(form), presser)
                                                        .then(
                                                                sender ->
                                                                        send(
                                                                                sql,
                                                                                form,
                                                                                sender.orElse(null),
                                                                                id,
                                                                                draft))));
    }

    private Outcome<Receipt> send(
            JdbcClient sql,
            CompletedForm form,
            Opening.@Nullable Sender sender,
            UUID id,
            UUID draft) {
        return openings.take(sql, form.service(), id, form.answers())
                .then(place -> open(sql, form, sender, id, draft));
    }

    private ServiceDefinition service(CompletedForm form) {
        return services.find(form.service(), form.version()).orElseThrow();
    }

    private Outcome<Receipt> open(
            JdbcClient sql,
            CompletedForm form,
            Opening.@Nullable Sender sender,
            UUID id,
            UUID draft) {
        CaseFileId file = new CaseFileId(form.home(), id);
        List<SealedPapers.Paper> came =
                form.files().stream()
                        .map(one -> new SealedPapers.Paper(one.draft(), one.held()))
                        .toList();
        return papers.seal(sql, file, came)
                .map(taken -> open(sql, form, sender, file, draft, taken));
    }

    private Receipt open(
            JdbcClient sql,
            CompletedForm form,
            Opening.@Nullable Sender sender,
            CaseFileId file,
            UUID draft,
            SealedPapers.Sealed taken) {
        Opening opening = opening(form, sender, file, service(form), taken.attachments());
        Receipt receipt = papers.open(sql, opening, taken);
        ledger.adopt(sql, draft, file, owner(form));
        // the code of a file is its person's: whoever acts for them enters by the mandate alone
        Receipt given = sender == null ? receipt : receipt.withoutCode();
        sent.keep(draft, file, new SentForms.Sent(given.reference(), given.code()));
        return given;
    }

    private static @Nullable UUID owner(CompletedForm form) {
        OnBehalfOf whom = form.whom();
        return whom == null ? form.account() : whom.principal();
    }

    private Opening opening(
            CompletedForm form,
            Opening.@Nullable Sender sender,
            CaseFileId file,
            ServiceDefinition service,
            List<ActContent.Attachment> attachments) {
        OnBehalfOf whom = form.whom();
        return new Opening(
                file,
                service,
                acting.now(),
                Opening.Arrival.by(Channel.WEB, acting.today()),
                FormAsked.of(form, acting).with(attachments),
                new Opening.Whose(owner(form), whom == null ? null : whom.establishment(), sender));
    }
}
