package org.parvis.forms.spi;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;

/** How a question is put on a page. Types share a few controls, so that all pages feel the same. */
public sealed interface Control {
    /** One line. */
    static Line line() {
        return new Line("text", null, null, null, null, null, null, List.of());
    }

    /**
     * One line.
     *
     * @param suggestions words that the browser offers; anything else may be typed
     */
    record Line(
            String type,
            @Nullable String inputmode,
            @Nullable String autocomplete,
            @Nullable String width,
            @Nullable String spellcheck,
            @Nullable String prefix,
            @Nullable String suffix,
            List<String> suggestions)
            implements Control {

        public Line of(String newType) {
            return new Line(
                    newType,
                    inputmode,
                    autocomplete,
                    width,
                    spellcheck,
                    prefix,
                    suffix,
                    suggestions);
        }

        public Line keys(@Nullable String newInputmode) {
            return new Line(
                    type,
                    newInputmode,
                    autocomplete,
                    width,
                    spellcheck,
                    prefix,
                    suffix,
                    suggestions);
        }

        public Line filledAs(@Nullable String newAutocomplete) {
            return new Line(
                    type,
                    inputmode,
                    newAutocomplete,
                    width,
                    spellcheck,
                    prefix,
                    suffix,
                    suggestions);
        }

        public Line wide(int characters) {
            return new Line(
                    type,
                    inputmode,
                    autocomplete,
                    String.valueOf(characters),
                    spellcheck,
                    prefix,
                    suffix,
                    suggestions);
        }

        /** Numbers, codes and names: nothing to correct in the spelling. */
        public Line exact() {
            return new Line(
                    type, inputmode, autocomplete, width, "false", prefix, suffix, suggestions);
        }

        public Line between(@Nullable String before, @Nullable String after) {
            return new Line(
                    type, inputmode, autocomplete, width, spellcheck, before, after, suggestions);
        }

        public Line suggesting(List<String> words) {
            return new Line(
                    type, inputmode, autocomplete, width, spellcheck, prefix, suffix, words);
        }
    }

    /** Several things that make one answer, each with its own label. */
    record Parts(List<Part> parts) implements Control {}

    /**
     * One of several parts.
     *
     * @param name as the type names its parts
     */
    record Part(
            String name, String label, @Nullable String hint, boolean optional, Control control) {
        public static Part of(String name, String label, Control control) {
            return new Part(name, label, null, false, control);
        }

        public Part withHint(@Nullable String words) {
            return new Part(name, label, words, optional, control);
        }

        public Part asOptional() {
            return new Part(name, label, hint, true, control);
        }
    }

    /**
     * One among thousands: words are typed, what matches is put as choices. It needs no script: the
     * search is one step of the same page.
     */
    record Search(Function<String, List<Choice>> matches, int total) implements Control {
        /** Part that holds the words searched. */
        public static final String WORDS = "search";

        /** Part that holds the words for which choices were put. */
        public static final String PUT = "searched";
    }

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

    /**
     * A value that nobody types.
     *
     * @param lines the value in words; none when it cannot be known yet
     * @param because why it is what it is
     */
    record Shown(List<String> lines, @Nullable String because) implements Control {}

    /** Words to read. */
    record Told(Content words) implements Control {}

    /** The rows of a repeated group; what they hold is drawn beside. */
    record Rows() implements Control {}
}
