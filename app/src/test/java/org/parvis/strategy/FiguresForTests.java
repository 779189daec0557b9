package org.parvis.strategy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.measures.Cell;
import org.parvis.strategy.Strategy.Aim;

/** Figures of the strategy of the pack, from facts made up for a test. */
public final class FiguresForTests {
    public static final Path PACK = Path.of("../content/quebec/strategy");
    public static final Names NOBODY =
            new Names() {
                @Override
                public List<Body> bodies() {
                    return List.of();
                }

                @Override
                public String service(String code, String lang) {
                    return code;
                }

                @Override
                public Optional<String> address(String code, String lang) {
                    return Optional.empty();
                }
            };

    /** The strategy of the front page. */
    public static final Strategy STRATEGY =
            StrategyFilesTests.read(PACK).orThrow().stream()
                    .filter(Strategy::front)
                    .findFirst()
                    .orElseThrow();

    static final Period YEAR = Period.of(Period.Choice.YEAR, LocalDate.of(2026, 11, 25));
    static final Home CITY = new Home(Ids.next());
    static final Home OFFICE = new Home(Ids.next());

    /** The service that {@link #leavingOut} leaves out. */
    static final String OUT = "left-out";

    private static final List<Home> HOMES = List.of(CITY, OFFICE);

    private FiguresForTests() {}

    /** The aim of that code. */
    public static Aim aim(String code) {
        return STRATEGY.aims().stream()
                .filter(aim -> aim.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Those that are computed from facts. */
    public static List<Aim> computed() {
        return STRATEGY.aims().stream().filter(aim -> aim.formula().isPresent()).toList();
    }

    public static Figure figure(Aim aim, Formula formula, List<Cell> cells) {
        return Figure.of(aim, formula, YEAR, Tally.of(formula, cells, NOBODY), 6, null);
    }

    /** The same formula that counts nothing of one service. */
    public static Formula leavingOut(Formula formula) {
        return new Formula(
                formula.version(),
                formula.since(),
                formula.each(),
                formula.standing(),
                formula.counts(),
                formula.above(),
                formula.below(),
                formula.part(),
                formula.sentence(),
                formula.passes(),
                formula.origin(),
                formula.push(),
                List.of(new Formula.Exclusion(OUT, null, LocalizedText.of("essai", "trial"))),
                formula.least());
    }

    /** Some of what a formula counts. */
    public static List<Cell> cells(Random random, Formula formula, int many) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < many; i++) {
            cells.add(cell(random, formula, "s" + random.nextInt(6), 1 + random.nextInt(20)));
        }
        return cells;
    }

    /** The same of the service that is left out. */
    public static List<Cell> out(Random random, Formula formula, int many) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < many; i++) {
            cells.add(cell(random, formula, OUT, 1 + random.nextInt(20)));
        }
        return cells;
    }

    /** Something that a formula counts, with what it asks for or without. */
    public static Cell cell(Random random, Formula formula, String service, long n) {
        Count count = formula.counts().get(random.nextInt(formula.counts().size()));
        var dimensions = new TreeMap<String, String>(count.with());
        if (random.nextInt(3) == 0) {
            dimensions.replaceAll((name, value) -> "other");
        }
        dimensions.putIfAbsent("channel", random.nextBoolean() ? "web" : "mail");
        if (random.nextInt(4) == 0) {
            dimensions.put("origin", "imported");
        }
        List<String> kinds = count.kinds().stream().sorted().toList();
        return new Cell(
                kinds.get(random.nextInt(kinds.size())),
                HOMES.get(random.nextInt(2)),
                service,
                dimensions,
                YearMonth.from(YEAR.firstDay()).plusMonths(random.nextInt(12)),
                n,
                BigDecimal.ZERO);
    }
}
