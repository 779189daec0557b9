package org.parvis.strategy.involved;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.strategy.ConsultedElsewhere;
import org.parvis.strategy.Names;
import org.parvis.strategy.involved.InvolvementTable.Launch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was done with people, and counts each new service once as designed with them or not:
 * what counts is done before the day on which its first version was published.
 */
@Component
public class Involvements {
    private final Scenes scenes;
    private final InvolvementTable table;
    private final Catalogue catalogue;
    private final Names names;
    private final Measures measures;
    private final ZoneId zone;
    private final ObjectProvider<ConsultedElsewhere> elsewhere;

    Involvements(
            Scenes scenes,
            InvolvementTable table,
            Catalogue catalogue,
            Names names,
            Measures measures,
            ZoneId zone,
            ObjectProvider<ConsultedElsewhere> elsewhere) {
        this.scenes = scenes;
        this.table = table;
        this.catalogue = catalogue;
        this.names = names;
        this.measures = measures;
        this.zone = zone;
        this.elsewhere = elsewhere;
    }

    List<Involvement> of(String service) {
        return scenes.reading(new Scene.Reader(), sql -> table.of(sql, service));
    }

    public List<Involvement> latest() {
        return scenes.reading(new Scene.Reader(), table::latest);
    }

    /** Writes it down, and counts again what it changes. */
    void keep(List<Involvement> done) {
        scenes.job(
                sql -> {
                    table.insert(sql, done);
                    return count(sql);
                });
    }

    /** Counts the launches that were not counted yet, or that count otherwise now. */
    public int count() {
        List<Involvement> consulted = consulted();
        return scenes.job(
                sql -> {
                    table.insert(sql, consulted);
                    return count(sql);
                });
    }

    private List<Involvement> consulted() {
        Set<UUID> known = scenes.reading(new Scene.Reader(), table::consultations);
        return elsewhere
                .orderedStream()
                .flatMap(it -> it.consulted(id -> !known.contains(id)).stream())
                .map(
                        one ->
                                new Involvement(
                                        one.id(),
                                        one.home(),
                                        one.service(),
                                        Involvement.Kind.CONSULTATION,
                                        one.heldOn(),
                                        one.people(),
                                        one.learned(),
                                        null,
                                        one.heldOn().atStartOfDay(zone).toInstant()))
                .toList();
    }

    private int count(JdbcClient sql) {
        table.hold(sql);
        Map<String, Launch> before = table.launches(sql);
        Map<String, LocalDate> first = table.first(sql);
        var facts = new ArrayList<MeasuredFact>();
        catalogue
                .launches()
                .forEach(
                        (code, at) -> {
                            LocalDate on = LocalDate.ofInstant(at, zone);
                            LocalDate done = first.get(code);
                            boolean involved = done != null && done.isBefore(on);
                            Launch now = launch(code, on, involved, before.get(code));
                            if (now != null) {
                                facts.addAll(told(now, before.get(code)));
                                table.put(sql, now);
                            }
                        });
        return measures.record(facts);
    }

    /** The launch as it counts now; nothing when that is how it was counted already. */
    private @Nullable Launch launch(
            String code, LocalDate on, boolean involved, @Nullable Launch before) {
        if (before != null && before.involved() == involved && before.on().equals(on)) {
            return null;
        }
        int round = before == null ? 1 : before.round() + 1;
        return catalogue
                .service(code)
                .map(ServiceDefinition::offeredBy)
                .flatMap(bodies -> names.byCode(bodies.getFirst()))
                .map(body -> new Launch(code, body.home(), on, involved, round))
                .orElse(null);
    }

    private static List<MeasuredFact> told(Launch now, @Nullable Launch before) {
        MeasuredFact fact = fact(now, "launched/" + now.service() + "/" + now.round());
        return before == null
                ? List.of(fact)
                : List.of(fact(before, "").opposite(fact.key() + "/back"), fact);
    }

    private static MeasuredFact fact(Launch launch, String key) {
        String name = key.isEmpty() ? "launched/" + launch.service() : key;
        var record = new RecordRef("service", launch.home(), Ids.NIL);
        return MeasuredFact.one(
                        FactKinds.SERVICE_LAUNCHED, name, record, launch.service(), launch.on())
                .by("involved", launch.involved() ? "yes" : "no");
    }

    /** A service put online is counted within the minute. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> countLaunches(Involvements involvements) {
            return Tasks.recurring("launches", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> involvements.count());
        }
    }
}
