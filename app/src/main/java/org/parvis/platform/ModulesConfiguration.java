package org.parvis.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which modules the program has is known before anything of them is made. */
@Configuration(proxyBeanMethods = false)
class ModulesConfiguration {
    @Bean
    static Modules modules(Environment environment) {
        return Modules.of(environment);
    }

    @Bean
    static ModulesOff modulesOff(Modules modules) {
        return new ModulesOff(modules);
    }
}
