package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.answers.NewAnswer.NewCommitment;
import org.parvis.participation.answers.NewAnswer.Seen;
import org.parvis.platform.words.TypedDay;

/**
 * An answer as a member typed it: every field as it came.
 *
 * @param seen what of the theme its writer had before them
 */
record TypedAnswer(Map<String, String> fields, Seen seen) {
    static final int LONGEST = 1200;
    static final int LONGEST_WHAT = 300;
    static final int LONGEST_UNIT = 120;

    /** So many commitments are made at once; more are added afterwards. */
    static final int SLOTS = 3;

    private static final int MOST_YEARS = 30;

    /** What holds now, to be corrected. */
    static TypedAnswer of(@Nullable Answer before, Seen seen) {
        Fields fields = new Fields();
        if (before != null) {
            fields.put("verdict", before.verdict().word());
            fields.put("fr", before.words().only("fr"));
            fields.put("en", before.words().only("en"));
            LocalDate review = before.reviewOn();
            if (review != null) {
                fields.day("review", review);
            }
        }
        return new TypedAnswer(fields.all(), seen);
    }

    static TypedAnswer read(Map<String, String[]> parameters) {
        Fields fields = Fields.read(parameters);
        return new TypedAnswer(fields.all(), Seen.read(fields.get("seen")));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    TypedDay day(String name) {
        return TypedDay.of(name, this::field);
    }

    /** Whether something was typed in that place for a commitment. */
    boolean has(int slot) {
        return Stream.of("-fr", "-en", "-ufr", "-uen").anyMatch(end -> !in(slot, end).isEmpty())
                || !day("c" + slot).blank();
    }

    private String in(int slot, String end) {
        return field("c" + slot + end);
    }

    /** Once {@link #errors} finds nothing. */
    NewAnswer answer() {
        Verdict verdict = Verdict.of(field("verdict")).orElseThrow();
        List<NewCommitment> commitments = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            if (has(slot)) {
                commitments.add(
                        new NewCommitment(
                                LocalizedText.said(in(slot, "-fr"), in(slot, "-en")),
                                LocalizedText.said(in(slot, "-ufr"), in(slot, "-uen")),
                                day("c" + slot).read().orElseThrow()));
            }
        }
        return new NewAnswer(
                verdict,
                LocalizedText.said(field("fr"), field("en")),
                verdict.promises() ? null : day("review").read().orElse(null),
                List.copyOf(commitments));
    }

    /**
     * What is to be corrected before it can be given.
     *
     * @param standing how many commitments of the theme the body still has to keep
     * @param made how many there are, kept and given up among them
     */
    List<FieldError> errors(int standing, int made, LocalDate today, Words w) {
        List<FieldError> errors = new ArrayList<>();
        Verdict verdict = Verdict.of(field("verdict")).orElse(null);
        if (verdict == null) {
            errors.add(new FieldError("verdict", w.say("participation.answers.error.verdict")));
        }
        words("fr", "en", LONGEST, "participation.answers.error.words", errors, w);
        int slots = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (has(slot)) {
                slots++;
                slot(slot, today, errors, w);
            }
        }
        if (verdict != null && verdict.promises() && slots + made == 0) {
            errors.add(new FieldError("c0-fr", w.say("participation.answers.error.promise")));
        }
        if (verdict == Verdict.NOT && slots + standing > 0) {
            String key = slots > 0 ? "unpromised" : "standing";
            errors.add(new FieldError("verdict", w.say("participation.answers.error." + key)));
        }
        if (verdict == Verdict.NOT && !day("review").blank()) {
            coming("review", today, errors, w);
        }
        return errors;
    }

    private void slot(int slot, LocalDate today, List<FieldError> errors, Words w) {
        String c = "c" + slot;
        words(c + "-fr", c + "-en", LONGEST_WHAT, "participation.answers.error.what", errors, w);
        words(c + "-ufr", c + "-uen", LONGEST_UNIT, "participation.answers.error.unit", errors, w);
        coming(c, today, errors, w);
    }

    private void words(
            String fr, String en, int most, String missing, List<FieldError> errors, Words w) {
        if (field(fr).isEmpty() && field(en).isEmpty()) {
            errors.add(new FieldError(fr, w.say(missing)));
        }
        for (String one : List.of(fr, en)) {
            if (field(one).length() > most) {
                errors.add(
                        new FieldError(
                                one, w.say("participation.take.long", most, field(one).length())));
            }
        }
    }

    private void coming(String name, LocalDate today, List<FieldError> errors, Words w) {
        LocalDate day = day(name).read().orElse(null);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            errors.add(
                    new FieldError(
                            name + "-day",
                            w.say("participation.answers.error.day", w.date(today))));
        }
    }
}
