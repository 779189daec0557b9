package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions of a draft, one page at a time; each POST keeps what was typed. */
@Controller
class QuestionPages {
    private final Catalogue catalogue;
    private final FormReader reader;
    private final Fields fields;
    private final Drafts drafts;
    private final Uploads uploads;
    private final FilesShown files;
    private final Openings openings;
    private final ResumePages resuming;
    private final Pausing pausing;
    private final RowCommands rowCommands;
    private final Keeping keeping;
    private final KnownFilling known;
    private final Proposals proposals;
    private final ReuseShown again;
    private final ReuseTaking taking;

    QuestionPages(
            Catalogue catalogue,
            FormReader reader,
            Fields fields,
            Drafts drafts,
            Uploads uploads,
            FilesShown files,
            Openings openings,
            ResumePages resuming,
            Pausing pausing,
            RowCommands rowCommands,
            Keeping keeping,
            KnownFilling known,
            Proposals proposals,
            ReuseShown again,
            ReuseTaking taking) {
        this.again = again;
        this.taking = taking;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.reader = reader;
        this.fields = fields;
        this.drafts = drafts;
        this.uploads = uploads;
        this.files = files;
        this.openings = openings;
        this.resuming = resuming;
        this.pausing = pausing;
        this.rowCommands = rowCommands;
        this.keeping = keeping;
        this.known = known;
    }

    /**
     * What stands around the questions of a page.
     *
     * @param mayPause whether one may come back with a code of one's own
     * @param share where somebody may be invited to this part
     * @param paper where the part that this page takes back is printed
     * @param proposed answers drawn that nobody gave yet
     * @param again answers given before, offered by question
     */
    record Around(
            KnownPage known,
            String back,
            String action,
            @Nullable String saved,
            Map<String, List<String>> carried,
            boolean toAnswers,
            @Nullable UUID account,
            @Nullable UUID draft,
            boolean mayPause,
            @Nullable String share,
            @Nullable String paper,
            QuestionPage.@Nullable Keep keep,
            QuestionPage.@Nullable Prefilled prefilled,
            Proposals.Drawn proposed,
            Map<String, List<QuestionPage.Again>> again,
            @Nullable DeviceView device) {}

    @GetMapping({"/fr/demarche/{draft}/{page}", "/en/form/{draft}/{page}"})
    Page ask(
            @PathVariable UUID draft,
            @PathVariable String page,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Draft> open = drafts.open(request, draft, person);
        if (open.isEmpty()) {
            return resuming.closed(request, draft, person, w);
        }
        return ask(open.get(), page, request, w);
    }

    /** A page of a draft, for whoever holds it; elsewhere when it is not theirs or not yet. */
    Page ask(Draft draft, String page, HttpServletRequest request, Words w) {
        ServiceRules rules = rules(draft);
        Reading reading = reader.read(rules, draft.typed(), w.lang());
        Optional<FormPage> found =
                reading.pages().stream().filter(p -> p.id().equals(page)).findFirst();
        Way way = Way.of(rules.service(), reading, draft, w.lang());
        Optional<FormPage> shown = found.filter(p -> !way.waits(p));
        if (shown.isPresent() && !draft.hand().mayAnswer(shown.get())) {
            return Page.redirect(way.elsewhere(shown.get()));
        }
        return shown.map(p -> draw(draft, rules, reading, p, List.of(), request, w))
                .orElseGet(() -> Page.redirect(way.next()));
    }

    @PostMapping({"/fr/demarche/{draft}/{page}", "/en/form/{draft}/{page}"})
    Page answer(
            @PathVariable UUID draft,
            @PathVariable String page,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Draft> open = drafts.open(request, draft, person);
        if (open.isEmpty()) {
            return resuming.hold(request, draft, page, person, w);
        }
        ServiceRules rules = rules(open.get());
        Optional<FormPage> definition = rules.service().form().page(page);
        return definition.isEmpty()
                ? Page.redirect(Paths.answers(draft, w.lang()))
                : keep(open.get(), definition.get(), request, w);
    }

