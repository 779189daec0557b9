package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Before a draft exists: the services, the start page, the first questions. */
@Controller
class ServicePages {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final QuestionDrawing drawing;
    private final QuestionAnswering answering;
    private final Drafts drafts;
    private final StartPages starts;
    private final Openings openings;
    private final RowCommands rowCommands;
    private final AnswerRows rows;
    private final Proposals proposals;
    private final ReuseShown again;

    ServicePages(
            Catalogue catalogue,
            FormReader reader,
            QuestionDrawing drawing,
            QuestionAnswering answering,
            Drafts drafts,
            StartPages starts,
            Openings openings,
            RowCommands rowCommands,
            AnswerRows rows,
            Proposals proposals,
            ReuseShown again) {
        this.again = again;
        this.proposals = proposals;
        this.rows = rows;
        this.catalogue = catalogue;
        this.reader = reader;
        this.drawing = drawing;
        this.answering = answering;
        this.drafts = drafts;
        this.starts = starts;
        this.openings = openings;
        this.rowCommands = rowCommands;
    }

    @GetMapping({"/fr/services", "/en/services"})
    Page list(Words w) {
        List<ServiceListPage.Row> rows =
                catalogue.services().stream()
                        .map(
                                service ->
                                        new ServiceListPage.Row(
                                                service.name().in(w.lang()),
                                                Paths.service(service, w.lang()),
                                                service.summary().in(w.lang()),
                                                starts.offeredBy(service, w),
                                                starts.state(service, w)))
                        .toList();
        return Page.of("forms/services", new ServiceListPage(rows))
                .title(w.say("forms.services.title"))
                .nav("services")
                .forAnybody();
    }

    @GetMapping({"/fr/services/{slug}", "/en/services/{slug}"})
    Page start(@PathVariable String slug, Words w) {
        ServiceDefinition service = service(slug).service();
        return Page.of("forms/start", starts.page(service, w))
                .title(service.name().in(w.lang()))
                .nav("services")
                .discreet(service.sensitive())
                .alternate(Paths.service(service, Paths.other(w.lang())))
                .forAnybody();
    }

    @GetMapping({"/fr/services/{slug}/commencer", "/en/services/{slug}/begin"})
    Page begin(
            @PathVariable String slug,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        ServiceRules rules = service(slug);
        if (!openings.of(rules.service()).takes()) {
            return Page.redirect(Paths.service(rules.service(), w.lang()));
        }
        Prefill prefill =
                Prefill.of(
                        rules.service(),
                        reader,
                        Request.fields(request),
                        reader.asking(rules.service(), w.lang()));
        Reading reading = reader.read(rules, prefill.typed(), w.lang());
        Proposals.Drawn proposed =
                proposals.on(
                        rules,
                        reading,
                        reading.pages().getFirst(),
                        prefill.typed(),
                        Beside.NOTHING,
                        w.lang());
        return first(
                rules,
                proposed.over(prefill.typed()),
                List.of(),
                prefilled(rules, prefill, w),
                proposed,
                Drafts.account(person),
                w);
    }

    /** What an address brought is shown before anything, and goes away with one link. */
    private QuestionPage.@Nullable Prefilled prefilled(
            ServiceRules rules, Prefill prefill, Words w) {
        if (prefill.typed().isEmpty() && !prefill.ignored()) {
            return null;
        }
        Reading reading = reader.read(rules, prefill.typed(), w.lang());
        return new QuestionPage.Prefilled(
                rules.service().form().questions().stream()
                        .filter(question -> prefill.typed().containsKey(question.id()))
                        .map(
                                question ->
                                        rows.row(
                                                question,
                                                reading,
                                                reader.asking(rules.service(), w.lang()),
                                                null,
                                                w))
                        .toList(),
                prefill.ignored(),
                Paths.begin(rules.service(), w.lang()));
    }

