package org.parvis.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * Points the program at a database and a data folder of its own. Its jobs rest: a test makes by
 * hand the round that it is about, so that none comes in between. Its statements can be counted.
 */
class ProgramTestInitializer implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final String QUEBEC = "../content/quebec";

    /** All tests come from a few networks, in one hour. */
    private static final String DRAFTS = "parvis.drafts.per-network";

    @Override
    public void initialize(GenericApplicationContext context) {
        Map<String, String> properties = new HashMap<>(TestDatabase.create().properties());
        properties.put("parvis.data", Folders.temporary().toString());
        properties.put("parvis.demonstration-past", "false");
        properties.put("parvis.search.patience", "1m"); // what was just published is found
        if (!context.getEnvironment().containsProperty(DRAFTS)) {
            properties.put(DRAFTS, "100000");
        }
        properties.put(
                "parvis.pack",
                Path.of(context.getEnvironment().getProperty("parvis.tests.pack", QUEBEC))
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        TestPropertyValues.of(properties).applyTo(context);
        CheapHashes.into(context);
        context.addApplicationListener(new Rest());
        context.getBeanFactory().registerSingleton("sqlCounter", new SqlCounter.OfProgram());
        context.getBeanFactory()
                .registerSingleton(
                        "mvcAsServed",
                        (MockMvcBuilderCustomizer) ProgramTestInitializer::withoutEvents);
    }

    /** As {@code spring.mvc.publish-request-handled-events} has it where pages are served. */
    private static void withoutEvents(ConfigurableMockMvcBuilder<?> builder) {
        builder.addDispatcherServletCustomizer(servlet -> servlet.setPublishEvents(false));
    }

    /** Before anybody else hears that the program stands: the jobs begin then, and none does. */
    private static final class Rest implements ApplicationListener<ContextRefreshedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ContextRefreshedEvent event) {
            event.getApplicationContext()
                    .getBeanProvider(Scheduler.class)
                    .forEach(Scheduler::pause);
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
