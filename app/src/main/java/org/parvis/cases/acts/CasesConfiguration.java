package org.parvis.cases.acts;

import org.parvis.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services of files, in the version under which each was opened. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {
    @Bean
    Services services(Catalogue catalogue) {
        return (code, version) ->
                version == Services.CURRENT
                        ? catalogue.service(code)
                        : catalogue.service(code, version);
    }
}
