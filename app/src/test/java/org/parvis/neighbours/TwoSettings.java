package org.parvis.neighbours;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.Parvis;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/** The program again over the same database and data folder, set to do without modules. */
final class TwoSettings {
    /** The modules that the second one does without: eight of the program, and one of the tests. */
    static final Set<String> OFF =
            Set.of(
                    "plans",
                    "intake",
                    "appointments",
                    "payments",
                    "feedback",
                    "disputes",
                    "opendata",
                    "participation",
                    "neighbours");

    private static final List<String> SAME =
            List.of(
                    "parvis.database.url",
                    "parvis.database.owner",
                    "parvis.database.owner-password",
                    "parvis.database.app-password",
                    "parvis.database.job-password",
                    "parvis.data",
                    "parvis.pack",
                    "parvis.demonstration-past");

    private TwoSettings() {}

    static ConfigurableApplicationContext without(Environment other) {
        List<String> words = new ArrayList<>();
        SAME.forEach(name -> words.add("--" + name + "=" + other.getRequiredProperty(name)));
        OFF.forEach(module -> words.add("--parvis.modules." + module + "=false"));
        words.add("--server.port=0");
        return new SpringApplicationBuilder(Parvis.class, NeighboursOn.class)
                .run(words.toArray(String[]::new));
    }

    static MockMvc mvc(ConfigurableApplicationContext program) {
        WebApplicationContext web = (WebApplicationContext) program;
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(web);
        new SpringBootMockMvcBuilderCustomizer(web).customize(builder);
        return builder.build();
    }

    /** The types of all that such a program has of the modules that may be off. */
    static List<Class<?>> ofThem(ConfigurableApplicationContext program) {
        return Stream.of(program.getBeanDefinitionNames())
                .<Class<?>>map(name -> type(program, name))
                .filter(type -> OFF.contains(module(type)))
                .toList();
    }

    private static Class<?> type(ConfigurableApplicationContext program, String name) {
        Class<?> type = program.getType(name, false);
        return type == null ? Object.class : ClassUtils.getUserClass(type);
    }

    /** The module of a class; nothing where it is of elsewhere. */
    static String module(Class<?> type) {
        String name = type.getName();
        return name.startsWith("org.parvis.") ? name.split("\\.")[2] : "";
    }
}