    /** Keeps what was typed on a page, by whoever holds the draft, and leads on. */
    Page keep(Draft before, FormPage page, HttpServletRequest request, Words w) {
        ServiceRules rules = rules(before);
        if (!before.hand().mayAnswer(page)) {
            Reading now = reader.read(rules, before.typed(), w.lang());
            return Page.redirect(Way.of(rules.service(), now, before, w.lang()).elsewhere(page));
        }
        Uploads.Kept kept = uploads.keep(before, page, request);
        Keeping.Kept text = keeping.keep(kept.draft(), page, Request.fields(request));
        Draft saved = text.draft();
        if (RowCommands.in(request)) {
            return rowCommands
                    .run(saved, rules.service().form(), request, w.lang())
                    .map(Page::redirect)
                    .orElseGet(() -> Page.redirect(Paths.page(saved, page.id(), w.lang())));
        }
        if (Request.has(request, "reuse")) {
            return reuse(saved, rules, page, request, w);
        }
        KnownFilling.Kept decided = known.keep(saved, rules, page, request, w.lang());
        Draft valid = known.withoutOutdated(decided.draft(), rules, page, w.lang());
        Reading reading = reader.read(rules, valid.typed(), w.lang());
        List<String> drawn = Request.asked(request);
        boolean goesOn = Request.goesOn(Request.fields(request));
        Draft draft =
                goesOn ? proposals.settle(valid, rules, reading, page, drawn, w.lang()) : valid;
        List<Question> asked = reading.asked(page);
        List<Fault> faults = new ArrayList<>(kept.faults());
        faults.addAll(text.faults());
        faults.addAll(decided.faults());
        reading.faultsOf(page).stream()
                .flatMap(fault -> inPlace(fault, page.questions(), reading))
                .filter(fault -> drawn.contains(fault.question()))
                .filter(fault -> faults.stream().noneMatch(f -> same(f, fault)))
                .toList()
                .forEach(faults::add);
        boolean toAnswers = Request.has(request, "answers");
        if (!text.clashing().isEmpty()) {
            return draw(draft, text.clashing(), rules, reading, page, faults, request, w);
        }
        if (Request.has(request, "later") && !draft.hand().isGuest()) {
            return pausing.page(rules.service(), draft, page.id(), w);
        }
        boolean revealed = paths(asked, reading).anyMatch(path -> !drawn.contains(path));
        if (Request.has(request, "search")) {
            return draw(draft, rules, reading, page, kept.faults(), request, w);
        }
        if (!faults.isEmpty()) {
            return draw(draft, rules, reading, page, faults, request, w);
        }
        Way way = Way.of(rules.service(), reading, draft, w.lang());
        if (revealed || kept.changed()) {
            String here = way.page(page.id());
            return Page.redirect(toAnswers ? here + "?answers=1" : here);
        }
        return Page.redirect(toAnswers ? way.onToAnswers() : way.after(page));
    }

    /** Takes an answer of the person's own, and shows it on the page that asked for it. */
    Page reuse(
            Draft draft, ServiceRules rules, FormPage page, HttpServletRequest request, Words w) {
        Reading reading = reader.read(rules, draft.typed(), w.lang());
        String key = String.valueOf(request.getParameter("reuse"));
        boolean toAnswers = Request.has(request, "answers");
        String here = Paths.page(draft, page.id(), w.lang()) + (toAnswers ? "?answers=1" : "");
        return taking.take(draft, rules, reading.asked(page), key, w.lang())
                .map(
                        taken ->
                                taken.faults().isEmpty()
                                        ? Page.redirect(here + "#" + taken.question())
                                        : draw(
                                                taken.draft(),
                                                rules,
                                                reading,
                                                page,
                                                taken.faults(),
                                                request,
                                                w))
                .orElseGet(() -> Page.redirect(here));
    }

    /** Where rows are filled in on the page of their group, what is wrong is told in its place. */
    static Stream<Fault> inPlace(Fault fault, List<Question> asked, Reading reading) {
        boolean together =
                asked.stream()
                        .filter(question -> question.id().equals(fault.question()))
                        .anyMatch(question -> question.row() != null && question.row().together());
        List<Fault> inside = together ? reading.faultsWithin(fault.question()) : List.of();
        return inside.isEmpty() ? Stream.of(fault) : inside.stream();
    }

    private static boolean same(Fault one, Fault other) {
        return one.question().equals(other.question());
    }

    /** The questions of a page by their paths, with those of the rows that stand on it. */
    static Stream<String> paths(List<Question> asked, Reading reading) {
        return asked.stream()
                .flatMap(
                        question ->
                                question.row() != null && question.row().together()
                                        ? Stream.concat(
                                                Stream.of(question.id()),
                                                reading.rows(question.id()).stream()
                                                        .flatMap(row -> row.asked().stream())
                                                        .map(Question::id))
                                        : Stream.of(question.id()));
    }

    private Page draw(
            Draft draft,
            ServiceRules rules,
            Reading before,
            FormPage page,
            List<Fault> faults,
            HttpServletRequest request,
            Words w) {
        return draw(draft, Map.of(), rules, before, page, faults, request, w);
    }

