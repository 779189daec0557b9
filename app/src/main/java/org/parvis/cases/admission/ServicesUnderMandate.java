package org.parvis.cases.admission;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.LocalizedText;
import org.parvis.mandates.CoveredServices;
import org.springframework.stereotype.Component;

/** The services that a mandate can name: those in force, whose files it then opens. */
@Component
class ServicesUnderMandate implements CoveredServices {
    private final Catalogue catalogue;

    ServicesUnderMandate(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, LocalizedText> names() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        catalogue.services().forEach(service -> names.put(service.code(), service.name()));
        return names;
    }
}
