package org.parvis.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a page and nothing else, each block a paragraph of its own, for search. */
final class PlainText extends AbstractVisitor {
    /** Ends a sentence, whatever sign the block ends with. */
    private static final char PARAGRAPH = '\u2029';

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Node words) {
        var plain = new PlainText();
        words.accept(plain);
        return plain.text.toString();
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        text.append(PARAGRAPH);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(PARAGRAPH);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Figure figure) {
            text.append(figure.says()).append(PARAGRAPH).append(figure.caption()).append(PARAGRAPH);
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append(' ');
    }
}
