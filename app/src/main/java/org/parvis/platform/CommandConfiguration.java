package org.parvis.platform;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A command serves no page, whatever port was named: a program may be running on it. */
@Configuration(proxyBeanMethods = false)
@Profile(OneCommand.PROFILE)
class CommandConfiguration {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> noPort() {
        return factory -> factory.setPort(-1);
    }
}
