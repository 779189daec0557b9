package org.parvis.catalogue.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Availability;
import org.parvis.catalogue.Conclusion;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.Closest;
import org.parvis.registers.Registers;

/** Whether a well-written definition also makes sense: names, references, settings. */
final class Checks {
    private final String file;
    private final Map<String, AnswerKind> kinds;
    private final Registers registers;
    private final Binder binder;
    private final List<Problem> problems;
    private final WordChecks words = new WordChecks(this::problem);
    private final GroupChecks groups = new GroupChecks(this::problem);
    private final ShapeChecks shapes = new ShapeChecks(this::problem);
    private final boolean onItsWay;

    /**
     * Checks of one file.
     *
     * @param onItsWay a version not published yet, whose purposes may still be missing
     */
    Checks(
            String file,
            Map<String, AnswerKind> kinds,
            Registers registers,
            Binder binder,
            List<Problem> problems,
            boolean onItsWay) {
        this.onItsWay = onItsWay;
        this.file = file;
        this.kinds = kinds;
        this.registers = registers;
        this.binder = binder;
        this.problems = problems;
    }

    void check(ServiceDefinition service) {
        if (!WordChecks.isCode(service.code())) {
            problem(service.code(), "code", service.code());
        }
        if (service.version() < 1) {
            problem(service, "version");
        }
        if (service.assurance() < 0 || service.assurance() > ServiceDefinition.HIGHEST_ASSURANCE) {
            problem(service, "assurance", ServiceDefinition.HIGHEST_ASSURANCE);
        }
        service.slug().texts().values().stream()
                .filter(slug -> !WordChecks.isCode(slug))
                .forEach(slug -> problem(service.slug(), "code", slug));
        words.distinct(service.offeredBy(), Function.identity(), WordChecks.CODE);
        shapes.retention(service.retention());
        keptLongEnough(service);
        service.languages().besideFrench().forEach(shapes::language);
        new LinkChecks(this::problem).check(service);
        if (service.offeredBy().size() > 1
                && service.form().questions().stream().noneMatch(Checks::asksBody)) {
            problem(service.offeredBy().getLast(), "which-body", service.offeredBy().size());
        }
        form(service.form());
        if (service.check() != null) {
            new RightWayChecks(this::problem, words, this::question)
                    .check(service.check(), service.form());
        }
        new ProcessChecks(this::problem, words).check(service.process());
        if (service.availability() != null) {
            availability(service.availability(), service.form());
        }
        if (service.process().term(service.start().term()).isEmpty()) {
            problem(service.start(), "no-such-term", service.start().term());
        }
    }

    /** Whoever may still contest finds the file. */
    private void keptLongEnough(ServiceDefinition service) {
        int days =
                service.process().remedies().stream()
                        .mapToInt(ProcessDefinition.Remedy::days)
                        .max()
                        .orElse(1);
        if (service.retention().years() * 365L < days) {
            problem(service.retention(), "kept-remedies", days);
        }
    }

    /** Whether everybody answers it: a request goes to one body. */
    private static boolean asksBody(Question question) {
        return question.type().equals("organisation") && !question.required().never();
    }

    private void form(FormDefinition form) {
        words.distinct(form.pages(), FormDefinition.FormPage::id, WordChecks.CODE);
        words.distinct(form.deep().toList(), Question::id, WordChecks.NAME);
        words.distinct(form.tables(), FormDefinition.Table::id, WordChecks.CODE);
        words.distinct(form.conclusions(), Conclusion::id, WordChecks.CODE);
        form.conclusions().forEach(this::conclusion);
        for (FormDefinition.FormPage page : form.pages()) {
            if (!form.parts().containsKey(page.part())) {
                problem(page, "no-such-part", page.part());
            }
            if (AddressWords.PAGES.contains(page.id())) {
                problem(page, "address-word", page.id());
            }
            if (page.title() == null && page.questions().size() > 1) {
                problem(page, "page-title");
            }
        }
        words.distinct(form.sections(), FormDefinition.Section::part, WordChecks.CODE);
        new SectionChecks(this::problem).check(form);
        form.deep().forEach(this::question);
        form.questions().forEach(question -> groups.check(question, 1));
        new OnceOnly(file, registers, binder, problems).check(form);
        form.contact()
                .questions()
                .filter(id -> form.question(id).isEmpty())
                .forEach(id -> problem(form.contact(), "no-such-question", id, closest(id, form)));
    }

    private void availability(Availability open, FormDefinition form) {
        if (open.from() != null && open.until() != null && open.until().isBefore(open.from())) {
            problem(open, "until-before-from");
        }
        Availability.Pause pause = open.paused();
        if (pause != null && pause.back() != null && !pause.back().isAfter(pause.since())) {
            problem(pause, "back-before-since");
        }
        if (open.quota() != null && open.quota().places() < 1) {
            problem(open.quota(), "quota");
        }
        String counted = open.quota() == null ? null : open.quota().counts();
        if (open.quota() != null
                && counted != null
                && form.question(counted).filter(Question::repeats).isEmpty()) {
            problem(open.quota(), "quota-counts", counted);
        }
    }

    private static String closest(String id, FormDefinition form) {
        return Closest.to(id, form.questions().stream().map(Question::id).toList());
    }

    private void question(Question question) {
        AnswerKind kind = kinds.get(question.type());
        if (kind == null) {
            problem(
                    question,
                    "no-such-type",
                    question.type(),
                    Closest.to(question.type(), kinds.keySet()));
            return;
        }
        if (kind.listsOptions(question) == question.options().isEmpty()) {
            problem(question, question.options().isEmpty() ? "options" : "no-options");
        }
        words.distinct(question.options(), Question.Option::code, WordChecks.CODE);
        shapes.check(question, kind);
        if (kind.part() == AnswerKind.Part.ANSWER
                && question.required().never()
                && question.optionalBecause() == null) {
            problem(question, "optional-because");
        }
        if (kind.alwaysProtected() && !question.guarded()) {
            problem(question, "always-protected", question.type());
        }
        if (!onItsWay
                && question.guarded()
                && (question.purpose() == null || question.legalBasis() == null)) {
            problem(question, "protected-why");
        }
        int before = problems.size();
        question.with().forEach((name, value) -> setting(question, kind, name, value));
        if (problems.size() == before) {
            kind.refusals(question).forEach(refusal -> problem(question, refusal));
        }
    }

    /** An amount names its rounding; nothing else is rounded. */
    private void conclusion(Conclusion conclusion) {
        boolean amount = conclusion.kind() == Conclusion.Kind.AMOUNT;
        if (amount != (conclusion.rounding() != null)) {
            problem(conclusion, amount ? "rounding" : "no-rounding");
        }
    }

    private void setting(Question question, AnswerKind kind, String name, String value) {
        AnswerKind.Setting form = kind.settings().get(name);
        if (form == null) {
            problem(
                    question.with(),
                    "no-such-setting",
                    name,
                    Closest.to(name, kind.settings().keySet()));
        } else if (!value.matches(form.pattern())) {
            problem(question.with(), "setting", name, value);
        }
    }

    private void problem(Object of, Refusal refusal) {
        Binder.Place place = binder.placeOf(of);
        problems.add(new Problem(file, place.line(), place.path(), refusal));
    }

    private void problem(@Nullable Object of, String key, Object... args) {
        Binder.Place place = of == null ? new Binder.Place(1, "") : binder.placeOf(of);
        problems.add(Problem.at(file, place.line(), place.path(), key, args));
    }
}
