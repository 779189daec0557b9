package org.parvis.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The receipt, to read, keep or print; it says what the law promises and what it does if nobody
 * answers.
 */
@Controller
class ReceiptPages {
    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;
    private final Services services;
    private final Offices offices;
    private final Openings openings;

    ReceiptPages(
            Admission admission,
            Scenes scenes,
            CaseStore store,
            Services services,
            Offices offices,
            Openings openings) {
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
        this.services = services;
        this.offices = offices;
        this.openings = openings;
    }

    @GetMapping({
        "/fr/recu/{reference}", "/en/receipt/{reference}",
        "/fr/dossiers/{reference}/recu", "/en/files/{reference}/receipt"
    })
    Page show(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        String code = admission.code(request, reference).orElse(null);
        Optional<ReceiptPage> page =
                admission.of(request, person, reference).flatMap(scene -> read(scene, code, w));
        return page.map(
                        p ->
                                Page.of("cases/receipt", p)
                                        .title(w.say("cases.receipt.title"))
                                        .nav("files")
                                        .discreet(p.discreet()))
                .orElseGet(() -> Page.redirect(w.lang().equals("fr") ? "/fr/suivi" : "/en/track"));
    }

    private Optional<ReceiptPage> read(Scene scene, @Nullable String code, Words w) {
        return scenes.reading(
                scene,
                sql ->
                        PersonActs.admitted(sql)
                                .flatMap(id -> store.byId(sql, id))
                                .map(
                                        head ->
                                                page(
                                                        head,
                                                        (ActContent.Received)
                                                                store.content(sql, head.id(), 1)
                                                                        .orElseThrow(),
                                                        code,
                                                        w)));
    }

    private @Nullable String place(UUID file, Words w) {
        Openings.Place place = openings.place(file).orElse(null);
        if (place == null) {
            return null;
        }
        Integer rank = place.waiting();
        return rank == null ? w.say("cases.receipt.place") : w.say("cases.receipt.waiting", rank);
    }

    private ReceiptPage page(
            CaseFile head, ActContent.Received request, @Nullable String code, Words w) {
        String lang = w.lang();
        ServiceDefinition service = services.of(head);
        ProcessDefinition.ReceiptNotice notice = service.process().receipt();
        ActContent.Promise promise =
                request.promises().isEmpty() ? null : request.promises().getFirst();
        return new ReceiptPage(
                head.reference(),
                code,
                request.title(),
                service.name().in(lang),
                offices.of(head.id().home()).name().in(lang),
                offices.of(head.id().home()).opening(lang),
                head.receivedOn(),
                promise == null ? null : promise.due(),
                promise == null ? 0 : promise.days(),
                notice.intro().in(lang),
                notice.effect().in(lang),
                notice.recourse().in(lang),
                notice.citation().in(lang),
                request.written(),
                Objects.requireNonNullElse(request.requester().email(), ""),
                FilePages.path(head.reference(), w),
                place(head.id().id(), w),
                service.sensitive());
    }
}
