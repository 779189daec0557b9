package org.parvis.catalogue;

import org.parvis.ds.MessageCatalogue;
import org.parvis.platform.AtStart;
import org.parvis.platform.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Imports the services of the pack at start, before the program answers anybody. A pack that is
 * refused changes nothing: what was published goes on, and the log says which line to correct.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class ServicesAtStart extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ServicesAtStart.class);

    private final ContentPack pack;
    private final ImportDefinitions definitions;
    private final MessageCatalogue messages;

    ServicesAtStart(ContentPack pack, ImportDefinitions definitions, MessageCatalogue messages) {
        super(Phase.SERVICES);
        this.pack = pack;
        this.definitions = definitions;
        this.messages = messages;
    }

    @Override
    protected void run() {
        ImportReport report = definitions.run(pack.root());
        if (!report.accepted()) {
            LOG.error(report.print(messages.forLanguage("en")));
        }
    }
}
