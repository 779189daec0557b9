package org.parvis.feedback;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.parvis.platform.words.FoldedText;
import org.springframework.stereotype.Component;

/**
 * The words by which somebody may say that they, or others, are in danger: {@code feedback.yaml} of
 * the pack. A pack without it knows none.
 */
@Component
class DangerWords {
    private static final String NAME = "feedback.yaml";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Held<List<String>> words;

    DangerWords(ContentPack pack) {
        this.words =
                pack.held(
                        () -> pack.text(NAME).map(DangerWords::read).orElse(Outcome.ok(List.of())),
                        List.of());
    }

    /** Whether somebody may be in danger, as their words say; a doubt is one. */
    boolean in(String said) {
        String plain = plain(said);
        return words.get().stream().anyMatch(plain::contains);
    }

    private static Outcome<List<String>> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("danger"));
            return Outcome.ok(file.texts("danger").stream().map(DangerWords::plain).toList());
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    /** Small letters without accents, a space before and after each word. */
    private static String plain(String words) {
        return " " + NO_LETTERS.matcher(FoldedText.of(words)).replaceAll(" ").strip() + " ";
    }
}
