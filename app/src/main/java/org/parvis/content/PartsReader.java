package org.parvis.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.words.FoldedText;

/**
 * Cuts the words of a guide, or of a path in steps, at their headings of level 2. A line {@code
 * {service code}} that stands alone says where a step leads; elsewhere it is refused with its line.
 */
final class PartsReader {
    private static final int LEAST = 2;
    private static final int LEVEL = 2;
    private static final Pattern SERVICE = Pattern.compile("\\{service ([a-z0-9-]{1,60})}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final String file;
    private final int first;
    private final List<Begun> begun = new ArrayList<>();

    /**
     * @param first the line of the file after which the words begin
     */
    PartsReader(String file, int first) {
        this.file = file;
        this.first = first;
    }

    /** A part, as long as it is in one piece with the others. */
    private record Begun(Heading heading, String id, String title, List<String> services) {}

    /** Takes out of the words where steps lead; what is left is what the page says. */
    void look(PageKind kind, Node words) {
        Node node = kind.inParts() ? words.getFirstChild() : null;
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == LEVEL) {
                begin(heading);
            } else if (!begun.isEmpty() && leads(node, begun.getLast().services())) {
                node.unlink();
            }
            node = next;
        }
        if (kind.inParts() && begun.size() < LEAST) {
            throw new ContentFile.Refused(file, first + 1, "parts", kind.code());
        }
        nowhereElse(words);
    }

    private void begin(Heading heading) {
        String title = PlainText.of(heading).strip();
        String id = "p-" + word(title);
        Set<String> taken = new HashSet<>(begun.stream().map(Begun::id).toList());
        if (word(title).isEmpty() || !taken.add(id)) {
            throw new ContentFile.Refused(file, line(heading), "partName", title);
        }
        begun.add(new Begun(heading, id, title, new ArrayList<>()));
    }

    private static String word(String title) {
        String joined = FoldedText.of(title);
        return OTHERS.matcher(joined).replaceAll(" ").strip().replace(' ', '-');
    }

    /** Whether that paragraph is nothing but services. */
    private static boolean leads(Node node, List<String> services) {
        List<String> found = new ArrayList<>();
        Node piece = node instanceof Paragraph ? node.getFirstChild() : null;
        while (piece != null) {
            Matcher one = SERVICE.matcher(piece instanceof Text text ? text.getLiteral() : "");
            if (one.matches()) {
                found.add(one.group(1));
            } else if (!(piece instanceof SoftLineBreak)) {
                return false;
            }
            piece = piece.getNext();
        }
        return services.addAll(found);
    }

    private void nowhereElse(Node words) {
        words.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        if (text.getLiteral().contains("{service ")) {
                            throw new ContentFile.Refused(
                                    file, line(text), "service", text.getLiteral());
                        }
                    }
                });
    }

    private int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return first + (spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1);
    }

    /** The parts; they leave the words, which are empty then. */
    PageParts cut(Node words, Function<Node, String> html) {
        if (begun.isEmpty()) {
            return PageParts.NONE;
        }
        String before = html.apply(until(words.getFirstChild(), begun.getFirst().heading()));
        List<PageParts.Part> parts = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            Begun one = begun.get(i);
            Node end = i + 1 < begun.size() ? begun.get(i + 1).heading() : null;
            String said = html.apply(until(one.heading().getNext(), end));
            parts.add(new PageParts.Part(one.id(), one.title(), said, List.copyOf(one.services())));
        }
        return new PageParts(before, List.copyOf(parts));
    }

    private static Node until(@Nullable Node from, @Nullable Node end) {
        Document piece = new Document();
        Node node = from;
        while (node != null && node != end) {
            Node next = node.getNext();
            piece.appendChild(node);
            node = next;
        }
        return piece;
    }
}
