package org.parvis.forms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** Bodies known by their code alone, where no register of organisations runs. */
@Component
class CodeBodies implements Bodies {
    @Override
    public Optional<LocalizedText> name(String code) {
        return Optional.of(LocalizedText.of(code, code));
    }

    @Override
    public Optional<Home> home(String code) {
        byte[] name = ("parvis:" + code).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Home(UUID.nameUUIDFromBytes(name)));
    }
}
