package org.parvis.participation.ballots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.platform.AtStart;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts, once, fictitious ballots into the votes of a demonstration that are over. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationBallots extends AtStart {
    private static final String NAME = "demonstration/ballots.yaml";

    private final ContentPack pack;
    private final Held<List<Told>> told;
    private final HeldConsultations consultations;
    private final Polled polled;

    DemonstrationBallots(ContentPack pack, HeldConsultations consultations, Polled polled) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.told = pack.held(() -> read(pack), List.of());
        this.consultations = consultations;
        this.polled = polled;
    }

    /**
     * How many tokens were given in a vote, and how many ballots say what.
     *
     * @param brought shares of its keepers that came
     */
    record Told(String code, int tokens, Map<String, Integer> choices, List<String> brought) {}

    /** Where fictitious ballots go in; those of people come by the urn alone. */
    @Component
    static class Polled {
        private final Scenes scenes;
        private final Urn urn;
        private final Tallying tallying;
        private final CountedVotes counted;
        private final Opening opening;
        private final Askings askings;

        Polled(
                Scenes scenes,
                Urn urn,
                Tallying tallying,
                CountedVotes counted,
                Opening opening,
                Askings askings) {
            this.scenes = scenes;
            this.urn = urn;
            this.tallying = tallying;
            this.counted = counted;
            this.opening = opening;
            this.askings = askings;
        }

        void count(Consultation of, Told told) {
            Asking vote = askings.of(of);
            if (counted.close(vote).isPresent()) {
                return;
            }
            give(vote, told.tokens());
            told.choices()
                    .forEach(
                            (choice, many) -> {
                                for (int i = 0; i < many; i++) {
                                    urn.put(of, VotingToken.unsigned(), choice).orThrow();
                                }
                            });
            tallying.count(vote);
            told.brought().forEach(share -> opening.bring(of, share).orThrow());
        }

        private void give(Asking vote, int tokens) {
            scenes.<Integer>job(
                    jobs ->
                            jobs.sql(
                                            """
                                            insert into participation.ballot_tokens
                                              (home, consultation, account, blinded)
                                            select :home, :consultation, gen_random_uuid(),
                                              sha256(gen_random_uuid()::text::bytea)
                                            from generate_series(1, :tokens)
                                            """)
                                    .param("home", vote.home().id())
                                    .param("consultation", vote.consultation())
                                    .param("tokens", tokens)
                                    .update());
        }
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        for (Told one : told.get()) {
            consultations.find(one.code()).ifPresent(of -> polled.count(of, one));
        }
    }

    private static Outcome<List<Told>> read(ContentPack pack) {
        return Outcome.ok(
                pack.entries(NAME, "ballots").stream().map(DemonstrationBallots::read).toList());
    }

    private static Told read(YamlFile node) {
        node.only(Set.of("code", "tokens", "choices", "brought"));
        YamlFile choices = node.map("choices");
        Map<String, Integer> many = new LinkedHashMap<>();
        choices.keys().forEach(key -> many.put(key, choices.as(key, Integer::parseInt)));
        return new Told(
                node.text("code"),
                node.as("tokens", Integer::parseInt),
                many,
                node.texts("brought"));
    }
}
