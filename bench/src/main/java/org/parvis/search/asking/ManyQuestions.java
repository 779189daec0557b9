package org.parvis.search.asking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What people ask of those documents, no question twice: the graded questions with a word more, and
 * two or three words of what a document is about, some of them in a sentence. One word of a tenth
 * of them is mistyped.
 */
final class ManyQuestions {
    private static final String[] BEGUN = {
        "comment ",
        "où ",
        "je cherche ",
        "quoi faire avec ",
        "mon ",
        "demande de ",
        "j'ai besoin d'un "
    };

    private final ManyDocuments documents;
    private final List<String> graded;
    private final int many;

    ManyQuestions(ManyDocuments documents, int many, List<String> graded) {
        this.documents = documents;
        this.many = many;
        this.graded = graded;
    }

    List<String> make(int count) {
        var random = new Random(7);
        Set<String> all = new LinkedHashSet<>(count * 2);
        while (all.size() < count) {
            String question = question(random);
            all.add(random.nextInt(10) == 0 ? mistyped(question, random) : question);
        }
        return new ArrayList<>(all);
    }

    private String question(Random random) {
        List<String> about = documents.about(random.nextInt(many));
        return switch (random.nextInt(6)) {
            case 0 -> graded.get(random.nextInt(graded.size())) + " " + about.getFirst();
            case 1 ->
                    BEGUN[random.nextInt(BEGUN.length)]
                            + about.get(0)
                            + " "
                            + about.get(1 + random.nextInt(5));
            case 2, 3 -> some(about, 3, random);
            default -> some(about, 2, random);
        };
    }

    private static String some(List<String> about, int words, Random random) {
        List<String> left = new ArrayList<>(about.subList(0, 6));
        Collections.shuffle(left, random);
        return String.join(" ", left.subList(0, words));
    }

    /** Two letters changed places, one is gone, or one is there twice. */
    private static String mistyped(String question, Random random) {
        int at = 1 + random.nextInt(Math.max(1, question.length() - 2));
        String before = question.substring(0, at);
        return switch (random.nextInt(3)) {
            case 0 ->
                    before.substring(0, at - 1)
                            + question.charAt(at)
                            + question.charAt(at - 1)
                            + question.substring(at + 1);
            case 1 -> before + question.substring(at + 1);
            default -> before + question.charAt(at) + question.substring(at);
        };
    }
}
