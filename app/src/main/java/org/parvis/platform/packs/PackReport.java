package org.parvis.platform.packs;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.Words;

/**
 * What an import did, or everything that stopped it.
 *
 * @param added what is published now and was not
 * @param unchanged how much is there as it was
 * @param kept what the pack no longer has and stays, because nobody said that it may go
 * @param gone what the pack no longer has and went
 */
public record PackReport(
        List<String> added,
        int unchanged,
        List<String> kept,
        List<String> gone,
        List<PackProblem> problems) {
    static final PackReport NOTHING = new PackReport(List.of(), 0, List.of(), List.of(), List.of());

    static PackReport refused(List<PackProblem> problems) {
        return new PackReport(List.of(), 0, List.of(), List.of(), problems);
    }

    public boolean accepted() {
        return problems.isEmpty();
    }

    /** The report in words, a line for each thing that somebody has to look at. */
    public String print(Words w) {
        if (!accepted()) {
            return problems.stream()
                    .map(problem -> problem.said(w))
                    .collect(Collectors.joining("\n", w.say("platform.pack.refused") + "\n", ""));
        }
        String done =
                w.say("platform.pack.done", added.size(), String.join(", ", added), unchanged);
        String stays = kept.isEmpty() ? "" : "\n" + w.say("platform.pack.kept", lines(kept));
        return done
                + stays
                + (gone.isEmpty() ? "" : "\n" + w.say("platform.pack.gone", lines(gone)));
    }

    private static String lines(List<String> things) {
        return String.join(", ", things);
    }
}
