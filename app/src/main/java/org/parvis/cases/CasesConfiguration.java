package org.parvis.cases;

import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.forms.SentForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {
    @Bean
    Services services(Catalogue catalogue) {
        return (code, version) ->
                version == Services.CURRENT
                        ? catalogue.service(code)
                        : catalogue.service(code, version);
    }

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

    @Bean
    Beginnings beginnings(SentForms sent) {
        return sent::begun;
    }
}
