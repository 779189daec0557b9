package org.parvis.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a body writes in its plan. Texts are in the body's own words and in one language; shares are
 * whole per cent, money is whole dollars.
 *
 * @param from first year of the plan
 * @param to last year of the plan
 */
public record Plan(
        int from, int to, String vision, List<Target> targets, List<Initiative> initiatives) {

    public Plan {
        targets = List.copyOf(targets);
        initiatives = List.copyOf(initiatives);
    }

    /**
     * Something to reach, year by year.
     *
     * @param wording the body's own words; none for a target of the strategy, which has its own
     * @param measuredBy the code of the figure that measures it, if one does
     * @param baseline where it stood at the beginning; nothing when that is not known
     * @param values the share promised at the end of each year
     */
    public record Target(
            String code,
            @Nullable String wording,
            @Nullable String measuredBy,
            @Nullable Integer baseline,
            SortedMap<Integer, Integer> values) {

        public boolean adopted() {
            return wording == null;
        }

        /** What is promised for the last year of the plan, if anything is. */
        public Optional<Integer> promised() {
            return values.isEmpty() ? Optional.empty() : promised(values.lastKey());
        }

        /** What is promised for that year: the last promise so far, if any. */
        public Optional<Integer> promised(int year) {
            SortedMap<Integer, Integer> soFar = values.headMap(year + 1);
            return soFar.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(soFar.get(soFar.lastKey()));
        }
    }

    /**
     * Something that is done to get there.
     *
     * @param owner the function that answers for it, never a person's name
     * @param cost planned for the whole initiative
     * @param target the code of the target it should move, if one
     * @param points by how many points it should move it
     * @param needs what must be done before, in this plan or in another
     * @param services codes of the services that it changes
     * @param action the action of the roadmap that it carries out, if one
     * @param builds the kind of thing it builds, in the pack's words, if one
     * @param partOf the initiative of another plan that already counts it, if one
     */
    public record Initiative(
            String code,
            String name,
            String owner,
            LocalDate from,
            LocalDate to,
            long cost,
            String benefit,
            @Nullable String target,
            int points,
            String risks,
            List<Link> needs,
            List<String> services,
            @Nullable String action,
            @Nullable String builds,
            @Nullable Link partOf) {

        public Initiative {
            needs = List.copyOf(needs);
            services = List.copyOf(services);
        }
    }

    /** An initiative by the holder of its plan and its code. */
    public record Link(String holder, String code) implements Comparable<Link> {
        /** Read from {@code holder/code}; of this very plan when no holder is named. */
        public static Link read(String written, String here) {
            int slash = written.indexOf('/');
            return slash < 0
                    ? new Link(here, written)
                    : new Link(written.substring(0, slash), written.substring(slash + 1));
        }

        public String written(String here) {
            return holder.equals(here) ? code : holder + "/" + code;
        }

        @Override
        public int compareTo(Link other) {
            return Comparator.comparing(Link::holder)
                    .thenComparing(Link::code)
                    .compare(this, other);
        }
    }

    public Optional<Target> target(String code) {
        return targets.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Initiative> initiative(String code) {
        return initiatives.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
