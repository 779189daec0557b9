package org.parvis.platform;

import java.beans.Introspector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/**
 * Whoever needs a class of the program is first given the bean that has its name. The framework
 * otherwise looks at every bean for every type that is asked for, which grows with the square of
 * the program; names of beans are unique here, and a bean has the name of its class.
 */
final class NamedByType implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext program) {
        ((DefaultListableBeanFactory) program.getBeanFactory())
                .setAutowireCandidateResolver(new ByType());
    }

    private static final class ByType extends ContextAnnotationAutowireCandidateResolver {
        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor needed) {
            String said = super.getSuggestedName(needed);
            return said == null
                    ? Introspector.decapitalize(needed.getDependencyType().getSimpleName())
                    : said;
        }
    }
}
