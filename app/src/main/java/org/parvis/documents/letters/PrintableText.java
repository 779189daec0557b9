package org.parvis.documents.letters;

import java.util.List;
import org.parvis.documents.letters.Letter.Block;
import org.parvis.documents.letters.Letter.Fact;
import org.parvis.documents.letters.Letter.Facts;
import org.parvis.documents.letters.Letter.Heading;
import org.parvis.documents.letters.Letter.Items;
import org.parvis.documents.letters.Letter.Paragraph;
import org.parvis.documents.letters.Letter.Provision;
import org.parvis.documents.letters.Letter.Remedies;
import org.parvis.documents.letters.Letter.Sender;
import org.parvis.documents.letters.Letter.Signature;

/**
 * Prepares typed text for print: characters that XML or the letter's faces do not have give way to
 * their nearest neighbour, and French punctuation gets its unbreakable spaces.
 */
final class PrintableText {
    private static final char NBSP = '\u00a0';

    private final boolean french;

    private PrintableText(boolean french) {
        this.french = french;
    }

    static Letter of(Letter letter) {
        return new PrintableText(letter.lang().equals("fr")).printable(letter);
    }

    private Letter printable(Letter l) {
        Sender sender = l.sender();
        Signature signature = l.signature();
        return new Letter(
                l.lang(),
                l.date(),
                new Sender(text(sender.body()), text(sender.unit()), texts(sender.contact())),
                texts(l.addressee()),
                plain(l.reference()),
                text(l.subject()),
                texts(l.summary()),
                blocks(l.blocks()),
                signature == null
                        ? null
                        : new Signature(
                                text(signature.name()),
                                text(signature.function()),
                                texts(signature.lines())),
                l.verification());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Heading(String text) -> new Heading(text(text));
            case Paragraph(String text) -> new Paragraph(text(text));
            case Items(List<String> items, boolean numbered) -> new Items(texts(items), numbered);
            case Provision(String citation, String text) ->
                    new Provision(text(citation), text(text));
            case Remedies(String heading, List<Block> inner) ->
                    new Remedies(text(heading), blocks(inner));
            case Facts(List<Fact> facts) ->
                    new Facts(
                            facts.stream()
                                    .map(f -> new Fact(text(f.label()), text(f.value())))
                                    .toList());
            case Letter.Blank(String label) -> new Letter.Blank(text(label));
            case Letter.Code(String payload, String label) -> new Letter.Code(payload, text(label));
        };
    }

    private List<String> texts(List<String> lines) {
        return lines.stream().map(this::text).toList();
    }

    private String text(String typed) {
        String text = plain(typed).replace('\'', '\u2019');
        if (!french) {
            return text;
        }
        return text.replaceAll("\\s+(?=[;:!?\u00bb%])", String.valueOf(NBSP))
                .replaceAll("\u00ab\\s*", "\u00ab" + NBSP);
    }

    /** Without what XML forbids; narrow spaces and hyphens that the faces lack become plain. */
    private static String plain(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        typed.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '\u202f', '\u2007', '\u2009' -> out.append(NBSP);
                                case '\u2010', '\u2011' -> out.append('-');
                                case '\n', '\t' -> out.append((char) c);
                                default -> {
                                    if (c >= ' ' && (c < 0x7f || c > 0x9f) && c < 0xfffe) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.toString();
    }
}
