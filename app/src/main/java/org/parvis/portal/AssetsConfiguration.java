package org.parvis.portal;

import java.time.Duration;
import org.parvis.ds.Assets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
}
