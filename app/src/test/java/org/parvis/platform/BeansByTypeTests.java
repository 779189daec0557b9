package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** The beans of a type are those that the framework finds, whatever kind of bean they are. */
class BeansByTypeTests {
    static class Counts implements Function<String, Integer> {
        @Override
        public Integer apply(String text) {
            return text.length();
        }
    }

    static final class CountsTwice extends Counts {}

    static final class Names implements Function<Integer, String> {
        @Override
        public String apply(Integer number) {
            return number.toString();
        }
    }

    /** What it is and what it makes are both found. */
    static final class Clocks implements FactoryBean<Clock> {
        @Override
        public Clock getObject() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }

        @Override
        public Class<?> getObjectType() {
            return Clock.class;
        }
    }

    static final class Makers {
        static Supplier<String> text() {
            return () -> "text";
        }
    }

    private static final List<ResolvableType> TYPES =
            List.of(
                    ResolvableType.forClass(Object.class),
                    ResolvableType.forClass(Function.class),
                    ResolvableType.forClassWithGenerics(
                            Function.class, String.class, Integer.class),
                    ResolvableType.forClassWithGenerics(
                            Function.class, Integer.class, String.class),
                    ResolvableType.forClassWithGenerics(Function.class, Long.class, Long.class),
                    ResolvableType.forClass(Counts.class),
                    ResolvableType.forClass(CountsTwice.class),
                    ResolvableType.forClass(Clock.class),
                    ResolvableType.forClass(FactoryBean.class),
                    ResolvableType.forClassWithGenerics(FactoryBean.class, Clock.class),
                    ResolvableType.forClassWithGenerics(Supplier.class, String.class),
                    ResolvableType.forClass(Thread.class));

    private static void declare(DefaultListableBeanFactory beans) throws IOException {
        for (Class<?> one :
                List.of(Counts.class, CountsTwice.class, Names.class, Clocks.class, Makers.class)) {
            var read = new CachingMetadataReaderFactory().getMetadataReader(one.getName());
            beans.registerBeanDefinition(
                    one.getSimpleName(), new ScannedGenericBeanDefinition(read));
        }
        beans.registerBeanDefinition(
                "made",
                BeanDefinitionBuilder.rootBeanDefinition(Makers.class, "text").getBeanDefinition());
    }

    private static DefaultListableBeanFactory ours() {
        var program =
                (GenericApplicationContext)
                        Objects.requireNonNull(
                                BeansByType.programs().create(WebApplicationType.NONE));
        return program.getDefaultListableBeanFactory();
    }

    private static void same(DefaultListableBeanFactory ours, DefaultListableBeanFactory plain) {
        for (ResolvableType type : TYPES) {
            for (int again = 0; again < 2; again++) {
                assertThat(found(ours, type))
                        .as("%s", type)
                        .containsExactlyElementsOf(found(plain, type));
            }
        }
    }

    private static List<String> found(DefaultListableBeanFactory beans, ResolvableType type) {
        return List.of(beans.getBeanNamesForType(type, true, true)).stream()
                .filter(name -> !name.startsWith("org.springframework"))
                .toList();
    }

    @Test
    void itFindsWhatTheFrameworkFinds() throws IOException {
        var ours = ours();
        var plain = new DefaultListableBeanFactory();
        for (var beans : List.of(ours, plain)) {
            declare(beans);
        }
        same(ours, plain);
        for (var beans : List.of(ours, plain)) {
            beans.freezeConfiguration();
            List.of("Counts", "CountsTwice", "Names", "Clocks", "made").forEach(beans::getBean);
        }
        same(ours, plain);
    }

    @Test
    void whatIsDeclaredLaterIsFoundAndWhatIsTakenAwayIsNot() throws IOException {
        var ours = ours();
        var plain = new DefaultListableBeanFactory();
        for (var beans : List.of(ours, plain)) {
            declare(beans);
            beans.freezeConfiguration();
        }
        same(ours, plain);
        for (var beans : List.of(ours, plain)) {
            beans.registerSingleton("later", new Counts());
        }
        same(ours, plain);
        for (var beans : List.of(ours, plain)) {
            beans.removeBeanDefinition("Counts");
        }
        same(ours, plain);
        for (var beans : List.of(ours, plain)) {
            beans.registerBeanDefinition(
                    "Counts",
                    BeanDefinitionBuilder.rootBeanDefinition(Thread.class).getBeanDefinition());
        }
        same(ours, plain);
    }
}
