package org.parvis.participation;

import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.YamlFile;

/** Reads what a consultation says of paper. */
final class PaperFile {
    static final Set<String> KEYS = Set.of("hand-in", "entered-within");

    private PaperFile() {}

    static Paper read(YamlFile node, String file, Problems problems) {
        problems.when(() -> node.only(KEYS));
        Optional<LocalizedText> handIn =
                node.has("hand-in")
                        ? problems.or(Optional.empty(), () -> Optional.of(node.words("hand-in")))
                        : Optional.empty();
        return new Paper(handIn.orElse(null), days(node, file, problems));
    }

    private static int days(YamlFile node, String file, Problems problems) {
        if (!node.has("entered-within")) {
            return Paper.USUAL.enteredWithin();
        }
        int days = problems.or(0, () -> node.as("entered-within", Integer::parseInt));
        if (days < 0 || days > Paper.LONGEST) {
            int line = node.line("entered-within");
            problems.add("participation.file.paper", file, line, Paper.LONGEST);
        }
        return days;
    }
}
