package org.parvis.participation.ballots;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.secrecy.KeyShare;
import org.parvis.participation.secrecy.SealedChoice;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the shares that keepers bring after the close, and opens the ballots once there are as many
 * as are needed: never before, and never a list that is not that of the close.
 */
@Component
class Opening {
    /** More ballots than that are opened within the hour, not while a keeper waits. */
    private static final int AT_ONCE = 20_000;

    private final Scenes scenes;
    private final Seals seals;
    private final BroughtShares shares;
    private final Askings askings;
    private final HeldConsultations consultations;
    private final CountedVotes counted;

    Opening(
            Scenes scenes,
            Seals seals,
            BroughtShares shares,
            Askings askings,
            HeldConsultations consultations,
            CountedVotes counted) {
        this.scenes = scenes;
        this.seals = seals;
        this.shares = shares;
        this.askings = askings;
        this.consultations = consultations;
        this.counted = counted;
    }

    /** Whose share came, and whether the ballots are open now. */
    record Brought(String name, boolean open) {}

    /** Takes a share; one that is not of a keeper of this vote is told and opens nothing. */
    Outcome<Brought> bring(Consultation of, String typed) {
        Asking vote = askings.of(of);
        CountedVotes.Close close = counted.close(vote).orElse(null);
        if (close == null || close.list() == null) {
            return Outcome.refused("participation.keepers.refused.early");
        }
        if (close.key() != null) {
            return Outcome.refused("participation.keepers.refused.done");
        }
        Sealing sealing = seals.kept(vote).orElseThrow();
        return KeyShare.read(typed)
                .then(share -> known(of.code(), sealing, share))
                .then(share -> taken(vote, sealing, share, close.ballots()));
    }

    private static Outcome<KeyShare> known(String code, Sealing sealing, KeyShare share) {
        if (share.place() < 1 || share.place() > sealing.people().size()) {
            return Outcome.refused("participation.keepers.refused.nobody");
        }
        Sealing.Held keeper = sealing.at(share.place());
        return keeper.share().equals(share.digest(code))
                ? Outcome.ok(share)
                : Outcome.refused("participation.keepers.refused.other", keeper.name());
    }

    private Outcome<Brought> taken(Asking vote, Sealing sealing, KeyShare share, int ballots) {
        shares.keep(vote, share);
        String name = sealing.at(share.place()).name();
        return ballots > AT_ONCE
                ? Outcome.ok(new Brought(name, false))
                : open(vote, sealing).map(open -> new Brought(name, open));
    }

    /** Opens those of each vote for which enough shares came. */
    void run() {
        consultations.all().stream()
                .filter(one -> one.has(Tool.BALLOT))
                .map(askings::of)
                .forEach(
                        vote ->
                                seals.kept(vote)
                                        .filter(Sealing::kept)
                                        .ifPresent(it -> open(vote, it)));
    }

    /** Opens the ballots if enough shares are there; whether it did. */
    Outcome<Boolean> open(Asking vote, Sealing sealing) {
        return scenes.wholeJob(jobs -> open(jobs, vote, sealing));
    }

    private Outcome<Boolean> open(JdbcClient jobs, Asking vote, Sealing sealing) {
        Optional<String> list = waiting(jobs, vote);
        List<KeyShare> brought = shares.all(jobs, vote);
        if (list.isEmpty() || brought.size() < sealing.need()) {
            return Outcome.ok(false);
        }
        byte[] seed = KeyShare.joined(brought.subList(0, sealing.need()));
        AsymmetricCipherKeyPair pair = SealedChoice.pair(seed);
        if (!Arrays.equals(SealedChoice.key(pair), sealing.key())) {
            return Outcome.refused("participation.keepers.refused.together");
        }
        SealedBallots sealed = new SealedBallots(jobs, vote);
        if (!sealed.digest().equals(list.get())) {
            return Outcome.refused("participation.keepers.refused.list");
        }
        int altered = written(sealed, new CountedChoices(jobs, vote), pair);
        noted(jobs, vote, seed, altered);
        shares.forget(jobs, vote);
        return Outcome.ok(true);
    }

    /** How many of them nobody can open. */
    private static int written(
            SealedBallots sealed, CountedChoices choices, AsymmetricCipherKeyPair pair) {
        int[] altered = {0};
        sealed.pages(
                page -> {
                    List<String> said =
                            SealedChoice.opened(sealed.vote().consultation(), pair, page);
                    altered[0] += page.size() - said.size();
                    choices.add(said);
                });
        choices.mix();
        return altered[0];
    }

    private static void noted(JdbcClient jobs, Asking vote, byte[] seed, int altered) {
        jobs.sql(
                        """
                        update participation.ballot_counts
                        set key = :key, altered = altered + :altered
                        where home = :home and consultation = :consultation
                        """)
                .param("key", new OpenedKey(vote.consultation(), seed).text())
                .param("altered", altered)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .update();
    }

    /** The digest of the list that waits; who comes second waits for the first. */
    private static Optional<String> waiting(JdbcClient jobs, Asking vote) {
        return jobs.sql(
                        """
                        select list from participation.ballot_counts
                        where home = :home and consultation = :consultation
                          and list is not null and key is null
                        for update
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .query(String.class)
                .optional();
    }
}
