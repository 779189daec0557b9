package org.parvis.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every rule of one version of a service, compiled once when it is imported or read. */
public record ServiceRules(ServiceDefinition service, FormRules form, FormRules check) {

    /** The title of a file with these answers: at least the name of the service. */
    public String title(Map<String, ? extends @Nullable Object> answers, String lang) {
        return form.value(service.form().title(), answers) instanceof String title
                        && !title.isBlank()
                ? title
                : service.name().in(lang);
    }

    /** The first verdict whose condition holds. */
    public Optional<RightWay.Verdict> verdict(Map<String, ? extends @Nullable Object> answers) {
        return service.rightWay().stream()
                .flatMap(way -> way.verdicts().stream())
                .filter(verdict -> check.holds(verdict.when(), answers))
                .findFirst();
    }
}
