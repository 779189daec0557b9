package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.clocks.ClockWords;
import org.parvis.cases.clocks.Foresight;
import org.parvis.cases.clocks.LedgerTable;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person reads every clock of their file, and what their own next step would change. */
@Controller
class ClocksPages {
    private static final int FARTHEST = 366;

    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;
    private final Services services;
    private final Calendars calendars;
    private final Acting acting;
    private final SaidLaw law;

    ClocksPages(
            Admission admission,
            Scenes scenes,
            CaseStore store,
            Services services,
            Calendars calendars,
            Acting acting,
            SaidLaw law) {
        this.law = law;
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
        this.services = services;
        this.calendars = calendars;
        this.acting = acting;
    }

    @GetMapping({"/fr/dossiers/{reference}/delai", "/en/files/{reference}/time-limit"})
    Page show(
            @PathVariable String reference,
            @RequestParam(name = "answer-day", defaultValue = "") String day,
            @RequestParam(name = "answer-month", defaultValue = "") String month,
            @RequestParam(name = "answer-year", defaultValue = "") String year,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        TypedDay typed = new TypedDay(day, month, year);
        return admission
                .of(request, person, reference)
                .flatMap(this::foresight)
                .map(seen -> page(seen, typed, w))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    private Optional<Foresight> foresight(Scene scene) {
        return scenes.reading(
                scene,
                sql ->
                        store.admitted(sql)
                                .map(
                                        head ->
                                                new Foresight(
                                                        head,
                                                        store.acts(sql, head.id()),
                                                        store.clocks(sql, head.id()),
                                                        services.of(head).process(),
                                                        calendars,
                                                        law,
                                                        acting.today())));
    }

    private Page page(Foresight seen, TypedDay typed, Words w) {
        ServiceDefinition service = services.of(seen.head());
        boolean asks = !typed.blank();
        Optional<LocalDate> on = asks ? typed.read().filter(this::near) : Optional.empty();
        String file = PersonPaths.file(seen.head().reference(), w);
        LocalDate today = seen.today();
        ClocksPage page =
                new ClocksPage(
                        seen.head().reference(),
                        service.name().in(w.lang()),
                        seen.clocks().stream().map(clock -> shown(clock, seen, w)).toList(),
                        seen.nothing(w),
                        seen.awaited(),
                        Stream.of(today, today.plusDays(7), today.plusDays(14))
                                .flatMap(day -> when(seen, day).stream())
                                .toList(),
                        typed,
                        on.flatMap(day -> when(seen, day)).orElse(null),
                        asks && on.isEmpty() ? w.say("review.clock.badDay") : null,
                        file,
                        file + (w.lang().equals("fr") ? "/delai" : "/time-limit"),
                        service.sensitive());
        return Page.of("cases/person/clocks", page)
                .title(w.say("review.clock.title", page.reference()))
                .nav("files")
                .discreet(page.discreet())
                .status(page.errors().isEmpty() ? 200 : 422);
    }

    private boolean near(LocalDate day) {
        LocalDate today = acting.today();
        return !day.isBefore(today) && !day.isAfter(today.plusDays(FARTHEST));
    }

    private static Optional<ClocksPage.When> when(Foresight seen, LocalDate day) {
        // once the body's own day is past, an answer changes nothing that can be told
        return seen.ifAnsweredOn(day)
                .filter(due -> !due.isBefore(day))
                .map(due -> new ClocksPage.When(day, due));
    }

    private ClocksPage.Shown shown(Clock clock, Foresight seen, Words w) {
        return new ClocksPage.Shown(
                ClockWords.name(clock, seen.process(), w),
                ClockWords.sentence(clock, seen.process(), w),
                new LedgerTable(calendars).of(clock, seen.process(), w));
    }
}
