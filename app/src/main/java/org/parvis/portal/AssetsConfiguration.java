package org.parvis.portal;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.server.HttpConfiguration;
import org.parvis.ds.Assets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Styles, faces and script: named after their content, so kept for ever, and sent as the build
 * compressed them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PortalSettings.class, SecuritySettings.class})
class AssetsConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:" + Assets.FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /**
     * An answer goes out only when its buffer is full: the server by itself lets a large piece pass
     * at once, before the headers of security are added, and they would be missing.
     */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> headersBeforeLargePieces() {
        return factory ->
                factory.addServerCustomizers(
                        server ->
                                Arrays.stream(server.getConnectors())
                                        .flatMap(one -> one.getConnectionFactories().stream())
                                        .filter(
                                                HttpConfiguration.ConnectionFactory.class
                                                        ::isInstance)
                                        .map(HttpConfiguration.ConnectionFactory.class::cast)
                                        .map(
                                                HttpConfiguration.ConnectionFactory
                                                        ::getHttpConfiguration)
                                        .forEach(AssetsConfiguration::gather));
    }

    private static void gather(HttpConfiguration http) {
        http.setOutputAggregationSize(http.getOutputBufferSize());
    }
}
