package org.parvis.organizations;

import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.AtStart;
import org.parvis.platform.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies of the pack at start, before the program answers anybody. A pack that is refused
 * changes nothing: what was imported before goes on, and the log says which line to correct.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class PackAtStart extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PackAtStart.class);

    private final ContentPack pack;
    private final OrganizationImport organizationImport;
    private final Organizations organizations;
    private final Demonstration demonstration;
    private final MessageCatalogue messages;

    PackAtStart(
            ContentPack pack,
            OrganizationImport organizationImport,
            Organizations organizations,
            Demonstration demonstration,
            MessageCatalogue messages) {
        super(Phase.BODIES);
        this.pack = pack;
        this.organizationImport = organizationImport;
        this.organizations = organizations;
        this.demonstration = demonstration;
        this.messages = messages;
    }

    @Override
    protected void run() {
        pack.text(OrganizationsFile.NAME).ifPresent(bodies -> tell(organizationImport.run(bodies)));
        if (pack.demonstration()) {
            pack.text("demonstration/" + PeopleFile.NAME)
                    .ifPresent(people -> tell(demonstration.load(people, organizations)));
        }
    }

    private void tell(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
        }
    }
}
