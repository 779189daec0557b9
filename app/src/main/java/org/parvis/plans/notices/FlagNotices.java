package org.parvis.plans.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Running;
import org.parvis.plans.notices.FlagNoticeTable.Told;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Writes to the bodies on both sides of what is late, over cost or blocked: one mail with all that
 * is new to them, once while it lasts. What is mended is forgotten, and told again if it comes
 * back.
 */
@Component
class FlagNotices {
    private final Scenes scenes;
    private final FlagNoticeTable table;
    private final FlagMail mail;
    private final PlanViews views;
    private final Holders holders;
    private final Organizations organizations;
    private final PlanClock clock;

    FlagNotices(
            Scenes scenes,
            FlagNoticeTable table,
            FlagMail mail,
            PlanViews views,
            Holders holders,
            Organizations organizations,
            PlanClock clock) {
        this.scenes = scenes;
        this.table = table;
        this.mail = mail;
        this.views = views;
        this.holders = holders;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Tells what is new and forgets what is mended.
     *
     * @return how many bodies were written to
     */
    int tell() {
        Map<Told, Flag> flagged = flagged(views.flags());
        return scenes.job(
                sql -> {
                    table.hold(sql);
                    Set<Told> known = table.lasting(sql);
                    var mended = new HashSet<>(known);
                    mended.removeAll(flagged.keySet());
                    table.mended(sql, List.copyOf(mended), clock.now());
                    Map<Home, List<Flag>> fresh = new LinkedHashMap<>();
                    flagged.forEach(
                            (told, flag) -> {
                                if (!known.contains(told)) {
                                    fresh.computeIfAbsent(told.home(), home -> new ArrayList<>())
                                            .add(flag);
                                }
                            });
                    table.told(
                            sql,
                            flagged.keySet().stream().filter(one -> !known.contains(one)).toList(),
                            clock.now());
                    fresh.forEach((home, flags) -> mail.send(sql, home, flags, clock.now()));
                    return fresh.size();
                });
    }

    /** Each flag under each body that must know: its own, and that of what it waits for. */
    private Map<Told, Flag> flagged(Flags flags) {
        Map<Told, Flag> flagged = new LinkedHashMap<>();
        for (Flag flag : flags.all()) {
            for (String holder : owners(flag)) {
                holders.find(holder)
                        .map(one -> organizations.answering(one.home(), null))
                        .ifPresent(home -> flagged.put(new Told(home, key(flag)), flag));
            }
        }
        return flagged;
    }

    private static Set<String> owners(Flag flag) {
        String own = flag.about().link().holder();
        String other =
                flag instanceof Flag.Blocked(Running about, Running by) ? by.link().holder() : own;
        return own.equals(other) ? Set.of(own) : Set.of(own, other);
    }

    /** What a flag is about, without its numbers: one month more is no news. */
    static String key(Flag flag) {
        String about = written(flag.about().link());
        return switch (flag) {
            case Flag.Late late -> "late " + about;
            case Flag.OverCost over -> "over-cost " + about;
            case Flag.Blocked(Running one, Running by) ->
                    "blocked " + about + " by " + written(by.link());
            case Flag.Unknown(Running one, Plan.Link need) ->
                    "unknown " + about + " needs " + written(need);
        };
    }

    private static String written(Plan.Link link) {
        return link.holder() + "/" + link.code();
    }

    /** Looked at each hour: lateness begins at midnight, progress is said at any time. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> tellFlags(FlagNotices notices) {
            return Tasks.recurring("plan-flags", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> notices.tell());
        }
    }
}
