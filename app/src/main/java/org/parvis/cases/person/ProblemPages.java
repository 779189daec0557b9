package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Services;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.admission.FileCodes;
import org.parvis.cases.decision.Contests;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Something is wrong »: ask, complain about the service, or contest the decision. */
@Controller
class ProblemPages {
    private static final int LONGEST = 5_000;
    private static final int SHORTEST = 10;
    private static final String COMPLAINT = "complaint";

    private final Admission admission;
    private final FileCodes codes;
    private final PersonFiles files;
    private final PersonReview review;
    private final PersonResults results;
    private final Contests contests;
    private final Services services;

    ProblemPages(
            Admission admission,
            FileCodes codes,
            PersonFiles files,
            PersonReview review,
            PersonResults results,
            Contests contests,
            Services services) {
        this.admission = admission;
        this.codes = codes;
        this.files = files;
        this.review = review;
        this.results = results;
        this.contests = contests;
        this.services = services;
    }

    /** The file, who answers for it, and what may be done about its decision. */
    private record Seen(PersonDossier dossier, String body, List<Remedy> remedies, boolean signs) {
        CaseFile head() {
            return dossier.head();
        }
    }

    /** What was typed in which form, and why it was not taken. */
    private record Retry(String about, String text, @Nullable String error) {}

    @GetMapping({"/fr/dossiers/{reference}/probleme", "/en/files/{reference}/problem"})
    Page show(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return seen(reference, request, person, w)
                .map(seen -> page(seen, new Retry("", "", null), w, 200))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @PostMapping({"/fr/dossiers/{reference}/probleme", "/en/files/{reference}/problem"})
    Page say(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String about,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Seen> seen = seen(reference, request, person, w);
        Optional<Outcome<Entering>> who =
                admission.toDo(
                        request,
                        person,
                        reference,
                        about.equals(COMPLAINT) ? Act.COMMUNICATE : Act.SIGN);
        if (seen.isEmpty() || who.isEmpty()) {
            return FilePages.closed(reference, request, w);
        }
        String text = Objects.requireNonNullElse(form.getFirst("text-" + about), "").strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            String key = text.length() < SHORTEST ? "review.problem.short" : "cases.file.tooLong";
            return page(seen.get(), new Retry(about, text, w.say(key, LONGEST)), w, 422);
        }
        return switch (who.get().then(opens(seen.get(), about, text))) {
            case Outcome.Ok<Receipt>(Receipt receipt) -> {
                codes.remember(request, response, person, receipt.reference(), receipt.code());
                yield Page.redirect(PersonPaths.receipt(receipt.reference(), w));
            }
            case Outcome.Refused<Receipt>(var refusal) ->
                    page(seen.get(), new Retry(about, text, Refused.say(refusal, w)), w, 409);
        };
    }

    /** Decisions are contested on a form of their own. */
    private Function<Entering, Outcome<Receipt>> opens(Seen seen, String about, String text) {
        return who ->
                Optional.of(about)
                        .filter(COMPLAINT::equals)
                        .flatMap(what -> complaints(services.of(seen.head()).process()))
                        .map(service -> contests.complain(who, service, text))
                        .orElseGet(() -> Outcome.refused("cases.refused.remedy"));
    }

    private Optional<ServiceDefinition> complaints(ProcessDefinition process) {
        return services.current(
                Objects.requireNonNullElse(process.complaints(), Contests.COMPLAINTS));
    }

    private Optional<ServiceDefinition> inside(ProcessDefinition process, String remedy) {
        return process.remedy(remedy)
                .map(ProcessDefinition.Remedy::service)
                .flatMap(services::current);
    }

    private Optional<Seen> seen(
            String reference, HttpServletRequest request, Actor.@Nullable Person person, Words w) {
        return admission
                .of(request, person, reference)
                .flatMap(
                        scene ->
                                review.open(scene)
                                        .map(
                                                dossier ->
                                                        seen(
                                                                dossier,
                                                                admission.may(
                                                                        request, scene, Act.SIGN),
                                                                w)));
    }

    private Seen seen(PersonDossier dossier, boolean signs, Words w) {
        PersonFilePage.Result result =
                results.of(dossier, services.of(dossier.head()).process(), w);
        return new Seen(
                dossier,
                files.body(dossier.head(), w),
                result == null ? List.of() : result.remedies(),
                signs);
    }

    private Page page(Seen seen, Retry retry, Words w, int status) {
        CaseFile head = seen.head();
        ServiceDefinition service = services.of(head);
        String file = PersonPaths.file(head.reference(), w);
        ProblemPage page =
                new ProblemPage(
                        head.reference(),
                        seen.dossier().request().title(),
                        file + "#messages",
                        complaints(service.process()).map(s -> hearing(s, seen, w)).orElse(null),
                        seen.remedies().stream()
                                .map(remedy -> way(remedy, seen, service.process(), w))
                                .toList(),
                        seen.remedies().isEmpty()
                                ? w.say(
                                        head.state().open()
                                                ? "review.problem.notYet"
                                                : "review.problem.noRemedy")
                                : null,
                        retry.text(),
                        retry.about(),
                        retry.error(),
                        file,
                        PersonPaths.problem(head.reference(), w),
                        service.sensitive());
        return Page.of("cases/person/problem", page)
                .title(w.say("review.problem.title", page.reference()))
                .nav("files")
                .discreet(page.discreet())
                .status(status);
    }

    private ProblemPage.Way way(Remedy remedy, Seen seen, ProcessDefinition process, Words w) {
        String reference = seen.head().reference();
        return new ProblemPage.Way(
                remedy,
                inside(process, remedy.code())
                        .map(service -> hearing(service, seen, w))
                        .orElse(null),
                !seen.signs() && remedy.open(),
                remedy.open()
                        ? seen.signs() ? PersonPaths.contest(reference, remedy.code(), w) : null
                        : remedy.inside() ? null : PersonPaths.remedy(reference, remedy.code(), w));
    }

    private static ProblemPage.Hearing hearing(ServiceDefinition service, Seen seen, Words w) {
        return new ProblemPage.Hearing(
                w.say("review.problem.hears", service.name().in(w.lang()), seen.body()),
                service.process().terms().getFirst().days());
    }
}
