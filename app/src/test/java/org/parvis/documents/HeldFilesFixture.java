package org.parvis.documents;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Outcome;
import org.parvis.testing.MovableClock;
import org.springframework.util.unit.DataSize;

/** Files of drafts, kept by a whole installation. */
abstract class HeldFilesFixture {
    static Installation site;
    static Vault vault;
    static HeldFiles held;
    static Documents documents;
    static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-24T15:00:00Z"));

    @BeforeAll
    static void start() {
        site = new Installation();
        vault = site.vault();
        held = site.held(vault, new NoScanner(), CLOCK);
        documents = site.documents(vault, new NoScanner(), DataSize.ofMegabytes(1));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Outcome<HeldFile> keep(UUID draft, String name, byte[] content) {
        return held.begin(draft, "q", name, content.length)
                .then(file -> held.append(draft, file.id(), 0, new ByteArrayInputStream(content)));
    }
}
