package org.parvis.cases.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.letters.Letter;

/**
 * The words of a letter: the definition's text, with its {@code {{FEEL}}} places filled in and its
 * Markdown made into the letter's blocks. A place is one mark while the text is taken apart, so
 * that the signs of its rule are no Markdown; its words are put in afterwards as plain text, so
 * that nothing a person typed can shape a letter.
 */
final class LetterText {
    private static final Parser MARKDOWN = Parser.builder().build();

    /** A place with a sign of money or of a percentage that stands right before or after it. */
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?<before>[$€]?)"
                            + ProcessDefinition.Letter.PLACE.pattern()
                            + "(?<after>[\\s\u00A0\u202F]*[$€%])?",
                    Pattern.DOTALL);

    private final UnaryOperator<String> places;

    /**
     * The words of one letter.
     *
     * @param places gives the words of a place by the expression that stands in it
     */
    LetterText(UnaryOperator<String> places) {
        this.places = places;
    }

    /** A text whose places are marks, and the words that these stand for. */
    private record Marked(String text, List<String> words) {
        /** Characters that Unicode leaves to programs: one for each place, from the first. */
        private static final Pattern MARK = Pattern.compile("[\\uE000-\\uF8FF]");

        static String mark(int place) {
            return Character.toString('\uE000' + place);
        }

        String fill(String part) {
            return MARK.matcher(part)
                    .replaceAll(mark -> Matcher.quoteReplacement(of(mark.group())));
        }

        private String of(String mark) {
            int place = mark.charAt(0) - '\uE000';
            return place < words.size() ? words.get(place) : mark;
        }
    }

    private Marked marked(String template) {
        List<String> words = new ArrayList<>();
        String text =
                SIGNED.matcher(template)
                        .replaceAll(
                                place -> {
                                    String said = places.apply(place.group(2).strip());
                                    words.add(said);
                                    String mark = Marked.mark(words.size() - 1);
                                    return Matcher.quoteReplacement(
                                            unless(said, place.group("before"))
                                                    + mark
                                                    + unless(said, place.group("after")));
                                });
        return new Marked(text, words);
    }

    /** The sign, unless the words bear it themselves, as those of an amount do. */
    private static String unless(String words, @Nullable String sign) {
        // a space that does not break comes before it
        return sign == null || sign.isEmpty() || words.contains(sign.substring(sign.length() - 1))
                ? ""
                : sign;
    }

    /** One line with its places filled in. */
    String line(String template) {
        Marked marked = marked(template);
        return marked.fill(marked.text()).strip();
    }

    List<String> lines(String template) {
        Marked marked = marked(template);
        return marked.text()
                .lines()
                .map(line -> marked.fill(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Letter.Block> blocks(String markdown) {
        Marked marked = marked(markdown);
        List<Letter.Block> blocks = new ArrayList<>();
        Node document = MARKDOWN.parse(marked.text());
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> blocks.add(new Letter.Heading(marked.fill(text(heading))));
                case BulletList list -> blocks.add(new Letter.Items(items(list, marked), false));
                case OrderedList list -> blocks.add(new Letter.Items(items(list, marked), true));
                default -> paragraphs(marked.fill(text(node)), blocks);
            }
        }
        return blocks;
    }

    private static void paragraphs(String filled, List<Letter.Block> blocks) {
        for (String paragraph : filled.split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                blocks.add(new Letter.Paragraph(paragraph.strip()));
            }
        }
    }

    private static List<String> items(Node list, Marked marked) {
        List<String> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem) {
                items.add(marked.fill(text(node)).strip());
            }
        }
        return items;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    /** Every word of the text, whatever Markdown makes of it: a letter has no code and no HTML. */
    private static void append(Node node, StringBuilder text) {
        text.append(
                switch (node) {
                    case Text words -> words.getLiteral();
                    case Code code -> code.getLiteral();
                    case IndentedCodeBlock code -> code.getLiteral();
                    case FencedCodeBlock code -> code.getLiteral();
                    case HtmlInline html -> html.getLiteral();
                    case HtmlBlock html -> html.getLiteral();
                    case SoftLineBreak end -> " ";
                    case HardLineBreak end -> " ";
                    default -> "";
                });
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, text);
        }
    }
}
