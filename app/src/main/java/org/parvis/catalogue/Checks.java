package org.parvis.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.kernel.Refusal;
import org.parvis.registers.Registers;

/** Whether a well-written definition also makes sense: names, references, settings. */
final class Checks {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;

    private final String file;
    private final Map<String, AnswerKind> kinds;
    private final Registers registers;
    private final Binder binder;
    private final List<Problem> problems;
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
        if (!isCode(service.code())) {
            problem(service.code(), "code", service.code());
        }
        if (service.version() < 1) {
            problem(service, "version");
        }
        if (service.assurance() < 0 || service.assurance() > ServiceDefinition.HIGHEST_ASSURANCE) {
            problem(service, "assurance", ServiceDefinition.HIGHEST_ASSURANCE);
        }
        service.slug().texts().values().stream()
                .filter(slug -> !isCode(slug))
                .forEach(slug -> problem(service.slug(), "code", slug));
        distinct(service.offeredBy(), Function.identity(), CODE);
        shapes.retention(service.retention());
        service.languages().besideFrench().forEach(shapes::language);
        form(service.form());
        if (service.check() != null) {
            rightWay(service.check(), service.form());
        }
        process(service.process());
        if (service.availability() != null) {
            availability(service.availability(), service.form());
        }
        if (service.process().term(service.start().term()).isEmpty()) {
            problem(service.start(), "no-such-term", service.start().term());
        }
    }

    private void form(FormDefinition form) {
        distinct(form.pages(), FormDefinition.FormPage::id, CODE);
        distinct(form.deep().toList(), Question::id, NAME);
        distinct(form.tables(), FormDefinition.Table::id, CODE);
        distinct(form.conclusions(), Conclusion::id, CODE);
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
        distinct(form.sections(), FormDefinition.Section::part, CODE);
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
        distinct(question.options(), Question.Option::code, CODE);
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

    private void rightWay(RightWay check, FormDefinition form) {
        distinct(check.questions(), Question::id, NAME);
        distinct(check.verdicts(), RightWay.Verdict::id, CODE);
        check.questions().forEach(this::question);
        carries(check, form);
        for (Question question : check.questions()) {
            check.carriedTo(form, question.id())
                    .filter(same -> !same.type().equals(question.type()))
                    .ifPresent(same -> problem(question, "other-type", same.type()));
        }
        for (RightWay.Verdict verdict : check.verdicts()) {
            if ((verdict.answer() == RightWay.Answer.MISSING) == verdict.missing().isEmpty()) {
                problem(verdict, verdict.missing().isEmpty() ? "missing-list" : "no-missing-list");
            }
            if (verdict.otherWay() != null) {
                verdict.otherWay().url().texts().values().stream()
                        .filter(url -> !url.matches("https://\\S+|/[a-z]{2}/\\S+"))
                        .forEach(url -> problem(verdict.otherWay(), "url", url));
            }
        }
    }

    private void carries(RightWay check, FormDefinition form) {
        List<String> asked = check.questions().stream().map(Question::id).toList();
        check.carriesTo()
                .forEach(
                        (from, to) -> {
                            if (!asked.contains(from)) {
                                problem(check, "no-such-question", from, Closest.to(from, asked));
                            }
                            if (form.question(to).isEmpty()) {
                                problem(check, "no-such-question", to, closest(to, form));
                            }
                        });
    }

    private void process(ProcessDefinition process) {
        distinct(process.steps(), ProcessDefinition.Step::id, CODE);
        distinct(process.terms(), ProcessDefinition.Term::id, CODE);
        distinct(process.outcomes(), ProcessDefinition.Result::code, CODE);
        distinct(process.provisions(), ProcessDefinition.Provision::code, CODE);
        distinct(process.remedies(), ProcessDefinition.Remedy::code, CODE);
        distinct(process.channels(), door -> door.channel().code(), CODE);
        process.outcomes().forEach(outcome -> outcome(outcome, process));
        process.terms().forEach(this::term);
    }

    /** Only the law attaches an effect to silence. */
    private void term(ProcessDefinition.Term term) {
        if (term.effect() != ProcessDefinition.Effect.NONE && !term.ofLaw()) {
            problem(term, "effect-without-law");
        }
    }

    /** No unfavourable decision leaves without reasons and remedies. */
    private void outcome(ProcessDefinition.Result outcome, ProcessDefinition process) {
        if (outcome.letter() != null && !process.letters().containsKey(outcome.letter())) {
            problem(
                    outcome,
                    "no-such-letter",
                    outcome.letter(),
                    Closest.to(outcome.letter(), process.letters().keySet()));
        }
        for (String remedy : outcome.remedies()) {
            if (process.remedy(remedy).isEmpty()) {
                problem(outcome, "no-such-remedy", remedy);
            }
        }
        if (outcome.kind() == ProcessDefinition.OutcomeKind.REFUSED
                && (!outcome.reasonsRequired() || outcome.remedies().isEmpty())) {
            problem(outcome, "refusal-without-remedy");
        }
    }

    private <T> void distinct(Collection<T> items, Function<T, String> name, Pattern form) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            String id = name.apply(item);
            if (!seen.add(id)) {
                problem(item, "duplicate", id);
            }
            if (id.length() > LONGEST_NAME || !form.matcher(id).matches()) {
                problem(item, form == NAME ? "name" : "code", id);
            }
        }
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST_NAME && CODE.matcher(text).matches();
    }

    static String names(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
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
