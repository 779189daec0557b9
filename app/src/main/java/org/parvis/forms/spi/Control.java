package org.parvis.forms.spi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;

/** How a question is put on a page. Types share a few controls, so that all pages feel the same. */
public sealed interface Control {
    /** One line. */
    record Line(
            String type,
            @Nullable String inputmode,
            @Nullable String autocomplete,
            @Nullable String width,
            @Nullable String spellcheck)
            implements Control {}

    /** Several lines, with a count of characters when there is a limit to show. */
    record Lines(int rows, int max, @Nullable String autocomplete) implements Control {}

    /** One among a few. */
    record One(List<Choice> choices, boolean inline) implements Control {}

    /** One among many. */
    record Menu(List<Choice> choices) implements Control {
        /** The same choices after an empty one, so that nothing is chosen by default. */
        public List<Choice> withBlank(String words) {
            List<Choice> all = new ArrayList<>();
            all.add(Choice.of("", words));
            all.addAll(choices);
            return all;
        }
    }

    /** Several among a few. */
    record Several(List<Choice> choices) implements Control {}

    /** A date in three parts. */
    record DateParts() implements Control {}

    /** Files, with what is accepted in the words of a browser. */
    record Files(String accept, int most, long largest) implements Control {}

    /** One box to tick. */
    record Tick(String text) implements Control {}
}
