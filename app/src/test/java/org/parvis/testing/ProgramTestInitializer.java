package org.parvis.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the program at a database and a data folder of its own. */
class ProgramTestInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, String> properties = new HashMap<>(TestDatabase.create().properties());
        properties.put("parvis.data", Folders.temporary().toString());
        properties.put(
                "parvis.pack",
                Path.of("../content/quebec").toAbsolutePath().normalize().toString());
        TestPropertyValues.of(properties).applyTo(context);
    }
}
