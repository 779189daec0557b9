package org.parvis.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;

/**
 * A picture in the words of a page, alone in its paragraph.
 *
 * <p>What it says in words stands between the brackets; an author who finds that it says nothing
 * beyond the text writes {@code décorative} or {@code decorative} there.
 */
final class Figure extends CustomBlock {
    private final String name;
    private final String says;
    private final String caption;

    Figure(String name, String says, String caption) {
        this.name = name;
        this.says = says;
        this.caption = caption;
    }

    String name() {
        return name;
    }

    /** Empty for one that decorates. */
    String says() {
        return says;
    }

    /** Empty where there is none. */
    String caption() {
        return caption;
    }

    /** Whether a picture is all that its paragraph holds. */
    static boolean alone(Image image) {
        return image.getParent() instanceof Paragraph
                && image.getPrevious() == null
                && image.getNext() == null;
    }
}
