package org.parvis.catalogue.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.KnownFrom;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Question;
import org.parvis.registers.Register;
import org.parvis.registers.Registers;

/** Whether what a definition says of known and reused answers makes sense. */
final class OnceOnly {
    private static final Pattern MEANING =
            Pattern.compile("[a-z][a-z-]{0,40}(\\.[a-z][a-z-]{0,40}){1,3}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String file;
    private final Binder binder;
    private final List<Problem> problems;
    private final Registers registers;

    OnceOnly(String file, Registers registers, Binder binder, List<Problem> problems) {
        this.registers = registers;
        this.file = file;
        this.binder = binder;
        this.problems = problems;
    }

    void check(FormDefinition form) {
        for (Question question : form.questions()) {
            if (question.means() != null && !MEANING.matcher(question.means()).matches()) {
                problem(question, "means", question.means());
            }
            if (question.prefillable() && question.guarded()) {
                problem(question, "prefillable-protected", question.id());
            }
            if (question.reusable() && !question.guarded()) {
                problem(question, "reusable-open", question.id());
            }
            if (question.knownFrom() != null) {
                known(question, question.knownFrom(), form);
            }
            question.deep().filter(q -> q.ofApplicant() != null).forEach(q -> held(q, question));
        }
    }

    /** One origin for one answer; a row is about somebody else each time. */
    private void held(Question question, Question top) {
        if (!question.equals(top)) {
            problem(question, "applicant-row", question.id());
        } else if (question.knownFrom() != null) {
            problem(question, "applicant-twice", question.id(), "known-from");
        } else if (question.proposed() != null) {
            problem(question, "applicant-twice", question.id(), "default");
        }
    }

    private void known(Question question, KnownFrom known, FormDefinition form) {
        for (String code : List.of(known.register(), known.value())) {
            if (!CODE.matcher(code).matches()) {
                problem(known, "code", code);
            }
        }
        Register register = registers.find(known.register()).orElse(null);
        if (register != null) { // whether it exists is told with all that stands elsewhere
            fits(known, register);
        }
        known.keys()
                .forEach(
                        (key, asked) -> {
                            if (!before(form, asked, question)) {
                                problem(known, "known-later", asked);
                            }
                        });
    }

    /** The register holds that value, and is asked by all of its keys and by no other. */
    private void fits(KnownFrom known, Register register) {
        if (register.value(known.value()).isEmpty()) {
            problem(
                    known,
                    "no-such-value",
                    known.value(),
                    register.values().stream()
                            .map(Register.Value::code)
                            .collect(Collectors.joining(", ")));
        }
        if (!known.keys().keySet().equals(Set.copyOf(register.keys()))) {
            problem(known, "register-keys", String.join(", ", register.keys()));
        }
    }

    /** What a register is asked by must have been answered on an earlier page. */
    private static boolean before(FormDefinition form, String asked, Question question) {
        for (FormDefinition.FormPage page : form.pages()) {
            if (page.questions().stream().anyMatch(q -> q.id().equals(question.id()))) {
                return false;
            }
            if (page.questions().stream().anyMatch(q -> q.id().equals(asked))) {
                return true;
            }
        }
        return false;
    }

    private void problem(Object of, String key, Object... args) {
        Binder.Place place = binder.placeOf(of);
        problems.add(Problem.at(file, place.line(), place.path(), key, args));
    }
}
