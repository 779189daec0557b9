package org.parvis.portal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.parvis.platform.Publications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the page cache ahead of every other filter. */
@Configuration(proxyBeanMethods = false)
class PageCacheConfiguration {
    @Bean
    FilterRegistrationBean<PageCache> pageCache(
            Publications publications,
            MeterRegistry meters,
            @Value("${parvis.pages.kept-millis:5000}") long keptMillis) {
        var filter = new PageCache(publications::version, System::nanoTime, keptMillis);
        FunctionCounter.builder("parvis.pages.kept.served", filter, PageCache::served)
                .register(meters);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
