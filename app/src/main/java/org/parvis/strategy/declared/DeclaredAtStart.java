package org.parvis.strategy.declared;

import java.nio.file.Path;
import java.time.InstantSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.strategy.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes in what the demonstration's bodies are made to state, through the same reading as anybody's
 * table. It is fictitious, and says so in its evidence.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DeclaredAtStart extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredAtStart.class);

    private final ContentPack pack;
    private final Declarations declarations;
    private final Names names;
    private final MessageCatalogue messages;
    private final InstantSource clock;

    DeclaredAtStart(
            ContentPack pack,
            Declarations declarations,
            Names names,
            MessageCatalogue messages,
            InstantSource clock) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.declarations = declarations;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            pack.files("demonstration/declared", ".csv").forEach(this::take);
        }
    }

    private void take(Path file) {
        DeclarationCsv.Read read =
                DeclarationCsv.read(
                        String.valueOf(file.getFileName()),
                        ContentPack.bytes(file),
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
}
