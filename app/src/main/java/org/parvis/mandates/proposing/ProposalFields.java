package org.parvis.mandates.proposing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Proof;
import org.parvis.mandates.sides.Typed;

/** The fields of a proposal one by one: what each may hold, and what is wrong with it. */
final class ProposalFields {
    private static final int LONGEST_PROOF = 300;

    private ProposalFields() {}

    static LocalDate until(LocalDate latest, LocalDate today, Typed typed, List<Problem> problems) {
        LocalDate until = typed.day("until").orElse(null);
        if (until == null) {
            problems.add(Typed.problem("until", "mandates.error.until.missing"));
        } else if (until.isBefore(today)) {
            problems.add(Typed.problem("until", "mandates.error.until.past"));
        } else if (until.isAfter(latest)) {
            problems.add(new Problem("until", Refusal.of("mandates.error.until.late", latest)));
        }
        return until == null ? today : until;
    }

    /** A reference, a document, or both; one of them where the ground asks for a proof. */
    static Proof proof(
            Ground ground, Typed typed, Proofs.@Nullable Held document, List<Problem> problems) {
        if (!ground.needs(Ground.Need.PROOF)) {
            return Proof.NONE;
        }
        String words = Normalizer.normalize(typed.text("proof"), Normalizer.Form.NFC);
        if (words.isEmpty() && document == null) {
            problems.add(Typed.problem("proof", "mandates.error.missing.proof"));
        } else if (words.length() > LONGEST_PROOF) {
            problems.add(new Problem("proof", Refusal.of("mandates.error.tooLong", LONGEST_PROOF)));
        }
        return new Proof(
                words.isEmpty() ? null : words,
                document == null ? null : document.id(),
                document == null ? null : document.name(),
                null);
    }

    /** The address of somebody else: what is asked when it is missing says so. */
    static @Nullable EmailAddress email(Typed typed, List<Problem> problems) {
        if (typed.text("email").isBlank()) {
            problems.add(Typed.problem("email", "mandates.error.missing.email"));
            return null;
        }
        return switch (EmailAddress.of(typed.text("email"))) {
            case Outcome.Ok<EmailAddress>(EmailAddress email) -> email;
            case Outcome.Refused<EmailAddress>(Refusal refusal) -> {
                problems.add(new Problem("email", refusal));
                yield null;
            }
        };
    }
}
