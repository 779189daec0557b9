package org.parvis.cases.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.Agreements;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.admission.FileCodes;
import org.parvis.cases.counting.OpenAnswers;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final FileCodes codes;
    private final Scenes scenes;
    private final CaseStore store;
    private final Services services;
    private final Offices offices;
    private final ObjectProvider<Agreements> agreements;
    private final AfterSending then;

    ReceiptPages(
            Admission admission,
            FileCodes codes,
            Scenes scenes,
            CaseStore store,
            Services services,
            Offices offices,
            ObjectProvider<Agreements> agreements,
            AfterSending then) {
        this.then = then;
        this.admission = admission;
        this.codes = codes;
        this.scenes = scenes;
        this.store = store;
        this.services = services;
        this.offices = offices;
        this.agreements = agreements;
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
        String code = codes.of(request, person, reference).orElse(null);
        Optional<ReceiptPage> page =
                admission.of(request, person, reference).flatMap(scene -> read(scene, code, w));
        return page.map(
                        p ->
                                Page.of("cases/entry/receipt", p)
                                        .title(w.say("cases.receipt.title"))
                                        .nav("files")
                                        .discreet(p.discreet()))
                .orElseGet(() -> Page.redirect(PersonPaths.follow(w)));
    }

    /** What the receipt is written from, as the file stands. */
    private record Found(CaseFile head, List<StoredAct> acts, Openings.@Nullable Place place) {
        ActContent.Received request() {
            return (ActContent.Received) Objects.requireNonNull(acts.getFirst().content());
        }
    }

    private Optional<ReceiptPage> read(Scene scene, @Nullable String code, Words w) {
        UUID account = scene instanceof FileScene.PersonFile file ? file.account() : null;
        return scenes.reading(scene, this::found).map(found -> page(found, code, account, w));
    }

    private Optional<Found> found(JdbcClient sql) {
        return store.admitted(sql)
                .map(
                        head ->
                                new Found(
                                        head,
                                        store.acts(sql, head.id()),
                                        Openings.place(sql, head.id().id()).orElse(null)));
    }

    /**
     * Only the person of the file is asked, and only with an account, where they can take it back.
     */
    private List<Agreements.Asked> asked(
            @Nullable UUID account, ServiceDefinition service, Words w) {
        Agreements kept = agreements.getIfAvailable();
        if (kept == null || account == null || service.sensitive()) {
            return List.of();
        }
        Stream<String> purposes =
                OpenAnswers.questions(service).isEmpty()
                        ? Stream.of(Agreements.SURVEY)
                        : Stream.of(Agreements.SURVEY, Agreements.IMPROVEMENT);
        return purposes.flatMap(purpose -> kept.asked(account, purpose, w).stream()).toList();
    }

    private static @Nullable String place(Found found, ServiceDefinition service, Words w) {
        Openings.Place place = found.place();
        if (place == null) {
            return null;
        }
        Integer rank = place.waiting();
        return rank == null
                ? w.say("cases.receipt.place", service.placesOf(found.request().answers()))
                : w.say("cases.receipt.waiting", rank);
    }

    /**
     * Where places go by the order of sending, the hour counts as well as the day; the door says
     * why it is that day.
     */
    private static String received(
            CaseFile head, ServiceDefinition service, @Nullable String place, Words w) {
        String day = place == null ? w.dateLong(head.receivedOn()) : w.dateTime(head.openedAt());
        return service.process().channels().stream()
                .filter(door -> door.channel().code().equals(head.channel()))
                .flatMap(door -> Stream.ofNullable(door.note()))
                .findFirst()
                .map(note -> day + ". " + note.in(w.lang()))
                .orElse(day);
    }

    private ReceiptPage page(Found found, @Nullable String code, @Nullable UUID account, Words w) {
        CaseFile head = found.head();
        ActContent.Received request = found.request();
        String lang = w.lang();
        ServiceDefinition service = services.of(head);
        ProcessDefinition.ReceiptNotice notice = service.process().receipt();
        String place = place(found, service, w);
        ActContent.Promise promise =
                request.promises().isEmpty() ? null : request.promises().getFirst();
        return new ReceiptPage(
                head.reference(),
                code,
                request.title(),
                service.name().in(lang),
                offices.nameOn(head.id().home(), head.service(), head.receivedOn()).in(lang),
                offices.of(head).opening(lang),
                received(head, service, place, w),
                promise == null ? null : promise.due(),
                promise == null ? 0 : promise.days(),
                notice.intro().in(lang),
                notice.effect().in(lang),
                notice.recourse().in(lang),
                notice.citation().in(lang),
                request.arrival().written(),
                Objects.requireNonNullElse(request.requester().email(), ""),
                PersonPaths.file(head.reference(), w),
                place,
                service.sensitive(),
                asked(account, service, w),
                then.of(head, request, found.acts(), w));
    }
}
