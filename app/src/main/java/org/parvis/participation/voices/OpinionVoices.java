package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Assurance;
import org.parvis.participation.Consultation;
import org.parvis.participation.Stance;
import org.springframework.stereotype.Component;

/**
 * What somebody answers to the statements of a consultation, with the receipt that is open in their
 * browser: the one way to it, for the pages that ask and for the map that shows where they stand.
 */
@Component
public class OpinionVoices {
    private final TakingPart taking;
    private final Contributions contributions;

    OpinionVoices(TakingPart taking, Contributions contributions) {
        this.taking = taking;
        this.contributions = contributions;
    }

    /**
     * What the receipt that is open here says.
     *
     * @param said by the codes of statements
     */
    public record Voice(String receipt, Map<String, Stance> said) {}

    /**
     * One answer.
     *
     * @param key made with the form: what is sent twice counts once
     */
    public record Answer(UUID key, String statement, Stance stance) {}

    /** Nothing when no receipt of that consultation is open, or when it was taken back. */
    public Optional<Voice> in(Consultation of, HttpServletRequest request) {
        return VoiceCookie.receipt(request).flatMap(number -> of(number, of));
    }

    private Optional<Voice> of(ReceiptNumber number, Consultation of) {
        return contributions
                .find(number)
                .filter(one -> one.stands(taking.asking(of)))
                .map(one -> new Voice(number.text(), one.opinions()));
    }

    /** Whether one may answer now. */
    public boolean open(Consultation of) {
        return taking.answers(of);
    }

    /** Keeps it, and opens the receipt of a new contribution; refused in words. */
    public Outcome<Boolean> say(
            Consultation to,
            Answer answer,
            HttpServletRequest request,
            HttpServletResponse response,
            String lang) {
        String browser =
                to.assurance() == Assurance.DEVICE ? VoiceCookie.browser(request, response) : null;
        ReceiptNumber open = open(to, request);
        Outcome<ReceiptNumber> said =
                taking.answer(
                        to,
                        open == null ? taking.number(answer.key()) : open,
                        open == null,
                        Map.of(answer.statement(), answer.stance()),
                        browser,
                        TakingPart.Sender.of(request, lang));
        return said.then(
                number -> {
                    VoiceCookie.open(request, response, number);
                    return Outcome.ok(true);
                });
    }

    private @Nullable ReceiptNumber open(Consultation to, HttpServletRequest request) {
        return VoiceCookie.receipt(request).filter(it -> of(it, to).isPresent()).orElse(null);
    }
}
