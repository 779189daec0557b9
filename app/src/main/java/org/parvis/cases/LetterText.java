package org.parvis.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import org.parvis.documents.Letter;
import org.parvis.kernel.Outcome;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;

/**
 * The words of a letter: the definition's text, with its {@code {{FEEL}}} places filled in and its
 * Markdown made into the letter's blocks. Values are put in as plain text after the Markdown was
 * read, so that nothing a person typed can shape a letter.
 */
final class LetterText {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Parser MARKDOWN = Parser.builder().build();

    private final Map<String, @Nullable Object> values;
    private final Map<String, RuleType> types;
    private final String site;

    LetterText(String site, Map<String, @Nullable Object> values, Map<String, RuleType> types) {
        this.site = site;
        this.values = values;
        this.types = types;
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
                    filled, Matcher.quoteReplacement(value(place.group(1).strip())));
        }
        return place.appendTail(filled).toString();
    }

    private String value(String expression) {
        Outcome<CompiledRule> rule =
                Rules.compile(expression, RuleSite.of(site, 1, expression, "1"), types);
        Object value = rule.orThrow().value(values);
        return value == null ? "" : value.toString();
    }
}
