package org.parvis.feedback;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Held;
import org.parvis.platform.Telephones;
import org.parvis.platform.YamlFile;
import org.springframework.stereotype.Component;

/**
 * The words by which somebody may say that they, or others, are in danger, and where help answers
 * at once: {@code feedback.yaml} of the pack. A pack without it knows none.
 */
@Component
class HelpLines {
    private static final String NAME = "feedback.yaml";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Held<Known> known;

    HelpLines(ContentPack pack) {
        this.known =
                pack.held(
                        () -> pack.text(NAME).map(HelpLines::read).orElse(Outcome.ok(Known.NONE)),
                        Known.NONE);
    }

    /** Where help answers, when, and where that is said. */
    record Line(LocalizedText name, LocalizedText hours, String phone, String source) {
        /** The name of the site that says so. */
        String host() {
            return String.valueOf(URI.create(source).getHost());
        }

        String dialled() {
            return Telephones.dialled(phone);
        }
    }

    private record Known(List<String> danger, List<Line> lines) {
        static final Known NONE = new Known(List.of(), List.of());
    }

    /** Whether somebody may be in danger, as their words say; a doubt is one. */
    boolean danger(String words) {
        String plain = plain(words);
        return known.get().danger().stream().anyMatch(plain::contains);
    }

    List<Line> lines() {
        return known.get().lines();
    }

    private static Outcome<Known> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("danger", "help"));
            List<Line> lines = new ArrayList<>();
            for (YamlFile one : file.maps("help")) {
                one.only(Set.of("name", "hours", "phone", "source"));
                lines.add(
                        new Line(
                                one.words("name"),
                                one.words("hours"),
                                one.text("phone"),
                                one.link("source").toString()));
            }
            List<String> danger = file.texts("danger").stream().map(HelpLines::plain).toList();
            return Outcome.ok(new Known(danger, List.copyOf(lines)));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    /** Small letters without accents, a space before and after each word. */
    private static String plain(String words) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
                + " ";
    }
}
