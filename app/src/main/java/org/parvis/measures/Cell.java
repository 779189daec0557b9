package org.parvis.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.parvis.kernel.Home;

/** The facts of one kind, body, service, set of dimensions and month, added up. */
public record Cell(
        String kind,
        Home home,
        String service,
        Map<String, String> dimensions,
        YearMonth month,
        long n,
        BigDecimal total) {

    public String dimension(String name) {
        return dimensions.getOrDefault(name, "");
    }
}
