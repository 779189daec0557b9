package org.parvis.participation.count;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.parvis.participation.CountMethod;
import org.parvis.participation.TieBreak;
import org.parvis.participation.offline.FileRead;

/** Counts 100,000 ballots of ten approvals over 1,000 projects, and again in another order. */
final class EqualSharesBench {
    private static final int PROJECTS = 1_000;
    private static final int APPROVALS = 10;

    private EqualSharesBench() {}

    /** Words: voters, budget, folder. */
    @SuppressWarnings("SystemOut") // read by the script that started it
    public static void main(String[] words) throws IOException {
        int voters = Integer.parseInt(words[0]);
        Path folder = Path.of(words[2]);
        List<String> projects = projects(new Random(7));
        List<String> votes = votes(new Random(8), voters);
        Measured first = measured(write(folder.resolve("one.pb"), words[1], projects, votes));
        Collections.shuffle(projects, new Random(9));
        Collections.shuffle(votes, new Random(10));
        Measured second = measured(write(folder.resolve("two.pb"), words[1], projects, votes));
        System.out.printf(
                "{\"voters\": %d, \"seconds\": [%.2f, %.2f], \"cpu_s\": [%.2f, %.2f],"
                        + " \"reading_s\": [%.2f, %.2f], \"raises\": %d, \"chosen\": %d, \"ties\":"
                        + " %d, \"same\": %b}%n",
                voters,
                first.seconds,
                second.seconds,
                first.cpu,
                second.cpu,
                first.reading,
                second.reading,
                first.outcome.raises(),
                first.outcome.chosen().size(),
                first.outcome.ties().size(),
                first.outcome.equals(second.outcome));
    }

    private record Measured(Outcome outcome, double reading, double seconds, double cpu) {}

    private static Measured measured(Path file) throws IOException {
        long begin = System.nanoTime();
        if (!(PbFile.read(file) instanceof FileRead.Held<Election>(Election election))) {
            throw new IllegalStateException("The file is refused");
        }
        long read = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CountMethod method =
                new CountMethod(
                        CountMethod.Rule.EQUAL_SHARES,
                        CountMethod.Utility.COST,
                        CountMethod.Completion.ADD1,
                        List.of(TieBreak.VOTES, TieBreak.COST, TieBreak.NAME));
        if (!(Count.of(election, method) instanceof Counted.Done(Outcome outcome))) {
            throw new IllegalStateException("The count does not end");
        }
        return new Measured(
                outcome,
                (read - begin) / 1e9,
                (System.nanoTime() - read) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static List<String> projects(Random random) {
        List<String> projects = new ArrayList<>();
        for (int p = 0; p < PROJECTS; p++) {
            projects.add(p + ";" + Math.round(Math.pow(10, 3 + 3 * random.nextDouble())));
        }
        return projects;
    }

    private static List<String> votes(Random random, int voters) {
        List<String> votes = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            votes.add(
                    v
                            + ";"
                            + random.ints(0, PROJECTS)
                                    .distinct()
                                    .limit(APPROVALS)
                                    .mapToObj(Integer::toString)
                                    .collect(Collectors.joining(",")));
        }
        return votes;
    }

    private static Path write(Path file, String budget, List<String> projects, List<String> votes)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("META\nkey;value\nvote_type;approval\nbudget;" + budget + "\nPROJECTS\n");
            out.write("project_id;cost\n" + String.join("\n", projects) + "\nVOTES\n");
            out.write("voter_id;vote\n" + String.join("\n", votes) + "\n");
        }
        return file;
    }
}
