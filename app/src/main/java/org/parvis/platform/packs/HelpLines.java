package org.parvis.platform.packs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.Telephones;
import org.springframework.stereotype.Component;

/**
 * Where help answers at once whoever may be in danger: {@code help.yaml} of the pack, for the pages
 * of any module. A pack without it knows none.
 */
@Component
public class HelpLines {
    private static final String NAME = "help.yaml";

    private final Held<List<Line>> lines;

    HelpLines(ContentPack pack) {
        this.lines =
                pack.held(
                        () -> pack.text(NAME).map(HelpLines::read).orElse(Outcome.ok(List.of())),
                        List.of());
    }

    /**
     * One of them.
     *
     * @param hours when it answers
     * @param source where the number is said
     */
    public record Line(LocalizedText name, LocalizedText hours, String phone, String source) {
        /** The name of the site that says so. */
        public String host() {
            return String.valueOf(URI.create(source).getHost());
        }

        public String dialled() {
            return Telephones.dialled(phone);
        }
    }

    /** All of them, the first for whose life is in danger. */
    public List<Line> all() {
        return lines.get();
    }

    private static Outcome<List<Line>> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("help"));
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
            return Outcome.ok(List.copyOf(lines));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }
}
