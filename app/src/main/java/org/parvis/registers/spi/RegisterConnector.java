package org.parvis.registers.spi;

import java.util.Set;
import org.parvis.platform.packs.YamlFile;

/**
 * A way of reaching registers, by the word written after {@code kind:} in their files. Registering
 * one as a bean is all that a new way asks.
 */
public interface RegisterConnector {
    String kind();

    /** The keys of a register's file that belong to this way of reaching it. */
    Set<String> settings();

    /**
     * The register that the file declares, ready to be asked; refuses through {@link
     * YamlFile#refuse} what it cannot use.
     */
    RegisterSource connect(YamlFile file);
}
