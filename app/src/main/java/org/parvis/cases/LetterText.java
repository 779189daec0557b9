package org.parvis.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.parvis.documents.Letter;

/**
 * The words of a letter: the definition's text, with its {@code {{FEEL}}} places filled in and its
 * Markdown made into the letter's blocks. Values are put in as plain text after the Markdown was
 * read, so that nothing a person typed can shape a letter.
 */
final class LetterText {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Parser MARKDOWN = Parser.builder().build();

    private final UnaryOperator<String> places;

    /**
     * The words of one letter.
     *
     * @param places gives the words of a place by the expression that stands in it
     */
    LetterText(UnaryOperator<String> places) {
        this.places = places;
    }

    /** One line with its places filled in. */
    String line(String template) {
        return fill(template).strip();
    }

    List<String> lines(String template) {
        return template.lines().map(this::line).filter(line -> !line.isEmpty()).toList();
    }

    List<Letter.Block> blocks(String markdown) {
        List<Letter.Block> blocks = new ArrayList<>();
        Node document = MARKDOWN.parse(markdown);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> blocks.add(new Letter.Heading(fill(text(heading))));
                case BulletList list -> blocks.add(new Letter.Items(items(list), false));
                case OrderedList list -> blocks.add(new Letter.Items(items(list), true));
                default -> paragraphs(fill(text(node)), blocks);
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

    private List<String> items(Node list) {
        List<String> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem) {
                items.add(fill(text(node)).strip());
            }
        }
        return items;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Text words) {
            text.append(words.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            text.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, text);
        }
    }

    private String fill(String template) {
        Matcher place = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(
                    filled, Matcher.quoteReplacement(places.apply(place.group(1).strip())));
        }
        return place.appendTail(filled).toString();
    }
}
