package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;

/**
 * What other modules ask of forms: begin one, complete it inside their own transaction, enter one
 * for somebody, show answers whose payload they keep.
 */
public interface Forms {
    /** How the square code of a printed form begins; the code of its sheet follows. */
    String SQUARE = "PARVIS:D:";

    /** A new draft: its number, the token of this browser, and the code that resumes it. */
    record Begun(UUID draft, String token, String code) {}

    /** A form on paper: its draft, its service, the language in which it was begun. */
    record Sheet(UUID draft, String service, String lang, Map<String, List<String>> fields) {}

    /** Begins a draft with what is known already; the secrets are told once. */
    Begun begin(String service, String lang, @Nullable UUID account, Map<String, Object> known);

    /** Whether this request comes from somebody who may open that draft. */
    boolean admits(HttpServletRequest request, UUID draft, Actor.@Nullable Person person);

    /**
     * Checks everything again, in the caller's transaction, for somebody who may open that draft,
     * and gives the form for ever; or says how many pages are to be fixed. Who presses twice is
     * taken once after the other, and the second finds no draft.
     */
    Outcome<CompletedForm> complete(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person);

    /** Takes away a draft that came in by another door. */
    void discard(UUID draft);

    /**
     * What an agent enters for somebody who came by another door: the same definition and the same
     * checks; what the person did not say may be missing.
     */
    Outcome<CompletedForm> enter(
            String service, Map<String, List<String>> posted, String organisation, String lang);

    /** What is to be fixed in what an agent entered, by question, in words. */
    Map<String, String> faults(String service, Map<String, List<String>> posted, String lang);

    /**
     * A draft that came on paper, by the code that its sheet carries: what is answered already, as
     * the fields of its service.
     */
    Optional<Sheet> sheet(String code);

    /** The same by the number of its draft, for whoever found it by its code before. */
    Optional<Sheet> sheet(UUID draft);

    /** What is known already, as the fields by which an agent enters it. */
    Map<String, List<String>> fields(String service, Map<String, Object> known);

    /** The question that says to which body the file goes. */
    Optional<Question> bodyQuestion(ServiceDefinition service);

    /** The answers in words, part by part, under the version by which they were given. */
    List<ShownAnswers> show(String service, int version, Map<String, Object> answers, String lang);
}
