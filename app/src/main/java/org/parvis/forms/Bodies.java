package org.parvis.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/** The bodies that offer a service: their names, and the home where their files live. */
interface Bodies {
    Optional<LocalizedText> name(String code);

    Optional<Home> home(String code);

    /** The bodies that offer the service, in the order of the definition. */
    default Map<String, LocalizedText> names(ServiceDefinition service) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        for (String code : service.offeredBy()) {
            name(code).ifPresent(name -> names.put(code, name));
        }
        return names;
    }
}
