package org.parvis.organizations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.ContentPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies of the pack at start, before the program answers anybody. A pack that is refused
 * changes nothing: what was imported before goes on, and the log says which line to correct.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class PackAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PackAtStart.class);

    private final ContentPack pack;
    private final OrganizationImport organizationImport;
    private final Organizations organizations;
    private final Demonstration demonstration;
    private final MessageCatalogue messages;
    private volatile boolean running;

    PackAtStart(
            ContentPack pack,
            OrganizationImport organizationImport,
            Organizations organizations,
            Demonstration demonstration,
            MessageCatalogue messages) {
        this.pack = pack;
        this.organizationImport = organizationImport;
        this.organizations = organizations;
        this.demonstration = demonstration;
        this.messages = messages;
    }

    @Override
    public void start() {
        running = true;
        Path bodies = pack.root().resolve(OrganizationsFile.NAME);
        if (Files.isRegularFile(bodies)) {
            tell(organizationImport.run(read(bodies)));
        }
        Path people = pack.root().resolve("demonstration").resolve(PeopleFile.NAME);
        if (pack.demonstration() && Files.isRegularFile(people)) {
            tell(demonstration.load(read(people), organizations));
        }
    }

    private void tell(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * After what is published was read, before the web server and whatever builds on the bodies.
     */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2000;
    }
}
