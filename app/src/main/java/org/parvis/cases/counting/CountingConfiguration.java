package org.parvis.cases.counting;

import org.parvis.forms.SentForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of files and only the forms know. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {
    @Bean
    Beginnings beginnings(SentForms sent) {
        return sent::begun;
    }
}
