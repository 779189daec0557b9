package org.parvis.cases.queue;

import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a service says that its new files go. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    @Bean
    Router.RulesOf rulesOfServices(Catalogue catalogue) {
        return (code, version) ->
                catalogue
                        .rules(code, version)
                        .flatMap(
                                rules ->
                                        Optional.ofNullable(rules.service().process().routing())
                                                .map(its -> new Router.Rule(its, rules::unit)));
    }
}
