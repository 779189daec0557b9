package org.parvis.strategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
 * Takes in what the demonstration's bodies are made to state, through the same reading as anybody's
 * table. It is fictitious, and says so in its evidence.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DeclaredAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredAtStart.class);

    private final ContentPack pack;
    private final Declarations declarations;
    private final Names names;
    private final MessageCatalogue messages;
    private final InstantSource clock;
    private volatile boolean running;

    DeclaredAtStart(
            ContentPack pack,
            Declarations declarations,
            Names names,
            MessageCatalogue messages,
            InstantSource clock) {
        this.pack = pack;
        this.declarations = declarations;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (pack.demonstration()) {
            pack.files("demonstration/declared", ".csv").forEach(this::take);
        }
    }

    private void take(Path file) {
        DeclarationCsv.Read read =
                DeclarationCsv.read(
                        String.valueOf(file.getFileName()),
                        bytes(file),
                        clock.instant(),
                        code -> names.byCode(code).map(Names.Body::home).orElse(null));
        read.problems().forEach(this::tell);
        if (read.problems().isEmpty()
                && declarations.take(read.stated())
                        instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            tell(refusal);
        }
    }

    private void tell(Refusal refusal) {
        LOG.error(messages.forLanguage("en").say(refusal.key(), refusal.arguments()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
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

    /** After the bodies and services of the pack, before the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2600;
    }
}