    @PostMapping({"/fr/services/{slug}/commencer", "/en/services/{slug}/begin"})
    Page answer(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        ServiceRules rules = service(slug);
        Map<String, Typed> typed =
                new LinkedHashMap<>(typed(rules.service().form().questions(), request));
        boolean goesOn = Request.goesOn(Request.fields(request));
        if (!goesOn) {
            Seen proposed = Seen.undecided(Request.fields(request));
            typed.entrySet().removeIf(e -> proposed.untouched(e.getKey(), e.getValue()));
        }
        Reading reading = reader.read(rules, typed, w.lang());
        FormPage page = reading.pages().getFirst();
        boolean pause = Request.has(request, "later");
        if (Request.has(request, "search")) {
            return first(rules, typed, List.of(), w);
        }
        boolean inRows = RowCommands.in(request);
        boolean reuses = Request.has(request, "reuse");
        boolean closed = !openings.of(rules.service()).takes();
        if (closed || !pause && !inRows && !reuses && !reading.faultsOf(page).isEmpty()) {
            return first(rules, typed, reading.faultsOf(page), w);
        }
        Forms.Begun begun = drafts.begin(rules.service(), w.lang(), Drafts.account(person), typed);
        DraftCookie.give(request, response, begun.draft(), begun.token());
        if (reuses) {
            Draft draft = drafts.begun(begun.draft(), Drafts.account(person));
            return answering.reuse(new Editors.Editor(draft, rules), page, request, w);
        }
        if (goesOn) {
            proposals.settleFirst(
                    begun.draft(), rules, reading, page, Request.asked(request), w.lang());
        }
        if (pause) {
            return Pausing.page(rules.service(), begun.draft(), begun.code(), page.id(), w);
        }
        if (inRows) {
            return rowCommands
                    .run(drafts.fresh(begun.draft()), rules.service().form(), request, w.lang())
                    .map(Page::redirect)
                    .orElseGet(() -> Page.redirect(Paths.draft(begun.draft(), w.lang())));
        }
        Way way =
                new Way(
                        rules.service(),
                        reading,
                        typed,
                        begun.draft(),
                        Hand.owner(rules.service().form()),
                        w.lang());
        return Page.redirect(way.after(page));
    }

    private Page first(ServiceRules rules, Map<String, Typed> known, List<Fault> faults, Words w) {
        return first(rules, known, faults, null, Proposals.Drawn.NOTHING, null, w);
    }

    private Page first(
            ServiceRules rules,
            Map<String, Typed> known,
            List<Fault> faults,
            QuestionPage.@Nullable Prefilled prefilled,
            Proposals.Drawn proposed,
            @Nullable UUID account,
            Words w) {
        ServiceDefinition service = rules.service();
        FormPage page = reader.read(rules, known, w.lang()).pages().getFirst();
        Map<String, Typed> typed = RowForms.drawn(known, page.questions());
        Reading reading = reader.read(rules, typed, w.lang());
        Map<String, List<String>> carried = new LinkedHashMap<>();
        known.forEach(
                (path, text) -> {
                    if (!drawn(path, page)) {
                        carried.putAll(Posted.fields(path, text));
                    }
                });
        QuestionDrawing.Drawn drawn =
                new QuestionDrawing.Drawn(rules, reading, page, typed, faults);
        QuestionPage.Brought brought =
                new QuestionPage.Brought(
                        prefilled,
                        again.on(
                                null,
                                Hand.owner(service.form()).of(account),
                                drawn.asked(),
                                typed,
                                KnownPage.NONE,
                                w));
        return drawing.page(
                        drawn,
                        new QuestionDrawing.Around(
                                null,
                                new QuestionDrawing.Trip(
                                        Paths.service(service, w.lang()),
                                        Paths.begin(service, w.lang()),
                                        false),
                                carried,
                                KnownPage.NONE,
                                brought,
                                proposed,
                                QuestionPage.Elsewhere.NOWHERE,
                                null,
                                null),
                        w)
                .alternate(Paths.begin(service, Paths.other(w.lang())));
    }

    /** Whether the page itself brings that back. */
    private static boolean drawn(String path, FormPage page) {
        return page.questions().stream()
                .anyMatch(
                        question ->
                                question.row() == null
                                        ? path.equals(question.id())
                                        : question.row().together()
                                                && (path.equals(question.id())
                                                        || path.startsWith(question.id() + ".")));
    }

    private Map<String, Typed> typed(List<Question> questions, HttpServletRequest request) {
        return Posted.all(questions, reader, Request.fields(request));
    }

    private ServiceRules service(String slug) {
        return catalogue
                .at(slug)
                .flatMap(service -> catalogue.rules(service.code()))
                .orElseThrow(ServicePages::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static String ids(List<Question> questions) {
        List<String> ids = new ArrayList<>();
        questions.forEach(question -> ids.add(question.id()));
        return String.join(" ", ids);
    }

    static String title(String title, boolean error, Words w) {
        return error ? w.say("forms.title.error", title) : title;
    }
}
