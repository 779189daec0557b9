package org.parvis.testing;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets the logs as a start does: other tests of the same process may have set plainer ones. */
final class InstallationLogs
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext program) {
        LoggingSystem system = LoggingSystem.get(getClass().getClassLoader());
        system.cleanUp();
        system.beforeInitialize();
        system.initialize(
                new LoggingInitializationContext(program.getEnvironment()),
                "classpath:logback-spring.xml",
                null);
        Binder.get(program.getEnvironment())
                .bind("logging.level", Bindable.mapOf(String.class, LogLevel.class))
                .get()
                .forEach(system::setLogLevel);
    }
}
