package org.parvis.search.asking;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.parvis.search.index.StoredDocuments;
import org.parvis.search.words.Lexicon;
import org.parvis.search.words.LexiconFile;

/**
 * What a question costs over many documents: {@code SearchBench ROOT DOCUMENTS SECONDS FOLDER}
 * writes one line of JSON; the files of the index stay in the folder. Two threads ask, each its own
 * questions, none twice; the program is warm before.
 */
final class SearchBench {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final int THREADS = 2;
    private static final int QUESTIONS = 500_000;

    /** What one thread saw: nanoseconds of each question, its processor time, bytes it took. */
    private record Seen(long[] times, long processor, long bytes, long found) {}

    private final SearchIndex index;
    private final List<String> questions;
    private int next;

    private SearchBench(SearchIndex index, List<String> questions) {
        this.index = index;
        this.questions = questions;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int warm = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 60;
        Path folder = Path.of(arguments[3]);
        var documents = new ManyDocuments(Vocabulary.of(root));
        var stored = StoredDocuments.write(documents::document, many, folder.resolve("documents"));
        try (var installation = new BenchIndex(lexicon(root), folder.resolve("index"))) {
            double made = installation.follow(stored.all());
            double opened = installation.openAgain(stored.all());
            double caughtUp = installation.follow(stored.changed());
            List<String> asked =
                    new ManyQuestions(documents, many, Vocabulary.questions(root)).make(QUESTIONS);
            var bench = new SearchBench(installation.index(), asked);
            bench.during(warm);
            System.out.println(
                    bench.told(bench.during(seconds), many, List.of(made, opened, caughtUp)));
        }
    }

    private static Lexicon lexicon(Path root) throws IOException {
        String words = Files.readString(root.resolve("content/quebec/" + LexiconFile.NAME));
        return LexiconFile.read(words).orThrow().getOrDefault("fr", Lexicon.NONE);
    }

    private List<Seen> during(int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Seen> seen = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Seen>> both = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                both.add(() -> until(end));
            }
            for (Future<Seen> one : threads.invokeAll(both)) {
                seen.add(one.get());
            }
        }
        return seen;
    }

    private Seen until(long end) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long processor = thread.getCurrentThreadCpuTime();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long[] times = new long[QUESTIONS];
        int done = 0;
        long found = 0;
        for (long now = System.nanoTime(); now < end && done < QUESTIONS; done++) {
            SearchAnswer answer = index.ask(new SearchQuestion(question(), null, 1, false), DAY);
            long then = System.nanoTime();
            times[done] = then - now;
            found += answer.kinds().values().stream().mapToInt(Integer::intValue).sum();
            now = then;
        }
        return new Seen(
                Arrays.copyOf(times, done),
                thread.getCurrentThreadCpuTime() - processor,
                thread.getCurrentThreadAllocatedBytes() - bytes,
                found);
    }

    private synchronized String question() {
        return questions.get(next++ % questions.size());
    }

    private String told(List<Seen> seen, int many, List<Double> indexing) {
        long[] times =
                seen.stream().flatMapToLong(s -> LongStream.of(s.times())).sorted().toArray();
        double wall =
                seen.stream()
                        .mapToDouble(s -> LongStream.of(s.times()).sum() / 1e9)
                        .max()
                        .orElse(1);
        return String.format(
                Locale.ROOT,
                "{\"documents\": %d, \"questions\": %d, \"per_second\": %.0f, \"p50_ms\": %.2f,"
                        + " \"p95_ms\": %.2f, \"p99_ms\": %.2f, \"cpu_us\": %.0f, \"allocated_kb\":"
                        + " %.0f, \"found_mean\": %.0f, \"made_s\": %.1f, \"opened_s\": %.1f,"
                        + " \"hundred_changed_s\": %.1f, \"asked_anew\": %b}",
                many,
                times.length,
                times.length / wall,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                seen.stream().mapToLong(Seen::processor).sum() / 1e3 / times.length,
                seen.stream().mapToLong(Seen::bytes).sum() / 1024.0 / times.length,
                (double) seen.stream().mapToLong(Seen::found).sum() / times.length,
                indexing.get(0),
                indexing.get(1),
                indexing.get(2),
                next > questions.size());
    }
}
