package org.parvis.participation.ballots;

import java.util.List;
import java.util.Set;
import org.parvis.ds.Words;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.springframework.stereotype.Component;

/** What everybody reads of the keepers of a vote, on its page and on theirs. */
@Component
class ShownKeepers {
    private final Askings askings;
    private final HeldConsultations consultations;
    private final Seals seals;
    private final BroughtShares shares;
    private final CountedVotes counted;

    ShownKeepers(
            Askings askings,
            HeldConsultations consultations,
            Seals seals,
            BroughtShares shares,
            CountedVotes counted) {
        this.askings = askings;
        this.consultations = consultations;
        this.seals = seals;
        this.shares = shares;
        this.counted = counted;
    }

    /** Of nobody where it has none. */
    KeepersView of(Consultation of, Words w) {
        Asking vote = askings.of(of);
        Sealing sealing = seals.shown(of);
        return new KeepersView(
                w,
                of,
                consultations.today(),
                sealing,
                sealing.kept() ? shares.places(vote) : Set.of(),
                counted.close(vote).orElse(null),
                "",
                null,
                List.of());
    }
}
