package org.parvis.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.Words;

/** What an import did, or everything that stopped it; ready to print. */
public record ImportReport(List<String> added, int unchanged, int retired, List<Problem> problems) {
    static ImportReport done(List<String> added, int unchanged, int retired) {
        return new ImportReport(List.copyOf(added), unchanged, retired, List.of());
    }

    static ImportReport refused(List<Problem> problems) {
        return new ImportReport(List.of(), 0, 0, Problem.ordered(problems));
    }

    public boolean accepted() {
        return problems.isEmpty();
    }

    public boolean changed() {
        return !added.isEmpty() || retired > 0;
    }

    /** The report in words: one line a service or a problem. */
    public String print(Words w) {
        if (accepted()) {
            String all = added.isEmpty() ? "-" : String.join(", ", added);
            return w.say("catalogue.import.done", added.size(), all, unchanged, retired);
        }
        return problems.stream()
                .map(problem -> problem.place() + ": " + say(problem, w))
                .collect(Collectors.joining("\n", w.say("catalogue.import.refused") + "\n", ""));
    }

    private static String say(Problem problem, Words w) {
        return w.say(problem.reason().key(), problem.reason().arguments());
    }
}
