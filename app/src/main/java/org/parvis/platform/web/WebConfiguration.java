package org.parvis.platform.web;

import com.github.benmanes.caffeine.cache.Ticker;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.MachineClock;
import org.parvis.platform.Modules;
import org.parvis.platform.RunSettings;
import org.parvis.platform.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Templates, words, the legal clock, and what controllers may take and give. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Settings.class, RunSettings.class})
class WebConfiguration {
    @Bean
    TemplateEngine templates() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        WebConfiguration.class.getClassLoader(),
                        "org.parvis");
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    MessageCatalogue messages(ZoneId legalZone, Modules modules) {
        return MessageCatalogue.fromClassPath(legalZone, modules::on);
    }

    /** Where the legal day begins and ends; the clock itself is the server's. */
    @Bean
    ZoneId legalZone(Settings settings) {
        return ZoneId.of(settings.zone());
    }

    @Bean
    InstantSource instantSource() {
        return MachineClock.inMicroseconds();
    }

    /**
     * What is remembered for a while ages by this: it never goes back, as a clock can be set to.
     */
    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    @Bean
    WebMvcConfigurer pageMvc(
            ObjectProvider<PageRenderer> renderer,
            ObjectProvider<MessageCatalogue> messages,
            ObjectProvider<HandlerMethodArgumentResolver> contributed) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WordsResolver(messages));
                contributed.orderedStream().forEach(resolvers::add);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(renderer.getObject());
            }
        };
    }

    private record WordsResolver(ObjectProvider<MessageCatalogue> messages)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Words.class.equals(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            String path = request == null ? "/fr" : request.getRequestURI();
            return messages.getObject().forLanguage(PathWords.language(path));
        }
    }
}
