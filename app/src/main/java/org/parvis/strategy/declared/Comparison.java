package org.parvis.strategy.declared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.measures.FactCounts;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.strategy.Counted;
import org.parvis.strategy.declared.Contradiction.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what bodies stated with what the program counted, within what the pack tolerates. */
@Component
class Comparison {
    private final Claims claims;
    private final FactCounts counts;
    private final Held<Tolerance> tolerance;

    Comparison(Claims claims, FactCounts counts, ContentPack pack) {
        this.claims = claims;
        this.counts = counts;
        this.tolerance = Tolerance.of(pack);
    }

    Tolerance tolerance() {
        return tolerance.get();
    }

    /** All that contradicts now, as the job that looks sees it. */
    List<Contradiction> found(JdbcClient sql, Instant now) {
        List<Claim> all = claims.all(sql);
        List<Long> counted = counts.of(all.stream().map(Claim::asked).toList(), Counted.ORIGIN);
        var found = new ArrayList<Contradiction>();
        var whole = new HashSet<Subject>();
        for (int i = 0; i < all.size(); i++) {
            Claim claim = all.get(i);
            // a total says it all: its doors are told apart only when they alone are wrong
            if (tolerance().contradicted(claim, counted.get(i))
                    && !whole.contains(Contradiction.subject(claim.whole()))) {
                whole.add(Contradiction.subject(claim));
                found.add(
                        new Contradiction(
                                Ids.next(), claim, counted.get(i), now, null, null, null));
            }
        }
        return found;
    }

    /** Those that are new, or changed enough to be asked again. */
    List<Contradiction> fresh(List<Contradiction> found, Map<Subject, Contradiction> known) {
        return found.stream().filter(one -> changed(known.get(one.subject()), one)).toList();
    }

    /** The count of a month that runs grows each day: nobody is asked again for a few more. */
    private boolean changed(@Nullable Contradiction before, Contradiction now) {
        return before == null
                || !before.open()
                || before.claim().said() != now.claim().said()
                || !tolerance().allows(before.counted(), now.counted());
    }

    /** Those in force before that contradict no more. */
    static List<Contradiction> mended(
            List<Contradiction> found, Map<Subject, Contradiction> known) {
        Set<Subject> still = new HashSet<>();
        found.forEach(one -> still.add(one.subject()));
        return known.values().stream()
                .filter(Contradiction::open)
                .filter(one -> !still.contains(one.subject()))
                .toList();
    }
}
