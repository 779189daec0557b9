package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.springframework.stereotype.Component;

/** The contribution whose receipt is open in a browser, for pages that say what became of it. */
@Component
public class OpenedReceipt {
    private final TakingPart taking;
    private final Contributions contributions;

    OpenedReceipt(TakingPart taking, Contributions contributions) {
        this.taking = taking;
        this.contributions = contributions;
    }

    /**
     * What a contribution speaks of: never what it says.
     *
     * @param number of its receipt, as whoever has it reads it
     * @param to in which consultation of which body
     * @param keys of propositions, arguments and texts
     */
    public record Voice(String number, Asking to, Set<String> keys) {}

    /** The one that is open; nothing when none is, or when it was taken back. */
    public Optional<Voice> in(HttpServletRequest request) {
        return VoiceCookie.receipt(request).flatMap(this::voice);
    }

    /** The identifiers of the words that were written in the one that is open. */
    public Set<UUID> wrote(HttpServletRequest request) {
        return VoiceCookie.receipt(request)
                .flatMap(contributions::find)
                .map(one -> one.fates().keySet())
                .orElse(Set.of());
    }

    /** Opens the one of a number that somebody typed; so many tries an hour. */
    public Outcome<Voice> open(
            String typed, HttpServletRequest request, HttpServletResponse response, String lang) {
        return taking.look(typed, TakingPart.Sender.of(request, lang))
                .then(
                        number ->
                                voice(number)
                                        .map(
                                                voice -> {
                                                    VoiceCookie.open(request, response, number);
                                                    return Outcome.ok(voice);
                                                })
                                        .orElseGet(
                                                () ->
                                                        Outcome.refused(
                                                                "participation.outcome.withdrawn")));
    }

    /** The themes of which the one that is open speaks; all of them when it speaks of none. */
    public Set<String> themes(Consultation of, HttpServletRequest request) {
        return in(request)
                .filter(voice -> voice.to().equals(taking.asking(of)))
                .map(voice -> themes(of, voice.keys()))
                .orElseGet(() -> themes(of, Set.of()));
    }

    static Set<String> themes(Consultation of, Set<String> keys) {
        Set<String> spoken = new HashSet<>();
        keys.forEach(key -> of.themeOf(key).ifPresent(spoken::add));
        if (spoken.isEmpty()) {
            of.themes().forEach(one -> spoken.add(one.code()));
        }
        return Set.copyOf(spoken);
    }

    private Optional<Voice> voice(ReceiptNumber number) {
        return contributions
                .find(number)
                .filter(one -> !one.withdrawn())
                .map(one -> new Voice(number.text(), one.to(), keys(one)));
    }

    static Set<String> keys(Contribution one) {
        Set<String> keys = new HashSet<>(one.votes().keySet());
        keys.addAll(one.supports());
        for (Contribution.Text text : one.texts()) {
            keys.add(text.id().toString());
            keys.add(text.written().proposition());
        }
        keys.remove("");
        return Set.copyOf(keys);
    }
}
