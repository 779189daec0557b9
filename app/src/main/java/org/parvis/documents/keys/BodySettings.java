package org.parvis.documents.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bodies that hold keys of their own, each in a token of theirs. No PIN is written here: members
 * give theirs when they read.
 *
 * @param bodies by home: {@code parvis.vault.bodies.HOME.library} and so on
 */
@ConfigurationProperties("parvis.vault")
public record BodySettings(@DefaultValue Map<UUID, Place> bodies) {
    static final BodySettings NONE = new BodySettings(Map.of());

    public BodySettings {
        bodies = Map.copyOf(bodies);
    }

    /** Where the token of a body is, and the label of its key. */
    record Place(Path library, @DefaultValue("0") long slot, @DefaultValue("parvis") String key) {
        TokenSettings with(String pin) {
            return new TokenSettings(library, slot, pin, key);
        }
    }

    /** The body whose files live there, closed ones too, if it holds keys of its own. */
    Optional<Home> bodyOf(Home home) {
        return bodies.keySet().stream()
                .map(Home::new)
                .filter(body -> body.equals(home) || body.closed().equals(home))
                .findFirst();
    }

    /**
     * Nobody is asked for the PIN of a token in which the program is logged in.
     *
     * @throws StartRefused when a body is to have its key in the token of the installation
     */
    public void apartFrom(TokenSettings installation) {
        Path library = installation.library();
        bodies.forEach(
                (home, place) -> {
                    if (library != null
                            && place.slot() == installation.slot()
                            && same(place.library(), library)) {
                        throw new StartRefused(
                                ("parvis.vault.bodies.%s names the token of the installation (slot"
                                                + " %d): give the body a token of its own")
                                        .formatted(home, place.slot()));
                    }
                });
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException e) {
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }

    @Nullable Place place(Home body) {
        return bodies.get(body.id());
    }
}
