package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.springframework.stereotype.Component;

/** Takes the ballot of a budget from a browser: a contribution like any other, with its receipt. */
@Component
public class Approving {
    private final TakingPart taking;
    private final OpenContribution open;

    Approving(TakingPart taking, OpenContribution open) {
        this.taking = taking;
        this.open = open;
    }

    /** What became of sending. */
    public sealed interface Sent {
        /** Its receipt is open in the browser. */
        record Kept() implements Sent {}

        /**
         * @param anew whether the same form can never be taken: it is sent as another one
         */
        record Not(Refusal why, boolean anew) implements Sent {}
    }

    /** What the receipt that is open here says of projects, if it is one of that consultation. */
    public Optional<Map<String, Integer>> mine(Consultation of, HttpServletRequest request) {
        return open.in(of, request).map(one -> one.said().approved());
    }

    /**
     * Sends it: a correction where a receipt of that consultation is open here.
     *
     * @param key made with the form: what is sent twice counts once
     * @param projects by their codes, with their points or places, or one where they are chosen
     */
    public Sent send(
            Consultation to,
            UUID key,
            Map<String, Integer> projects,
            HttpServletRequest request,
            HttpServletResponse response,
            String lang) {
        var from = TakingPart.Sender.of(request, lang);
        Outcome<ReceiptNumber> sent =
                open.send(
                        to,
                        key,
                        request,
                        response,
                        (number, begins, browser) ->
                                taking.approve(to, number, projects, browser, from));
        return switch (sent) {
            case Outcome.Ok<ReceiptNumber> kept -> new Sent.Kept();
            case Outcome.Refused<ReceiptNumber>(Refusal why) ->
                    new Sent.Not(why, why.key().equals(TakingPart.OVER));
        };
    }
}
