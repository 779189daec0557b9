package org.parvis.documents.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its author means it, before any page: what it says first, why, what one can do, who
 * signs and how to check it. The same letter always becomes the same bytes, so that it can be made
 * again years later and still match its digest.
 *
 * @param lang language of the letter, {@code fr} or {@code en}
 * @param addressee lines of the address; the first is the name
 * @param reference label of the case file
 * @param summary at most two short sentences that say the result, read before anything else
 * @param signature who answers for it; none when the program writes what the law did by itself
 * @param verification how anyone checks it; none for a letter without legal effect
 */
public record Letter(
        String lang,
        LocalDate date,
        Sender sender,
        List<String> addressee,
        String reference,
        String subject,
        List<String> summary,
        List<Block> blocks,
        @Nullable Signature signature,
        @Nullable Verification verification) {

    public Letter {
        addressee = List.copyOf(addressee);
        summary = List.copyOf(summary);
        blocks = List.copyOf(blocks);
    }

    /**
     * The body that writes.
     *
     * @param unit the unit inside it, or empty
     * @param contact lines that help one answer: address, telephone, e-mail
     */
    public record Sender(String body, String unit, List<String> contact) {
        public Sender {
            contact = List.copyOf(contact);
        }
    }

    /** Who signs, and by what right. */
    public record Signature(String name, String function, List<String> lines) {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** The public page that tells whether this letter is authentic, and its code. */
    public record Verification(String code, String url) {}

    /** A part of the body of the letter. */
    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    public record Items(List<String> items, boolean numbered) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** The text of a provision, quoted: a refusal without it is not one (A-2.1, s. 50). */
    public record Provision(String citation, String text) implements Block {}

    /** What the person may do about it, by when, and where to get help. */
    public record Remedies(String heading, List<Block> blocks) implements Block {
        public Remedies {
            blocks = List.copyOf(blocks);
        }
    }

    /** Facts in two columns: what was asked, received on, decided. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {}

    /** A line to write on by hand, and what goes there. */
    public record Blank(String label) implements Block {}

    /**
     * A square code, for a scanner.
     *
     * @param payload what it says
     * @param label what it is, for who does not see it
     */
    public record Code(String payload, String label) implements Block {
        String picture() {
            return SquareCode.of(payload).picture();
        }
    }
}
