package org.parvis.platform.packs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.Command;
import org.springframework.stereotype.Component;

/**
 * {@code ./run import PACK}: takes it in, or says everything that stopped it. What the pack no
 * longer has goes only when it is named.
 */
@Component
class ImportCommand implements Command {
    private static final String RETIRE = "retire";
    private static final String RETIRE_MISSING = "retire-missing";

    private final PackImport imports;
    private final MessageCatalogue messages;

    ImportCommand(PackImport imports, MessageCatalogue messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    /** Takes the folder, then {@code retire KEY...} or {@code retire-missing}. */
    @Override
    public boolean run(List<String> words, PrintStream out) {
        List<String> more = words.subList(1, words.size());
        if (!more.isEmpty() && !isRetiring(more)) {
            out.println(messages.forLanguage("en").say("platform.pack.words"));
            return false;
        }
        PackReport report = imports.run(Path.of(words.getFirst()), retiring(more));
        out.println(report.print(messages.forLanguage("en")));
        return report.accepted();
    }

    private static boolean isRetiring(List<String> more) {
        return more.equals(List.of(RETIRE_MISSING))
                || more.size() > 1 && more.getFirst().equals(RETIRE);
    }

    private static Retiring retiring(List<String> more) {
        if (more.contains(RETIRE_MISSING)) {
            return Retiring.ALL;
        }
        Set<String> keys = new HashSet<>(more);
        keys.remove(RETIRE);
        return Retiring.of(keys);
    }
}
