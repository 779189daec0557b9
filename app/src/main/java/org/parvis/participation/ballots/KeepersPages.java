package org.parvis.participation.ballots;

import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.ballots.Opening.Brought;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where keepers bring their shares once a vote is over. They need no account: whoever has a share
 * is its keeper, or somebody to whom they gave it.
 */
@Controller
class KeepersPages {
    private final Votes votes;
    private final Seals seals;
    private final Opening opening;
    private final CountedVotes counted;
    private final Askings askings;
    private final HeldConsultations consultations;

    KeepersPages(
            Votes votes,
            Seals seals,
            Opening opening,
            CountedVotes counted,
            Askings askings,
            HeldConsultations consultations) {
        this.votes = votes;
        this.seals = seals;
        this.opening = opening;
        this.counted = counted;
        this.askings = askings;
        this.consultations = consultations;
    }

    @GetMapping({
        "/fr/consultations/{code}/vote/gardiens",
        "/en/consultations/{code}/ballot/keepers"
    })
    Page keepers(@PathVariable String code, Words w) {
        return page(view(votes.find(code), w));
    }

    @PostMapping({
        "/fr/consultations/{code}/vote/gardiens",
        "/en/consultations/{code}/ballot/keepers"
    })
    Page bring(@PathVariable String code, @RequestParam(defaultValue = "") String share, Words w) {
        Consultation of = votes.find(code);
        return switch (opening.bring(of, share)) {
            case Outcome.Ok<Brought>(Brought brought) ->
                    page(
                            view(of, w)
                                    .thanked(
                                            w.say(
                                                    brought.open()
                                                            ? "participation.keepers.told.open"
                                                            : "participation.keepers.told.here",
                                                    brought.name())));
            case Outcome.Refused<Brought>(Refusal why) ->
                    page(view(of, w).refused(share, w.say(why.key(), why.arguments()))).status(422);
        };
    }

    /** Not found, where a vote has no keepers. */
    private KeepersView view(Consultation of, Words w) {
        Asking vote = askings.of(of);
        Sealing sealing = seals.shown(of);
        if (!sealing.kept()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return KeepersView.of(w, of, consultations.today(), sealing)
                .at(counted.brought(vote), counted.close(vote).orElse(null));
    }

    private static Page page(KeepersView view) {
        return Page.of("participation/ballots/keepers", view)
                .title(view.w().say("participation.keepers.title"))
                .nav(ParticipationPaths.MENU)
                .apartFromAccounts();
    }
}
