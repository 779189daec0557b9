package org.parvis.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.type.MethodMetadata;

/**
 * Takes out of the program all that a module which is off would bring into it, before any of it is
 * made: pages, jobs, what it adds to menus and cards, what it follows. Nobody has to think of it
 * for one thing more. What {@link StaysOn} stays.
 */
record ModulesOff(Modules modules) implements BeanDefinitionRegistryPostProcessor {
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (modules.allOn()) {
            return;
        }
        for (String name : registry.getBeanDefinitionNames()) {
            BeanDefinition definition = registry.getBeanDefinition(name);
            String type = type(definition);
            if (type != null && !modules.holds(type) && !stays(definition)) {
                registry.removeBeanDefinition(name);
            }
        }
    }

    /** The class that says how it is made. */
    private static @Nullable String type(BeanDefinition definition) {
        MethodMetadata method =
                definition instanceof AnnotatedBeanDefinition annotated
                        ? annotated.getFactoryMethodMetadata()
                        : null;
        return method == null ? definition.getBeanClassName() : method.getDeclaringClassName();
    }

    private static boolean stays(BeanDefinition definition) {
        return definition instanceof AnnotatedBeanDefinition annotated
                && annotated.getMetadata().isAnnotated(StaysOn.class.getName());
    }
}
