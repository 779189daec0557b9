package org.parvis.platform.web;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.parvis.platform.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts at every door what says where requests come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetworkSettings.class)
class NetworkConfiguration {
    @Bean
    TrustedProxies trustedProxies(NetworkSettings settings) {
        return new TrustedProxies(settings.proxies());
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> requestOrigin(
            TrustedProxies proxies, Settings settings) {
        RequestOrigin origin = new RequestOrigin(proxies, settings.overHttps());
        return factory -> factory.addServerCustomizers(server -> put(origin, server));
    }

    private static void put(RequestOrigin origin, Server server) {
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(http -> http.getHttpConfiguration().addCustomizer(origin));
        }
    }
}
