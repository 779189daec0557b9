package org.parvis;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    static final ApplicationModules MODULES = ApplicationModules.of(Parvis.class);

    @Test
    void everyModuleUsesOnlyWhatItMayUse() {
        MODULES.verify();
    }
}
