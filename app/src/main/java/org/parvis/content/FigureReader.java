package org.parvis.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.parvis.content.pictures.Picture;
import org.parvis.platform.words.SafeWords;

/** Reads the pictures of a page where they stand in its words. */
public final class FigureReader {
    /** What an author writes of a picture that says nothing beyond the text. */
    private static final Set<String> DECORATES = Set.of("décorative", "decorative");

    private static final int LONGEST = 300;
    private static final String BEGINS = Picture.FOLDER + "/";

    private FigureReader() {}

    /**
     * A picture that some words show.
     *
     * @param line where it stands, from 1, in the words
     */
    public record Shown(String name, int line) {}

    /** The pictures of Markdown, in their order. */
    public static List<Shown> in(String words) {
        return words.contains(BEGINS)
                ? images(SafeWords.parser().parse(words)).stream()
                        .filter(image -> Picture.NAME.matcher(name(image)).matches())
                        .map(image -> new Shown(name(image), line(image)))
                        .toList()
                : List.of();
    }

    private static List<Image> images(Node words) {
        List<Image> images = new ArrayList<>();
        words.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        images.add(image);
                    }
                });
        return images;
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    private static String name(Image image) {
        String to = image.getDestination();
        return to.startsWith(BEGINS) ? to.substring(BEGINS.length()) : "";
    }

    /**
     * Makes figures of the pictures of a page.
     *
     * @param first the line of the file after which the words begin
     * @param set gives words the signs of their language
     * @throws ContentFile.Refused for one that is not as it should be, with its line
     */
    static void figures(String file, int first, Node words, UnaryOperator<String> set) {
        for (Image image : images(words)) {
            int at = first + line(image);
            String name = name(image);
            if (!Picture.NAME.matcher(name).matches()) {
                throw new ContentFile.Refused(file, at, "picture", image.getDestination());
            }
            if (!Figure.alone(image)) {
                throw new ContentFile.Refused(file, at, "pictureAlone", name);
            }
            String says = PlainText.of(inside(image)).strip();
            if (says.isEmpty() || says.equals(name) || says.equals(image.getDestination())) {
                throw new ContentFile.Refused(file, at, "pictureSays", name);
            }
            String title = image.getTitle() == null ? "" : image.getTitle().strip();
            if (says.length() > LONGEST || title.length() > LONGEST) {
                throw new ContentFile.Refused(file, at, "pictureLong", String.valueOf(LONGEST));
            }
            boolean decorates = DECORATES.contains(says.toLowerCase(Locale.ROOT));
            Node paragraph = image.getParent();
            Figure figure = new Figure(name, decorates ? "" : set.apply(says), set.apply(title));
            figure.setSourceSpans(image.getSourceSpans());
            paragraph.insertBefore(figure);
            paragraph.unlink();
        }
    }

    /** What stands between the brackets, as a piece of its own. */
    private static Node inside(Image image) {
        Document piece = new Document();
        Node node = image.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            piece.appendChild(node);
            node = next;
        }
        return piece;
    }
}
