package org.parvis.portal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.parvis.platform.Publications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the page cache ahead of every filter, and its fast lane ahead of the filters' choice. */
@Configuration(proxyBeanMethods = false)
class PageCacheConfiguration {
    @Bean
    PageCache keptPages(
            Publications publications, @Value("${parvis.pages.kept-millis:5000}") long keptMillis) {
        return new PageCache(publications::version, System::nanoTime, keptMillis);
    }

    @Bean
    FilterRegistrationBean<PageCache> pageCache(PageCache keptPages, MeterRegistry meters) {
        FunctionCounter.builder("parvis.pages.kept.served", keptPages, PageCache::served)
                .register(meters);
        var registration = new FilterRegistrationBean<>(keptPages);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pageLane(PageCache keptPages) {
        return server -> server.addEngineValves(new PageLane(keptPages));
    }
}
