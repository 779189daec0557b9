package org.parvis.strategy.declared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.measures.Measures;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Formula;
import org.springframework.stereotype.Component;

/**
 * Takes what bodies state of themselves. A statement gives totals; what is recorded as facts is the
 * difference from the statement before, so that the sum of all facts up to a day is the total of
 * that day.
 */
@Component
public class Declarations {
    private final Scenes scenes;
    private final Things things;
    private final DeclarationTable table;
    private final Measures measures;
    private final Publications publications;

    Declarations(
            Scenes scenes,
            Things things,
            DeclarationTable table,
            Measures measures,
            Publications publications) {
        this.scenes = scenes;
        this.things = things;
        this.table = table;
        this.measures = measures;
        this.publications = publications;
    }

    /**
     * Takes all of them or none, in one transaction with their facts; what was stated already of
     * the same day with the same totals changes nothing, whatever was stated after.
     *
     * @return how many were new
     */
    Outcome<Integer> take(List<Declaration> stated) {
        Outcome<Integer> taken =
                scenes.job(
                        sql -> {
                            table.hold(sql);
                            return Difference.of(things, table.alike(sql, stated), stated)
                                    .map(
                                            difference -> {
                                                table.insert(sql, difference.fresh());
                                                measures.record(difference.facts());
                                                return difference.fresh().size();
                                            });
                        });
        if (taken instanceof Outcome.Ok<Integer>(Integer fresh) && fresh > 0) {
            publications.bump();
        }
        return taken;
    }

    /** What that body stated, the newest first. */
    List<Declaration> of(Home home) {
        return scenes.reading(new Scene.Reader(), sql -> table.of(sql, home));
    }

    /** The last statement of each of these bodies on each thing. */
    List<Declaration> latest(Set<Home> homes) {
        return scenes.reading(new Scene.Reader(), sql -> table.latestOf(sql, homes));
    }

    /** The last statements of bodies behind a formula, of one body or of all. */
    public List<Declaration> behind(Formula formula, @Nullable Home home) {
        Set<String> behind =
                things.all().stream()
                        .filter(thing -> formula.counts(thing.fact()))
                        .map(Thing::code)
                        .collect(Collectors.toSet());
        return behind.isEmpty()
                ? List.of()
                : scenes.reading(new Scene.Reader(), table::latest).stream()
                        .filter(each -> behind.contains(each.thing()))
                        .filter(each -> home == null || home.equals(each.home()))
                        .toList();
    }
}
