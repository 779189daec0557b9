package org.parvis.privacy;

import java.util.Optional;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.RetentionRules;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Answers for the files of a body from the schedule of its kind. */
@Component
class ScheduledRetention implements RetentionRules {
    private final RetentionSchedules schedules;
    private final Organizations organizations;

    ScheduledRetention(RetentionSchedules schedules, Organizations organizations) {
        this.schedules = schedules;
        this.organizations = organizations;
    }

    @Override
    public Optional<RetentionRule> of(Home body, String service) {
        return organizations
                .byHome(body)
                .map(Organization::kind)
                .flatMap(schedules::of)
                .flatMap(schedule -> schedule.of(service).map(series -> rule(schedule, series)));
    }

    private static RetentionRule rule(
            RetentionSchedules.Schedule schedule, RetentionSchedules.Series series) {
        return new RetentionRule(
                schedule.name(),
                schedule.version(),
                schedule.basis(),
                series.code(),
                series.name(),
                series.active(),
                series.semiActive(),
                series.then(),
                series.sample());
    }
}
