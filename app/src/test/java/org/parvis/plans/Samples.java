package org.parvis.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Plan.Target;

/** Plans to try things on. */
public final class Samples {
    /** Knows everything that the samples name. */
    public static final Known KNOWN =
            new Known() {
                @Override
                public boolean target(String code) {
                    return code.matches("t[1-5]");
                }

                @Override
                public boolean figure(String code) {
                    return target(code) || code.equals("legal-term");
                }

                @Override
                public boolean service(String code) {
                    return code.startsWith("service");
                }

                @Override
                public boolean holder(String code) {
                    return code.equals("here") || code.equals("there");
                }

                @Override
                public boolean action(String code) {
                    return code.equals("action");
                }

                @Override
                public boolean block(String code) {
                    return code.equals("notices");
                }
            };

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Samples() {}

    public static Initiative initiative(String code, String from, String to, Link... needs) {
        return new Initiative(
                code,
                "Initiative " + code,
                "Direction",
                LocalDate.parse(from),
                LocalDate.parse(to),
                1000,
                "Un bénéfice",
                "t1",
                5,
                "Un risque",
                List.of(needs),
                List.of(),
                null,
                null,
                null);
    }

    /** How far an initiative of a body is on that day. */
    public static Running running(
            String holder, Initiative one, int done, long spent, @Nullable String expected) {
        return new Running(
                new Link(holder, one.code()),
                one,
                new Progress(
                        TODAY,
                        done,
                        spent,
                        expected == null ? null : LocalDate.parse(expected),
                        ""));
    }

    /** Late, and expected on that day. */
    public static Running slow(String expected) {
        return running("a", initiative("slow", "2026-01-01", "2026-09-30"), 80, 900, expected);
    }

    /** It needs the slow one. */
    public static Running waiting() {
        Initiative waits = initiative("waits", "2027-01-01", "2027-06-30", new Link("a", "slow"));
        return running("b", waits, 0, 0, null);
    }

    /** Some plan: with odd words in it, and an order that holds. */
    public static Plan any(Random random) {
        int from = 2020 + random.nextInt(10);
        int to = from + random.nextInt(5);
        var targets = new ArrayList<Target>();
        for (int i = 1; i <= random.nextInt(6); i++) {
            var values = new TreeMap<Integer, Integer>();
            for (int year = from; year <= to; year++) {
                if (random.nextBoolean()) {
                    values.put(year, random.nextInt(101));
                }
            }
            Integer baseline = random.nextBoolean() ? (Integer) random.nextInt(101) : null;
            targets.add(
                    random.nextBoolean()
                            ? new Target("t" + i, null, "t" + i, baseline, values)
                            : new Target("own-" + i, words(random), null, baseline, values));
        }
        var initiatives = new ArrayList<Initiative>();
        for (int i = 0; i < random.nextInt(6); i++) {
            initiatives.add(any(random, i, from, to, targets));
        }
        return new Plan(from, to, words(random), targets, initiatives);
    }

    private static Initiative any(Random random, int i, int from, int to, List<Target> targets) {
        LocalDate begins = LocalDate.of(from, 1, 1).plusDays(random.nextInt(300));
        return new Initiative(
                "i" + i,
                words(random),
                words(random),
                begins,
                LocalDate.of(to, 12, 31),
                random.nextInt(1_000_000),
                words(random),
                targets.isEmpty() ? null : targets.getFirst().code(),
                random.nextInt(20),
                words(random),
                random.nextBoolean() ? List.of(new Link("there", "x" + i)) : List.of(),
                random.nextBoolean() ? List.of("service-1", "service-2") : List.of(),
                random.nextBoolean() ? "action" : null,
                random.nextBoolean() ? "notices" : null,
                random.nextBoolean() ? new Link("there", "y") : null);
    }

    private static String words(Random random) {
        String[] odd = {
            "=SUM(A1)",
            "« été »",
            "ligne\nautre ligne",
            "a: b # c",
            "- tiret",
            "\"guillemets\"",
            "null",
            "2026-01-01",
            "1e5",
            "<b>gras</b>",
            "@x",
            "0123",
            "oui",
            "{a}",
            "𝛼 œuvre"
        };
        return odd[random.nextInt(odd.length)] + " " + random.nextInt(1000);
    }
}
