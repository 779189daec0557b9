package org.parvis.participation;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;

/**
 * What is put to a secret vote, as the file of its consultation has it: one question, of whose
 * answers each ballot takes one, and without whom nobody opens the ballots.
 */
public record BallotQuestion(LocalizedText question, List<Option> options, Keepers keepers) {
    public static final BallotQuestion NONE =
            new BallotQuestion(LocalizedText.EMPTY, List.of(), Keepers.NONE);

    /** One answer; its code is what ballots say, for ever. */
    public record Option(String code, LocalizedText text) {}

    public Optional<Option> option(String code) {
        return options.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
