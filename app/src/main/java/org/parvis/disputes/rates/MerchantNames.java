package org.parvis.disputes.rates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parvis.disputes.Claim;
import org.parvis.disputes.DisputeFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under which name a merchant would be said. Whoever has a dispute with it types what they like, so
 * it is the name that most of them typed; of two as frequent, the one that came first. It reads it
 * before anybody else, and the body may set it right.
 */
@Component
class MerchantNames {
    private static final int MOST = 50;

    private final MerchantRates rates;
    private final DisputeFiles files;

    MerchantNames(MerchantRates rates, DisputeFiles files) {
        this.rates = rates;
        this.files = files;
    }

    private record Typed(String name, int many) {
        Typed again() {
            return new Typed(name, many + 1);
        }
    }

    /** In the transaction of the job; nothing where all their words are destroyed. */
    Optional<String> of(JdbcClient jobs, Merchant merchant) {
        return most(
                rates.files(jobs, merchant, MOST).stream()
                        .flatMap(file -> files.of(file).claim().stream())
                        .map(Claim::merchant)
                        .toList());
    }

    static Optional<String> most(List<String> names) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (String name : names) {
            String one = name.strip().replaceAll("\\s+", " ");
            typed.merge(one.toLowerCase(Locale.ROOT), new Typed(one, 1), (all, now) -> all.again());
        }
        Typed most = null;
        for (Typed one : typed.values()) {
            most = most == null || one.many() > most.many() ? one : most;
        }
        return Optional.ofNullable(most).map(Typed::name);
    }
}
