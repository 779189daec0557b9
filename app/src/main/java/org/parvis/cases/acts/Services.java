package org.parvis.cases.acts;

import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;

/** The definitions under which files were opened: all versions, for ever. */
@FunctionalInterface
public interface Services {
    Optional<ServiceDefinition> find(String code, int version);

    /** Asks for the version in force. */
    int CURRENT = 0;

    /** The definition in force, for what is said of a service and of no file. */
    default Optional<ServiceDefinition> current(String code) {
        return find(code, CURRENT);
    }

    /**
     * The definition that governs a file; it was there when the file was opened and never leaves.
     */
    default ServiceDefinition of(CaseFile head) {
        return find(head.service(), head.serviceVersion()).orElseThrow();
    }
}
