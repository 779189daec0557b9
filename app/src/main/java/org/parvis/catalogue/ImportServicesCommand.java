package org.parvis.catalogue;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.Command;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./run import PACK}: takes its services in, or says everything that stopped it. */
@Component
@Order(2)
class ImportServicesCommand implements Command {
    private final ImportDefinitions definitions;
    private final MessageCatalogue messages;

    ImportServicesCommand(ImportDefinitions definitions, MessageCatalogue messages) {
        this.definitions = definitions;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        ImportReport report = definitions.run(Path.of(words.getFirst()));
        out.println(report.print(messages.forLanguage("en")));
        return report.accepted();
    }
}
