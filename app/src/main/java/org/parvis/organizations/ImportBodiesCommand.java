package org.parvis.organizations;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Command;
import org.parvis.platform.ContentPack;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./run import PACK}: takes its public bodies in, whole or not at all. */
@Component
@Order(1)
class ImportBodiesCommand implements Command {
    private final OrganizationImport organizations;
    private final MessageCatalogue messages;

    ImportBodiesCommand(OrganizationImport organizations, MessageCatalogue messages) {
        this.organizations = organizations;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        Path bodies = Path.of(words.getFirst()).resolve(OrganizationsFile.NAME);
        if (!Files.isRegularFile(bodies)) {
            return true;
        }
        return switch (organizations.run(ContentPack.text(bodies))) {
            case Outcome.Ok<OrganizationImport.Done> ok -> {
                out.println(ok.value().bodies() + " public bodies");
                yield true;
            }
            case Outcome.Refused<OrganizationImport.Done> refused -> {
                out.println(
                        messages.forLanguage("en")
                                .say(refused.refusal().key(), refused.refusal().arguments()));
                yield false;
            }
        };
    }
}
