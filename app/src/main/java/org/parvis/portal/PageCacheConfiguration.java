package org.parvis.portal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.parvis.platform.Publications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Puts the page cache ahead of every filter but the one that refuses odd addresses, and its fast
 * lane ahead of the filters' choice.
 */
@Configuration(proxyBeanMethods = false)
class PageCacheConfiguration {
    private static final int READERS = 8;

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
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Few threads read and write; the program's own work runs on virtual threads. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> pageLane(
            PageCache keptPages, ServerErrors errors) {
        var program =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("request-", 0).factory());
        return factory -> {
            factory.setThreadPool(new QueuedThreadPool(READERS, READERS));
            factory.addServerCustomizers(
                    server -> {
                        server.setErrorHandler(errors);
                        server.setHandler(new PageLane(keptPages, server.getHandler(), program));
                    });
        };
    }
}
