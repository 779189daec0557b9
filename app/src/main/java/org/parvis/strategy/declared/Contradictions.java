package org.parvis.strategy.declared;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Formula;
import org.parvis.strategy.Periods;
import org.parvis.strategy.declared.Contradiction.Answer;
import org.parvis.strategy.declared.Contradiction.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares what bodies and their platforms state with what the program counted itself. What is too
 * far apart is shown beside the figure, and its body is asked once to confirm or correct; it goes
 * when it is mended, and comes back when its numbers change.
 */
@Component
public class Contradictions {
    private static final int LONGEST = 1000;

    private final Scenes scenes;
    private final Comparison comparison;
    private final ContradictionTable table;
    private final ContradictionMail mail;
    private final Organizations organizations;
    private final Publications publications;
    private final Periods periods;

    Contradictions(
            Scenes scenes,
            Comparison comparison,
            ContradictionTable table,
            ContradictionMail mail,
            Organizations organizations,
            Publications publications,
            Periods periods) {
        this.scenes = scenes;
        this.comparison = comparison;
        this.table = table;
        this.mail = mail;
        this.organizations = organizations;
        this.publications = publications;
        this.periods = periods;
    }

    Tolerance tolerance() {
        return comparison.tolerance();
    }

    /** Those in force, in all, of one body or of one kind of fact, for anybody. */
    List<Contradiction> open() {
        return scenes.reading(new Scene.Reader(), table::open);
    }

    /** Those of bodies behind a formula, of one body or of all. */
    public List<Contradiction> behind(Formula formula, @Nullable Home home) {
        return open().stream()
                .filter(one -> formula.counts(one.claim().kind()))
                .filter(one -> home == null || home.equals(one.claim().home()))
                .toList();
    }

    /** Those about one service. */
    List<Contradiction> about(String service) {
        return open().stream().filter(one -> service.equals(one.claim().service())).toList();
    }

    /** Those that a body answers for, also for bodies that passed on what they had. */
    List<Contradiction> of(Home home) {
        Set<Home> homes = Set.copyOf(organizations.homes(home));
        return open().stream().filter(one -> homes.contains(one.claim().home())).toList();
    }

    /** A body says that what it stated is right, and why the program counts otherwise. */
    Outcome<Contradiction> confirm(Home home, UUID member, UUID id, String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            return Outcome.refused("strategy.contested.refused.words", LONGEST);
        }
        Contradiction one =
                of(home).stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (one == null) {
            return Outcome.refused("strategy.contested.refused.gone");
        }
        var answer = new Answer(words.strip(), periods.now());
        boolean done =
                scenes.job(sql -> table.confirm(sql, one.claim().home(), id, member, answer));
        publications.bump();
        return done ? Outcome.ok(one) : Outcome.refused("strategy.contested.refused.gone");
    }

    /**
     * Compares all, writes down what changed and asks the bodies that were not asked yet.
     *
     * @return how many are new, changed or mended
     */
    int look() {
        Instant now = periods.now();
        int changed =
                scenes.job(
                        sql -> {
                            table.hold(sql);
                            Map<Subject, Contradiction> known = new HashMap<>();
                            table.all(sql).forEach(one -> known.put(one.subject(), one));
                            List<Contradiction> found = comparison.found(sql, now);
                            List<Contradiction> fresh = comparison.fresh(found, known);
                            List<Contradiction> mended = Comparison.mended(found, known);
                            table.write(sql, fresh);
                            table.settle(sql, mended, now);
                            ask(sql, now);
                            return fresh.size() + mended.size();
                        });
        if (changed > 0) {
            publications.bump();
        }
        return changed;
    }

    /** One mail to each body, with what it was not asked yet. */
    private void ask(JdbcClient sql, Instant now) {
        Map<Home, List<Contradiction>> byBody = new HashMap<>();
        for (Contradiction one : table.open(sql)) {
            if (one.waits() && one.asked() == null) {
                Home answers = organizations.answering(one.claim().home(), one.claim().service());
                byBody.computeIfAbsent(answers, home -> new ArrayList<>()).add(one);
            }
        }
        byBody.forEach((home, ones) -> mail.send(sql, home, ones));
        table.asked(sql, byBody.values().stream().flatMap(List::stream).toList(), now);
    }

    /** What is stated is compared with what is counted. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> compareStatements(Contradictions contradictions) {
            return Tasks.recurring("contradictions", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> contradictions.look());
        }
    }
}
