package org.parvis.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.spi.Typed;

/**
 * The way through one draft: a short form leads from page to page, a long one from its list of
 * tasks into a section and back to the list.
 */
record Way(
        ServiceDefinition service,
        Reading reading,
        Map<String, Typed> typed,
        UUID draft,
        String lang) {

    static Way of(ServiceDefinition service, Reading reading, Draft draft, String lang) {
        return new Way(service, reading, draft.typed(), draft.id(), lang);
    }

    /** Whether its parts are a list of tasks. */
    boolean hasTasks() {
        return !service.form().sections().isEmpty();
    }

    /** How far each section is that has something to ask. */
    List<Progress> tasks() {
        return Progress.of(service.form(), reading, typed);
    }

    /** Where one goes on: the list of tasks, else the first page to fix, else the answers. */
    String next() {
        return hasTasks() ? Paths.draft(draft, lang) : onToAnswers();
    }

    /** Where one goes after that page; at the end of a section, back to the list. */
    String after(FormPage page) {
        return beside(page, reading.after(page.id())).orElseGet(this::next);
    }

    /** Where one came from. */
    String before(FormPage page) {
        return beside(page, reading.before(page.id()))
                .orElse(hasTasks() ? Paths.draft(draft, lang) : Paths.service(service, lang));
    }

    /** What stands before the answers are read again. */
    String beforeAnswers() {
        return hasTasks()
                ? Paths.draft(draft, lang)
                : Paths.page(draft, reading.pages().getLast().id(), lang);
    }

    /** The first page to fix, else the answers. */
    String onToAnswers() {
        return reading.firstToFix()
                .map(page -> Paths.page(draft, page.id(), lang))
                .orElseGet(this::answers);
    }

    String answers() {
        return Paths.answers(draft, lang);
    }

    /** Whether something else must be done before that page. */
    boolean waits(FormPage page) {
        return hasTasks()
                && tasks().stream()
                        .anyMatch(
                                task ->
                                        task.state() == Progress.State.WAITING
                                                && task.part().equals(page.part()));
    }

    /** The pages among which a page is numbered: its section's, or all. */
    static List<FormPage> around(FormDefinition form, Reading reading, FormPage page) {
        return form.sections().isEmpty()
                ? reading.pages()
                : reading.pages().stream().filter(p -> p.part().equals(page.part())).toList();
    }

    private Optional<String> beside(FormPage page, Optional<FormPage> other) {
        return other.filter(p -> !hasTasks() || p.part().equals(page.part()))
                .map(p -> Paths.page(draft, p.id(), lang));
    }
}
