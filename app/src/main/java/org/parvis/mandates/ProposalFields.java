package org.parvis.mandates;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** The fields of a proposal one by one: what each may hold, and what is wrong with it. */
final class ProposalFields {
    private static final int LONGEST = 120;
    private static final int LONGEST_PROOF = 300;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()&·-]+");

    private ProposalFields() {}

    static LocalDate until(LocalDate latest, LocalDate today, Typed typed, List<Problem> problems) {
        LocalDate until = typed.day("until").orElse(null);
        if (until == null) {
            problems.add(problem("until", "mandates.error.until.missing"));
        } else if (until.isBefore(today)) {
            problems.add(problem("until", "mandates.error.until.past"));
        } else if (until.isAfter(latest)) {
            problems.add(new Problem("until", Refusal.of("mandates.error.until.late", latest)));
        }
        return until == null ? today : until;
    }

    static @Nullable String proof(Ground ground, Typed typed, List<Problem> problems) {
        String proof = Normalizer.normalize(typed.text("proof"), Normalizer.Form.NFC);
        if (!ground.needs(Ground.Need.PROOF)) {
            return null;
        }
        if (proof.isEmpty()) {
            problems.add(problem("proof", "mandates.error.missing"));
        } else if (proof.length() > LONGEST_PROOF) {
            problems.add(new Problem("proof", Refusal.of("mandates.error.tooLong", LONGEST_PROOF)));
        }
        return proof;
    }

    static @Nullable EmailAddress email(Typed typed, List<Problem> problems) {
        return switch (EmailAddress.of(typed.text("email"))) {
            case Outcome.Ok<EmailAddress>(EmailAddress email) -> email;
            case Outcome.Refused<EmailAddress>(Refusal refusal) -> {
                problems.add(new Problem("email", refusal));
                yield null;
            }
        };
    }

    static String name(String field, Typed typed, List<Problem> problems) {
        String name =
                Normalizer.normalize(typed.text(field), Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            problems.add(problem(field, "mandates.error.missing"));
        } else if (name.length() > LONGEST) {
            problems.add(new Problem(field, Refusal.of("mandates.error.tooLong", LONGEST)));
        } else if (!NAME.matcher(name).matches()) {
            problems.add(problem(field, "identity.name.characters"));
        }
        return name;
    }

    static Problem problem(String field, String key) {
        return new Problem(field, Refusal.of(key));
    }
}
