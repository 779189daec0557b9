package org.parvis.plans.help;

import java.util.List;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The statements by which a body assesses itself, as the pack has them. */
@Component
class Maturity {
    /** Levels from « not yet » to « everywhere ». */
    static final int LEVELS = 4;

    private static final Statements NONE = new Statements(LocalizedText.EMPTY, List.of());

    private final Held<Statements> read;

    Maturity(ContentPack pack) {
        this.read =
                pack.held(
                        () ->
                                pack.text("plans/maturity.yaml")
                                        .map(text -> read("maturity.yaml", text))
                                        .orElse(Outcome.ok(NONE)),
                        NONE);
    }

    private record Statements(LocalizedText source, List<Statement> all) {}

    /** One thing that may be more or less true of a body. */
    record Statement(String code, LocalizedText name) {}

    LocalizedText source() {
        return read.get().source();
    }

    List<Statement> statements() {
        return read.get().all();
    }

    private static Outcome<Statements> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("source", "statements"));
            return Outcome.ok(
                    new Statements(
                            file.words("source"),
                            file.maps("statements").stream()
                                    .map(n -> new Statement(n.text("code"), n.words("name")))
                                    .toList()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }
}
