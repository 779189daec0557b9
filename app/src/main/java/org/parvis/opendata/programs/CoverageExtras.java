package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.opendata.Coverage;

/** Of where and of when data speak, by the names that harvesters of CKAN give to it. */
final class CoverageExtras {
    static final Set<String> KEYS =
            Set.of("spatial_text", "spatial_text_en", "temporal_start", "temporal_end");

    private CoverageExtras() {}

    /** Nothing of what is not said. */
    static Map<String, String> of(Coverage coverage) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("spatial_text", coverage.area().in("fr"));
        said.put("spatial_text_en", coverage.area().only("en"));
        said.put("temporal_start", Objects.toString(coverage.from(), ""));
        said.put("temporal_end", Objects.toString(coverage.until(), ""));
        said.values().removeIf(String::isBlank);
        return said;
    }
}
