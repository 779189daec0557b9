package org.parvis.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The beans of the program, which know soon of what type they are not. For each type that is asked
 * for, the framework looks at every bean through several tables, which grows with the square of the
 * program; a component is of its class and of nothing else, so that most are ruled out by one look.
 * What was found of a type with parameters is kept once nothing is declared any more, as the
 * framework keeps what it found of a class: each chain of security asks for the same forty.
 */
public final class BeansByType extends DefaultListableBeanFactory {
    private final Map<String, Optional<Class<?>>> components = new ConcurrentHashMap<>();
    private final Map<Asked, String[]> found = new ConcurrentHashMap<>();

    private record Asked(ResolvableType type, boolean prototypes, boolean eager) {}

    private BeansByType() {}

    /** Programs, with or without pages, whose beans are these. */
    public static ApplicationContextFactory programs() {
        return BeansByType::program;
    }

    private static ConfigurableApplicationContext program(@Nullable WebApplicationType type) {
        return type == WebApplicationType.SERVLET
                ? new AnnotationConfigServletWebServerApplicationContext(new BeansByType())
                : new AnnotationConfigApplicationContext(new BeansByType());
    }

    @Override
    protected boolean isTypeMatch(String name, ResolvableType type, boolean allowFactoryBeanInit) {
        boolean other =
                component(name).filter(own -> !type.toClass().isAssignableFrom(own)).isPresent();
        return !other && super.isTypeMatch(name, type, allowFactoryBeanInit);
    }

    /** The class of a bean that is nothing else; nothing of one that a method makes. */
    private Optional<Class<?>> component(String name) {
        return components.computeIfAbsent(name, this::read);
    }

    private Optional<Class<?>> read(String name) {
        return containsBeanDefinition(name)
                        && getBeanDefinition(name) instanceof ScannedGenericBeanDefinition scanned
                        && scanned.getFactoryMethodName() == null
                        && scanned.getBeanClassName() instanceof String of
                ? Optional.<Class<?>>of(ClassUtils.resolveClassName(of, getBeanClassLoader()))
                        .filter(own -> !FactoryBean.class.isAssignableFrom(own))
                : Optional.empty();
    }

    @Override
    public String[] getBeanNamesForType(ResolvableType type, boolean prototypes, boolean eager) {
        if (!type.hasGenerics() || !isConfigurationFrozen()) {
            return super.getBeanNamesForType(type, prototypes, eager);
        }
        Asked asked = new Asked(type, prototypes, eager);
        String[] known = found.get(asked);
        if (known == null) {
            known = super.getBeanNamesForType(type, prototypes, eager);
            found.put(asked, known);
        }
        return known.clone();
    }

    @Override
    public void registerBeanDefinition(String name, BeanDefinition definition) {
        super.registerBeanDefinition(name, definition);
        forget(name);
    }

    @Override
    public void removeBeanDefinition(String name) {
        super.removeBeanDefinition(name);
        forget(name);
    }

    @Override
    public void registerSingleton(String name, Object singleton) {
        super.registerSingleton(name, singleton);
        found.clear();
    }

    private void forget(String name) {
        components.remove(name);
        found.clear();
    }
}
