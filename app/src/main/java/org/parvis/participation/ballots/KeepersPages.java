package org.parvis.participation.ballots;

import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
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
    private final Opening opening;
    private final ShownKeepers keepers;

    KeepersPages(Votes votes, Opening opening, ShownKeepers keepers) {
        this.votes = votes;
        this.opening = opening;
        this.keepers = keepers;
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
        KeepersView view = keepers.of(of, w);
        if (!view.sealing().kept()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view;
    }

    private static Page page(KeepersView view) {
        return Page.of("participation/ballots/keepers", view)
                .title(view.w().say("participation.keepers.title"))
                .nav(ParticipationPaths.MENU)
                .apartFromAccounts();
    }
}
