package org.parvis.forms.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.Typed;

/**
 * How far one section of a long form is.
 *
 * @param pages its pages that are shown, in order
 * @param waitsFor parts to finish first
 */
public record Progress(String part, State state, List<FormPage> pages, List<String> waitsFor) {

    /** {@code OPTIONAL}: nothing typed, and nothing is needed. */
    public enum State {
        WAITING,
        NOT_STARTED,
        OPTIONAL,
        STARTED,
        TO_FIX,
        /** Somebody else was asked and has not answered yet. */
        ELSEWHERE,
        DONE;

        /** Whether what comes after may start. */
        public boolean suffices() {
            return this == DONE || this == OPTIONAL;
        }
    }

    /** Every section that asks something; the others are not there for these answers. */
    public static List<Progress> of(
            FormDefinition form, Reading reading, Map<String, Typed> typed) {
        List<Progress> all = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (FormDefinition.Section section : form.sections()) {
            List<FormPage> pages =
                    reading.pages().stream().filter(p -> p.part().equals(section.part())).toList();
            if (pages.isEmpty()) {
                continue;
            }
            List<String> waitsFor = section.after().stream().filter(open::contains).toList();
            State state = waitsFor.isEmpty() ? state(pages, reading, typed) : State.WAITING;
            if (!state.suffices()) {
                open.add(section.part());
            }
            all.add(new Progress(section.part(), state, pages, waitsFor));
        }
        return all;
    }

    public Progress as(State other) {
        return new Progress(part, other, pages, waitsFor);
    }

    private static State state(List<FormPage> pages, Reading reading, Map<String, Typed> typed) {
        boolean started = false;
        boolean missing = false;
        boolean wrong = false;
        for (FormPage page : pages) {
            for (Question question : reading.asked(page)) {
                boolean written = written(question, typed);
                boolean fault = reading.faults().containsKey(question.id());
                started |= written;
                wrong |= fault && written;
                missing |= fault && !written;
            }
        }
        if (wrong) {
            return State.TO_FIX;
        }
        if (missing) {
            return started ? State.STARTED : State.NOT_STARTED;
        }
        return started ? State.DONE : State.OPTIONAL;
    }

    /** Whether something was typed for it, or in a row of it. */
    private static boolean written(Question question, Map<String, Typed> typed) {
        return typed.containsKey(question.id())
                || question.repeats()
                        && typed.keySet().stream()
                                .anyMatch(id -> id.startsWith(question.id() + "."));
    }

    /**
     * Where it goes on: its first page to fix, else its first. Who has not begun it sees it from
     * its first page, also when nothing is needed there.
     */
    public FormPage entry(Reading reading) {
        if (state == State.NOT_STARTED) {
            return pages.getFirst();
        }
        return pages.stream()
                .filter(page -> !reading.faultsOf(page).isEmpty())
                .findFirst()
                .orElse(pages.getFirst());
    }
}
