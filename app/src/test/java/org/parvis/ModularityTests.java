package org.parvis;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("long")
class ModularityTests {
    static final ApplicationModules MODULES = ApplicationModules.of(Parvis.class);

    @Test
    void everyModuleUsesOnlyWhatItMayUse() {
        MODULES.verify();
    }
}
