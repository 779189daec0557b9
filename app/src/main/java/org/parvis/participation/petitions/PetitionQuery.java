package org.parvis.participation.petitions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.parvis.platform.words.FoldedText;
import org.parvis.platform.words.HiddenSigns;

/**
 * What somebody looks for in the list. Whatever cannot be read is as if it were not there.
 *
 * @param stage none for all of them
 * @param words some signs of the title
 * @param after the code of the last one of the page before; empty for the first page
 */
record PetitionQuery(Optional<Stage> stage, String words, Order order, String after) {
    private static final int LONGEST = 120;

    static final PetitionQuery ALL = new PetitionQuery(Optional.empty(), "", Order.RECENT, "");

    /** Which ones come first. */
    enum Order {
        RECENT("recent"),
        SIGNED("signed"),
        CLOSING("closing");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static PetitionQuery read(String stage, String words, String order, String after) {
        String shown = HiddenSigns.without(words).strip();
        return new PetitionQuery(
                Stage.of(stage),
                shown.substring(0, Math.min(shown.length(), LONGEST)),
                Arrays.stream(Order.values())
                        .filter(one -> one.word().equals(order))
                        .findFirst()
                        .orElse(Order.RECENT),
                after.matches("[a-z0-9-]{1,60}") ? after : "");
    }

    String folded() {
        return FoldedText.of(words);
    }

    PetitionQuery of(Optional<Stage> other) {
        return new PetitionQuery(other, words, order, "");
    }

    PetitionQuery by(Order other) {
        return new PetitionQuery(stage, words, other, "");
    }

    PetitionQuery after(String code) {
        return new PetitionQuery(stage, words, order, code);
    }

    /** As an address says it; nothing where it is what the list shows by itself. */
    String query() {
        StringBuilder said = new StringBuilder();
        stage.ifPresent(it -> add(said, "state", it.word()));
        add(said, "q", words);
        add(said, "order", order == Order.RECENT ? "" : order.word());
        add(said, "after", after);
        return said.toString();
    }

    private static void add(StringBuilder said, String name, String value) {
        if (!value.isEmpty()) {
            said.append(said.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