    /** The page, with what somebody typed on it that is not in the draft. */
    private Page draw(
            Draft draft,
            Map<String, Typed> mine,
            ServiceRules rules,
            Reading before,
            FormPage page,
            List<Fault> faults,
            HttpServletRequest request,
            Words w) {
        boolean toAnswers = Request.has(request, "answers");
        Map<String, Typed> shown = new LinkedHashMap<>(draft.typed());
        shown.putAll(mine);
        Map<String, Typed> held = RowForms.drawn(shown, page.questions());
        Reading kept = held.equals(draft.typed()) ? before : reader.read(rules, held, w.lang());
        Proposals.Drawn proposed = proposals.on(rules, kept, page, held, draft.beside(), w.lang());
        Map<String, Typed> typed = proposed.over(held);
        Reading reading = proposed.typed().isEmpty() ? kept : reader.read(rules, typed, w.lang());
        Way way = Way.of(rules.service(), reading, draft, w.lang());
        String back = toAnswers ? way.answers() : way.before(page);
        KnownPage told =
                draft.hand().isGuest()
                        ? KnownPage.NONE
                        : known.on(draft, rules, reading, page, faults, w);
        Around around =
                new Around(
                        told,
                        back,
                        way.page(page.id()),
                        w.say("forms.saved", w.time(draft.savedAt())),
                        Map.of(),
                        toAnswers,
                        draft.hand().account(),
                        draft.id(),
                        !draft.hand().isGuest(),
                        way.share(page),
                        way.paper(page),
                        new QuestionPage.Keep(
                                Paths.keep(way.page(page.id()), w.lang()),
                                Seen.of(paths(reading.asked(page), reading), draft.typed())),
                        null,
                        proposed,
                        again.on(draft.id(), draft.hand(), reading.asked(page), typed, told, w),
                        DeviceView.of(
                                request, draft, rules.service().sensitive(), page.id(), w.lang()));
        return page(rules, reading, page, typed, faults, around, w);
    }

    private List<FieldView> shown(Around around, List<FieldView> views, Words w) {
        UUID draft = around.draft();
        return draft == null ? views : files.on(draft, views, w);
    }

    /** A page of questions, in a draft or before there is one. */
    Page page(
            ServiceRules rules,
            Reading reading,
            FormPage page,
            Map<String, Typed> typed,
            List<Fault> faults,
            Around around,
            Words w) {
        String lang = w.lang();
        List<Question> asked = reading.asked(page);
        Map<String, Fault> byQuestion = new LinkedHashMap<>();
        faults.forEach(fault -> byQuestion.put(fault.question(), fault));
        List<FieldView> views =
                fields.views(
                        reading,
                        asked,
                        typed,
                        byQuestion,
                        reader.asking(rules.service(), lang, around.account()),
                        w,
                        page.headingIsQuestion());
        List<FieldError> errors = fields.errors(reading, asked, byQuestion, w);
        List<FormPage> among = Way.around(rules.service().form(), reading, page);
        QuestionPage model =
                new QuestionPage(
                        rules.service().name().in(lang),
                        around.known(),
                        around.back(),
                        around.saved(),
                        w.say(
                                "forms.question.caption",
                                rules.service().form().partName(page.part(), lang),
                                among.indexOf(page) + 1,
                                among.size()),
                        page.title() == null ? null : page.title().in(lang),
                        around.action(),
                        String.join(" ", paths(asked, reading).toList()),
                        around.proposed().noted(shown(around, views, w), w),
                        errors,
                        around.carried(),
                        around.toAnswers(),
                        asked.stream().anyMatch(reader::holdsFiles),
                        around.mayPause(),
                        w.say(around.toAnswers() ? "forms.question.save" : "forms.question.next"),
                        page.why() == null ? null : page.why().in(lang),
                        WhyAsked.of(asked, w),
                        page.readers() == null ? null : page.readers().in(lang),
                        rules.service().start().help() == null
                                ? null
                                : rules.service().start().help().in(lang),
                        OpenNotice.closed(openings.of(rules.service().code()), w),
                        around.share(),
                        around.paper(),
                        around.keep(),
                        around.prefilled(),
                        around.again(),
                        around.proposed().digests(),
                        around.device());
        return Page.of("forms/question", model)
                .title(ServicePages.title(heading(page, around, lang), !errors.isEmpty(), w))
                .nav("services")
                .discreet(rules.service().sensitive())
                .status(errors.isEmpty() ? 200 : 422);
    }

    private static String heading(FormPage page, Around around, String lang) {
        KnownPage.Consent consent = around.known().consent();
        return consent == null ? page.heading().in(lang) : consent.title();
    }

    ServiceRules rules(Draft draft) {
        return catalogue.rules(draft.service(), draft.version()).orElseThrow(ServicePages::absent);
    }
}
