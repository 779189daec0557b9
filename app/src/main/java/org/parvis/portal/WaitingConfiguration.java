package org.parvis.portal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.parvis.portal.spi.InLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Measures the load behind the kept pages, puts the door before the forms, and counts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitingSettings.class)
class WaitingConfiguration {
    private static final double MICROS = 1_000_000;

    @Bean
    Load load(WaitingSettings settings, ObjectProvider<InLine> lines) {
        return new Load(
                settings, System::nanoTime, () -> lines.stream().mapToInt(InLine::requests).sum());
    }

    @Bean
    FilterRegistrationBean<Load> loadFilter(Load load) {
        var registration = new FilterRegistrationBean<>(load);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    WebMvcConfigurer waitingMvc(WaitingDoor door) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(door);
            }
        };
    }

    @Bean
    MeterBinder waitingMeters(WaitingRoom room, Load load) {
        return registry -> {
            Gauge.builder("parvis.waiting.open", room, r -> r.room().open() ? 1 : 0)
                    .register(registry);
            Gauge.builder("parvis.waiting.people", room, r -> r.room().waiting())
                    .register(registry);
            Gauge.builder("parvis.waiting.called", room, r -> r.calls().perSecond())
                    .baseUnit("per_second")
                    .register(registry);
            Gauge.builder("parvis.waiting.requests", room, r -> r.seen().inProgress())
                    .register(registry);
            Gauge.builder("parvis.waiting.latency", room, r -> r.seen().withinMicros() / MICROS)
                    .baseUnit("seconds")
                    .register(registry);
            FunctionCounter.builder("parvis.waiting.shown", load, Load::waited).register(registry);
        };
    }
}
