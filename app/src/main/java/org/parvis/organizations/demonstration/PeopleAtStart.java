package org.parvis.organizations.demonstration;

import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Organizations;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the fictitious people of a demonstration in; the log says which line keeps them out. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class PeopleAtStart extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleAtStart.class);

    private final ContentPack pack;
    private final Organizations organizations;
    private final Demonstration demonstration;
    private final MessageCatalogue messages;

    PeopleAtStart(
            ContentPack pack,
            Organizations organizations,
            Demonstration demonstration,
            MessageCatalogue messages) {
        super(Phase.PEOPLE);
        this.pack = pack;
        this.organizations = organizations;
        this.demonstration = demonstration;
        this.messages = messages;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            pack.text("demonstration/" + PeopleFile.NAME)
                    .map(people -> demonstration.load(people, organizations))
                    .ifPresent(this::tell);
        }
    }

    private void tell(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
        }
    }
}
