package org.parvis.participation.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;

/**
 * The budget that people share: what was sealed, whatever its file has become; that of the file
 * where nothing is sealed, or where the seal is broken.
 */
record InForce(Budget budget, @Nullable Seal seal, Seal.State state) {
    static InForce of(Budget file, @Nullable Seal seal) {
        if (seal == null) {
            return new InForce(file, null, Seal.State.NONE);
        }
        Seal.State state = seal.state(file);
        return switch (state) {
            case NONE, SAME, BROKEN -> new InForce(file, seal, state);
            case CHANGED -> new InForce(sealed(file, seal), seal, state);
        };
    }

    /** What is told of a project beside its name is not sealed: the file says it. */
    private static Budget sealed(Budget file, Seal seal) {
        Budget sealed = SealedWords.read(seal.words());
        List<Shared> projects =
                sealed.projects().stream()
                        .map(
                                one ->
                                        new Shared(
                                                one.code(),
                                                one.name(),
                                                file.project(one.code())
                                                        .map(Shared::text)
                                                        .orElse(LocalizedText.EMPTY),
                                                one.cost()))
                        .toList();
        return new Budget(
                sealed.amount(),
                projects,
                sealed.least(),
                sealed.most(),
                sealed.method(),
                sealed.ballots());
    }

    /** Whether what is sealed can be counted by. */
    boolean holds() {
        return switch (state) {
            case SAME, CHANGED -> true;
            case NONE, BROKEN -> false;
        };
    }
}
