package org.parvis.search.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.search.words.Language;

/**
 * French words that carry meaning, the most used first: those of the demonstration pack and of the
 * graded questions by how often they stand there, then words of the dictionary. They are drawn as
 * texts use them (Zipf and Mandelbrot): the first stands in a tenth of the documents or so.
 */
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int MOST = 60_000;
    private static final double SHIFT = 50;

    private final List<String> words;
    private final double[] until;

    private Vocabulary(List<String> words) {
        this.words = words;
        this.until = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < until.length; rank++) {
            sum += 1 / (rank + SHIFT);
            until[rank] = sum;
        }
    }

    /**
     * @param root the folder of the sources
     */
    static Vocabulary of(Path root) throws IOException {
        Map<String, Integer> used = new HashMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("content/quebec"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".fr.md")).toList()) {
                count(Files.readString(file), used);
            }
        }
        questions(root).forEach(question -> count(question, used));
        used.keySet().removeAll(Language.FRENCH.empty());
        Comparator<Map.Entry<String, Integer>> often = Map.Entry.comparingByValue();
        Stream<String> first =
                used.entrySet().stream()
                        .sorted(often.reversed().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey);
        return new Vocabulary(
                Stream.concat(first, dictionary().stream()).distinct().limit(MOST).toList());
    }

    /** The graded questions in French. */
    static List<String> questions(Path root) throws IOException {
        return Files.readAllLines(root.resolve("bench/relevance/questions.csv")).stream()
                .filter(line -> line.startsWith("fr,"))
                .map(line -> line.substring(3, line.indexOf(',', 3)).replace("\"", ""))
                .toList();
    }

    String draw(Random random) {
        int at = Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
        return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
    }

    private static void count(String text, Map<String, Integer> used) {
        WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(word -> used.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
    }

    private static List<String> dictionary() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/dictionaries/fr.dic")) {
            String text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> words = new HashSet<>();
            text.lines()
                    .map(line -> line.split("[/\\s]", 2)[0])
                    .filter(word -> word.matches("\\p{Ll}{3,14}"))
                    .forEach(words::add);
            List<String> sorted = new ArrayList<>(words);
            sorted.sort(Comparator.naturalOrder());
            Collections.shuffle(sorted, new Random(1));
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
