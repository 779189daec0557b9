package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Assurance;
import org.parvis.participation.Consultation;
import org.springframework.stereotype.Component;

/**
 * The contribution to a consultation whose receipt is open in a browser. Each tool adds to it, and
 * begins one where none is: whoever takes part by several tools has one receipt and counts once.
 */
@Component
class OpenContribution {
    private final TakingPart taking;
    private final Contributions contributions;

    OpenContribution(TakingPart taking, Contributions contributions) {
        this.taking = taking;
        this.contributions = contributions;
    }

    /** What that receipt says. */
    record Open(ReceiptNumber number, Contribution said) {}

    /** Sends something with a receipt. */
    @FunctionalInterface
    interface Sending {
        /**
         * Sends it.
         *
         * @param begins whether the contribution begins with it
         * @param browser the word of the browser, where each counts once
         */
        Outcome<ReceiptNumber> with(ReceiptNumber number, boolean begins, @Nullable String browser);
    }

    /** Nothing when no receipt of that consultation is open, or when it was taken back. */
    Optional<Open> in(Consultation of, HttpServletRequest request) {
        return VoiceCookie.receipt(request)
                .flatMap(
                        number ->
                                contributions
                                        .find(number)
                                        .filter(one -> one.stands(taking.asking(of)))
                                        .map(one -> new Open(number, one)));
    }

    /**
     * Sends something with the receipt that is open, or with that of the form, which is open then.
     *
     * @param key made with the form: what is sent twice counts once
     */
    Outcome<ReceiptNumber> send(
            Consultation to,
            UUID key,
            HttpServletRequest request,
            HttpServletResponse response,
            Sending sending) {
        Optional<ReceiptNumber> open = in(to, request).map(Open::number);
        return sending.with(
                        open.orElseGet(() -> taking.number(key)),
                        open.isEmpty(),
                        browser(to, request, response))
                .then(
                        number -> {
                            VoiceCookie.open(request, response, number);
                            return Outcome.ok(number);
                        });
    }

    /** The word of the browser, where each counts once. */
    static @Nullable String browser(
            Consultation of, HttpServletRequest request, HttpServletResponse response) {
        return of.assurance() == Assurance.DEVICE ? VoiceCookie.browser(request, response) : null;
    }
}
