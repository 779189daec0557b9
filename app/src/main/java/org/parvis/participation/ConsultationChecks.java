package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.Consultation.Phase;
import org.parvis.platform.packs.YamlFile;

/** What the parts of a consultation must have in common; days that were not read are not judged. */
final class ConsultationChecks {
    private static final int MOST = 30;

    private final YamlFile root;
    private final String file;
    private final Problems problems;

    ConsultationChecks(YamlFile root, String file, Problems problems) {
        this.root = root;
        this.file = file;
        this.problems = problems;
    }

    void of(Consultation read) {
        phases(read.phases());
        if (read.phases().isEmpty()) {
            missing("phases");
        }
        if (read.has(Tool.PROPOSITIONS) && read.propositions().isEmpty()) {
            missing("propositions");
        }
        text(read);
        opinions(read);
        budget(read);
        new BallotQuestionFile(file, problems).check(root, read);
        new ProfileFile(file, problems).check(root, read);
        new HearingsFile(file, problems).check(root, read);
        if (writes(read) && read.rules().isEmpty()) {
            missing("rules");
        }
        if (read.propositions().size() > MOST) {
            at("propositions", "participation.file.many", MOST);
        }
        LocalDate answer = read.answerBy();
        LocalDate closes = read.closes().orElse(null);
        if (answer != null && known(answer) && closes != null && !answer.isAfter(closes)) {
            at("answer-by", "participation.file.answer", answer.toString());
        }
    }

    /**
     * A text is there from the first day on which people are asked about it, and for no other use.
     */
    private void text(Consultation read) {
        Phase first =
                read.phases().stream()
                        .filter(phase -> phase.tools().contains(Tool.TEXT))
                        .findFirst()
                        .orElse(null);
        if (first == null) {
            if (!read.text().versions().isEmpty()) {
                at("text", "participation.file.text.unasked");
            }
        } else if (read.text().versions().isEmpty()) {
            missing("text");
        } else if (known(first.from()) && read.text().on(first.from()).isEmpty()) {
            at("text", "participation.file.text.late", first.code());
        }
    }

    /** Statements are there where people are asked to answer them, and for no other use. */
    private void opinions(Consultation read) {
        boolean none = read.opinions().statements().isEmpty();
        if (read.has(Tool.OPINIONS) && none && !root.has("opinions")) {
            missing("opinions");
        } else if (!read.has(Tool.OPINIONS) && !none) {
            at("opinions", "participation.file.opinions.unasked");
        }
    }

    /** A budget is there where people choose its projects, and for no other use. */
    private void budget(Consultation read) {
        boolean there = !read.budget().projects().isEmpty();
        if (read.has(Tool.BUDGET) && !there) {
            missing("budget");
        } else if (there && !read.has(Tool.BUDGET)) {
            at("budget", "participation.budget.file.unasked");
        }
    }

    /** Whether people write something that somebody could keep back. */
    private static boolean writes(Consultation read) {
        return read.takesTexts() || read.has(Tool.HEARINGS);
    }

    private void phases(List<Phase> phases) {
        Phase before = null;
        for (Phase phase : phases) {
            if (known(phase.from()) && known(phase.until())) {
                if (phase.until().isBefore(phase.from())) {
                    at("phases", "participation.file.backwards", phase.code());
                } else if (before != null && !phase.from().isAfter(before.until())) {
                    at("phases", "participation.file.overlap", phase.code(), before.code());
                }
                before = phase;
            }
        }
    }

    private static boolean known(LocalDate day) {
        return !day.equals(LocalDate.EPOCH);
    }

    private void missing(String key) {
        problems.when(
                () -> {
                    throw root.refuse("platform.file.missing", key);
                });
    }

    private void at(String key, String reason, Object... more) {
        problems.at(root, key, reason, more);
    }
}
