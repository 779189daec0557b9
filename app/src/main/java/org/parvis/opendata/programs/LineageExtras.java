package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.opendata.Lineage;

/** From where rows come, by the names that harvesters of CKAN give to it. */
final class LineageExtras {
    static final Set<String> KEYS = Set.of("provenance", "provenance_en", "was_derived_from");

    private LineageExtras() {}

    /** Nothing of what is not said. */
    static Map<String, String> of(Lineage lineage) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("provenance", lineage.text().in("fr"));
        said.put("provenance_en", lineage.text().only("en"));
        said.put("was_derived_from", lineage.source());
        said.values().removeIf(String::isBlank);
        return said;
    }
}
