package org.parvis.cases.demonstration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the many requests of a demonstration after the program has opened, some at a time, so that
 * nobody waits for them at the start. What a stop leaves out is told after the next one.
 */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationPast {
    private static final int AT_ONCE = 3;

    private final ContentPack pack;
    private final Scenes scenes;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final DemonstrationTelling telling;
    private final DemonstrationFiles first;
    private final Acting acting;
    private final boolean wanted;
    private @Nullable DemonstrationMany many;
    private boolean over;

    DemonstrationPast(
            ContentPack pack,
            Scenes scenes,
            Catalogue catalogue,
            Organizations organizations,
            DemonstrationTelling telling,
            DemonstrationFiles first,
            Acting acting,
            DemonstrationSettings settings) {
        this.pack = pack;
        this.scenes = scenes;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.telling = telling;
        this.first = first;
        this.acting = acting;
        this.wanted = settings.demonstrationPast();
    }

    /**
     * Tells the next ones, once the stories of the pack are told.
     *
     * @return how many
     */
    synchronized int tell() {
        Path file = pack.root().resolve("demonstration/many.yaml");
        over = over || !wanted || !pack.demonstration() || !Files.exists(file);
        if (over || !first.told()) {
            return 0;
        }
        if (many == null) {
            many = DemonstrationMany.read(file);
        }
        Optional<Organization> body = organizations.byCode(many.body());
        Optional<ServiceRules> rules = catalogue.rules(many.service());
        if (body.isEmpty() || rules.isEmpty()) {
            return 0;
        }
        List<DemonstrationStory.Request> next = many.after(told(body.get().home(), many), AT_ONCE);
        next.forEach(one -> telling.tell(one, rules.get(), body.get(), DemonstrationPeople.NOBODY));
        over = next.isEmpty();
        return next.size();
    }

    /** All of them are older than any story of the pack. */
    private int told(Home home, DemonstrationMany of) {
        LocalDate newest = acting.today().minusDays(of.newest());
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from cases.work_items
                                         where home = :home and service = :service
                                           and received_on <= :newest
                                        """)
                                .param("home", home.id())
                                .param("service", of.service())
                                .param("newest", newest)
                                .query(Integer.class)
                                .single());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DemonstrationSettings.class)
    @Profile("!command")
    static class Jobs {
        @Bean
        Task<Void> tellTheDemonstrationsPast(DemonstrationPast past) {
            return Tasks.recurring("demonstration-past", FixedDelay.of(Duration.ofSeconds(2)))
                    .execute((instance, context) -> past.tell());
        }
    }
}
