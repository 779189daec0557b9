package org.parvis.opendata.questions;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.opendata.VersionLine;
import org.parvis.platform.words.HiddenSigns;

/**
 * Words for everybody, as they were typed.
 *
 * @param change {@code none}, {@code next}, or the number of the version that corrected the data
 */
record ShowForm(String question, String answer, String change) {
    static final int QUESTION = 2_000;
    static final int ANSWER = 4_000;

    ShowForm {
        question = HiddenSigns.without(question).strip();
        answer = HiddenSigns.without(answer).strip();
    }

    List<FieldError> errors(List<VersionLine> versions, Words w) {
        List<FieldError> errors = new ArrayList<>();
        length("question", question, QUESTION, errors, w);
        length("answer", answer, ANSWER, errors, w);
        if (!change.equals("none") && !change.equals("next") && corrected(versions) == 0) {
            errors.add(new FieldError("change", w.say("opendata.ask.refused.change")));
        }
        return errors;
    }

    private static void length(
            String field, String text, int most, List<FieldError> errors, Words w) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, w.say("opendata.ask.refused." + field)));
        } else if (text.length() > most) {
            errors.add(new FieldError(field, w.say("opendata.ask.refused.long", most)));
        }
    }

    Shown.Change what() {
        return switch (change) {
            case "none" -> Shown.Change.NONE;
            case "next" -> Shown.Change.NEXT;
            default -> Shown.Change.VERSION;
        };
    }

    /** Which version: that was chosen, or after which the next one will; 0 for none. */
    int version(List<VersionLine> versions) {
        return switch (what()) {
            case NONE -> 0;
            case NEXT -> versions.isEmpty() ? 0 : versions.getFirst().number();
            case VERSION -> corrected(versions);
        };
    }

    private int corrected(List<VersionLine> versions) {
        return versions.stream()
                .map(VersionLine::number)
                .filter(number -> String.valueOf(number).equals(change))
                .findAny()
                .orElse(0);
    }
}
