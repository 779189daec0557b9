package org.parvis.forms.drafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.reading.Progress;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;

/**
 * The way through one draft: a short form leads from page to page, a long one from its list of
 * tasks into a section and back to the list.
 */
public record Way(
        ServiceDefinition service,
        Reading reading,
        Map<String, Typed> typed,
        UUID draft,
        Hand hand,
        String lang) {

    public static Way of(ServiceDefinition service, Reading reading, Draft draft, String lang) {
        return new Way(service, reading, draft.typed(), draft.id(), draft.hand(), lang);
    }

    /** Whether its parts are a list of tasks. */
    public boolean hasTasks() {
        return !service.form().sections().isEmpty();
    }

    /** How far each section is that has something to ask. */
    public List<Progress> tasks() {
        return Progress.of(service.form(), reading, typed);
    }

    /** Where one goes on: the list of tasks, else the first page to fix, else the answers. */
    public String next() {
        if (hand.isGuest()) {
            return onToAnswers();
        }
        return hasTasks() ? Paths.draft(draft, lang) : onToAnswers();
    }

    /** Where one goes after that page; at the end of a section, back to the list. */
    public String after(FormPage page) {
        return beside(page, reading.after(page.id())).orElseGet(this::next);
    }

    /** Where one came from. */
    public String before(FormPage page) {
        return beside(page, reading.before(page.id()))
                .orElseGet(
                        () ->
                                hasTasks() || hand.isGuest()
                                        ? start()
                                        : Paths.service(service, lang));
    }

    /** What stands before the answers are read again. */
    public String beforeAnswers() {
        return hasTasks()
                ? Paths.draft(draft, lang)
                : Paths.page(draft, reading.pages().getLast().id(), lang);
    }

    /** The first page to fix, else what others declare, else the answers. */
    public String onToAnswers() {
        List<FormPage> wrong =
                reading.pages().stream()
                        .filter(page -> hand.part() == null || hand.part().equals(page.part()))
                        .filter(page -> !reading.faultsOf(page).isEmpty())
                        .toList();
        String rest = wrong.isEmpty() ? answers() : Paths.haveSigned(draft, lang);
        return wrong.stream()
                .filter(page -> !hand.prepares() || hasTheirs(page))
                .findFirst()
                .map(page -> page(page.id()))
                .orElse(rest);
    }

    private boolean hasTheirs(FormPage page) {
        return !reading.faultsOf(hand.theirs(reading.asked(page))).isEmpty();
    }

    public String answers() {
        UUID share = hand.share();
        return share == null ? Paths.answers(draft, lang) : Paths.guestAnswers(share, lang);
    }

    /** Where that page is, for those hands. */
    public String page(String page) {
        UUID share = hand.share();
        return share == null ? Paths.page(draft, page, lang) : Paths.guestPage(share, page, lang);
    }

    /** Where a page is that these hands may not answer. */
    public String elsewhere(FormPage page) {
        if (hand.isGuest()) {
            return start();
        }
        boolean attested = service.form().attestation(page.part()).isPresent();
        return attested ? Paths.together(draft, page.part(), lang) : Paths.haveSigned(draft, lang);
    }

    /** Where somebody may be invited to the part of that page. */
    public @Nullable String share(FormPage page) {
        boolean may =
                !hand.isGuest()
                        && service.form()
                                .section(page.part())
                                .filter(FormDefinition.Section::mayBeShared)
                                .isPresent();
        return may ? Paths.together(draft, page.part(), lang) : null;
    }

    /** Where to print the part that a page takes back, filled in and signed by hand. */
    public @Nullable String paper(FormPage page) {
        return service.form().sections().stream()
                .filter(section -> takesBack(page, section))
                .findFirst()
                .map(section -> Paths.paper(draft, section.part(), lang))
                .orElse(null);
    }

    private boolean takesBack(FormPage page, FormDefinition.Section section) {
        Attestation attestation = section.attestedBy();
        return !hand.isGuest()
                && attestation != null
                && page.questions().stream().anyMatch(q -> q.id().equals(attestation.paper()));
    }

    private String start() {
        UUID share = hand.share();
        return share == null ? Paths.draft(draft, lang) : Paths.guest(share, lang);
    }

    /** Whether something else must be done before that page. */
    public boolean waits(FormPage page) {
        return hasTasks()
                && !hand.isGuest()
                && tasks().stream()
                        .anyMatch(
                                task ->
                                        task.state() == Progress.State.WAITING
                                                && task.part().equals(page.part()));
    }

    /** The pages among which a page is numbered: its section's, or all. */
    public static List<FormPage> around(FormDefinition form, Reading reading, FormPage page) {
        return form.sections().isEmpty()
                ? reading.pages()
                : reading.pages().stream().filter(p -> p.part().equals(page.part())).toList();
    }

    private Optional<String> beside(FormPage page, Optional<FormPage> other) {
        return other.filter(p -> !hasTasks() || p.part().equals(page.part()))
                .map(p -> page(p.id()));
    }
}
