package org.parvis.cases.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.platform.AtStart;
import org.parvis.platform.Settings;
import org.parvis.platform.database.Restore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * After a restore, erases again what the register names, before pages open and before jobs run: a
 * backup must not bring back what was forgotten.
 */
@Component
public class ErasuresAfterRestore extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ErasuresAfterRestore.class);

    private final Disposal disposal;
    private final Path mark;

    public ErasuresAfterRestore(Disposal disposal, Settings settings) {
        super(Phase.ERASURES);
        this.disposal = disposal;
        this.mark = settings.data().resolve(Restore.MARK);
    }

    @Override
    protected void run() {
        if (!Files.exists(mark)) {
            return;
        }
        int files = disposal.replay();
        LOG.atInfo().addKeyValue("files", files).log("Erasures were replayed after a restore");
        try {
            Files.delete(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
