package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Outcome;
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
    private final OpenContribution open;

    OpinionVoices(TakingPart taking, OpenContribution open) {
        this.taking = taking;
        this.open = open;
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
        return open.in(of, request)
                .map(one -> new Voice(one.number().text(), one.said().opinions()));
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
        var from = TakingPart.Sender.of(request, lang);
        Map<String, Stance> said = Map.of(answer.statement(), answer.stance());
        return open.send(
                        to,
                        answer.key(),
                        request,
                        response,
                        (number, begins, browser) ->
                                taking.answer(to, number, begins, said, browser, from))
                .map(number -> true);
    }
}
