package org.parvis;

import org.parvis.platform.BeansByType;
import org.parvis.platform.web.EarlyDoor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** The program: one modular monolith that many public organisations share. */
@Modulithic(
        systemName = "Parvis",
        sharedModules = {"kernel", "platform", "ds"})
@SpringBootApplication
public class Parvis {
    public static void main(String[] args) {
        EarlyDoor early = new EarlyDoor();
        SpringApplication application = new SpringApplication(Parvis.class);
        application.setApplicationContextFactory(BeansByType.programs());
        application.addListeners(early);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("earlyDoor", early));
        ConfigurableApplicationContext program = application.run(args);
        if (program.getEnvironment().matchesProfiles("command")) {
            System.exit(SpringApplication.exit(program));
        }
    }
}
