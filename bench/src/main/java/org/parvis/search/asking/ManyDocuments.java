package org.parvis.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;

/**
 * Documents of a large public site, in French: each is about a dozen things that it says again and
 * again, among words that every page has, as texts that people write are. The same seed makes the
 * same documents.
 */
final class ManyDocuments {
    private static final int ABOUT = 12;
    private static final String[] GLUE =
            ("de la le les des et à en un une pour du que qui dans par sur est avec au ou ce votre"
                            + " vous si sont peut être plus ne pas il")
                    .split(" ");

    private final Vocabulary vocabulary;

    ManyDocuments(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What the document of that number is about, the most telling word first. */
    List<String> about(int number) {
        return about(new Random(number));
    }

    private List<String> about(Random random) {
        return random.ints(ABOUT, 0, Integer.MAX_VALUE)
                .mapToObj(any -> vocabulary.draw(random))
                .toList();
    }

    /** The document of that number, with words at the end of its text. */
    SearchDocument document(int number, String added) {
        var random = new Random(number);
        List<String> about = about(random);
        SearchKind[] kinds = SearchKind.values();
        SearchKind kind =
                kinds[(int) Math.min(kinds.length - 1, Math.abs(random.nextGaussian()) * 4)];
        String title = sentence(random, about.subList(0, 3), 5 + random.nextInt(5), 0.7);
        String summary = sentence(random, about, 14 + random.nextInt(8), 0.5) + ".";
        String body =
                IntStream.range(0, 8 + random.nextInt(9))
                        .mapToObj(i -> sentence(random, about, 9 + random.nextInt(14), 0.5) + ".")
                        .collect(Collectors.joining(" "));
        return new SearchDocument(
                kind.code() + "/" + number,
                kind,
                "/fr/pages/" + number,
                title,
                summary,
                body + added,
                random.nextInt(3) == 0 ? about.subList(3, 5) : List.of(),
                List.of("De 10 à 20 jours", "Sans frais"),
                "",
                Map.of());
    }

    /** About half of the words hold a sentence together; of the others, a share is of the theme. */
    private String sentence(Random random, List<String> about, int length, double theme) {
        List<String> words = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            words.add(
                    i % 2 == 1
                            ? GLUE[(int) (GLUE.length * random.nextDouble() * random.nextDouble())]
                            : random.nextDouble() < theme
                                    ? about.get(random.nextInt(about.size()))
                                    : vocabulary.draw(random));
        }
        String text = String.join(" ", words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
