package org.parvis.cases;

import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;

/**
 * In which scene whoever stands in a file reads what other modules keep of it: the database admits
 * them to that file or not, and policies of every schema compare it.
 */
public interface FileScenes {
    /** Reads alone: whoever may only receive for another gets in, and writes nothing. */
    Scene reading(FileActs.Who who, CaseFileId file);

    /** The same for whoever does something there: their mandate has to cover it. */
    Scene acting(FileActs.Who who, CaseFileId file);
}
