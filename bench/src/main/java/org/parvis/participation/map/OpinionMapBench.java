package org.parvis.participation.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.parvis.participation.offline.FileRead;

/** A map of a million votes, from a file, in a process that has done nothing before. */
final class OpinionMapBench {
    private static final int PEOPLE = 50_000;
    private static final int STATEMENTS = 300;
    private static final int EACH = 20;

    private OpinionMapBench() {}

    /** Word: folder. */
    @SuppressWarnings("SystemOut") // read by the script that started it
    public static void main(String[] words) throws IOException {
        Path file = write(Path.of(words[0]).resolve("votes.csv"));
        long begin = System.nanoTime();
        if (!(VotesFile.read(file) instanceof FileRead.Held<Votes>(Votes votes))) {
            throw new IllegalStateException("The file is refused");
        }
        long read = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        OpinionMap map = Mapping.of(votes);
        System.out.printf(
                "{\"seconds\": %.2f, \"cpu_s\": %.2f, \"reading_s\": %.2f, \"groups\": %d,"
                        + " \"people\": %d, \"svg_bytes\": %d}%n",
                (System.nanoTime() - read) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                (read - begin) / 1e9,
                map.groups().size(),
                map.people().size(),
                new MapDrawing(map).svg("").length());
    }

    /** Three camps, each with its own mind on each statement. */
    private static Path write(Path file) throws IOException {
        Random random = new Random(11);
        double[][] minds = new double[3][STATEMENTS];
        for (double[] mind : minds) {
            for (int s = 0; s < STATEMENTS; s++) {
                mind[s] = random.nextDouble();
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("timestamp,comment-id,voter-id,vote\n");
            for (int p = 0; p < PEOPLE; p++) {
                int person = p;
                double[] mind = minds[p % 7 % 3];
                for (int s : random.ints(0, STATEMENTS).distinct().limit(EACH).toArray()) {
                    int vote = random.nextInt(10) == 0 ? 0 : random.nextDouble() < mind[s] ? 1 : -1;
                    out.write("1," + s + "," + person + "," + vote + "\n");
                }
            }
        }
        return file;
    }
}
