package org.parvis.strategy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parvis.kernel.Outcome;
import org.parvis.platform.ContentPack;
import org.parvis.platform.YamlFile;
import org.springframework.stereotype.Component;

/** The platforms of bodies, as the pack declares them: one for a body. */
@Component
class Platforms {
    private final List<Platform> all = new CopyOnWriteArrayList<>();

    Platforms(ContentPack pack) {
        for (Path file : pack.files("strategy/platforms", ".yaml")) {
            String name = String.valueOf(file.getFileName());
            all.addAll(read(name, ContentPack.text(file)).orThrow());
        }
    }

    List<Platform> all() {
        return List.copyOf(all);
    }

    Optional<Platform> of(String body) {
        return all.stream().filter(platform -> platform.body().equals(body)).findFirst();
    }

    /** A service that stays on any of them, by its code. */
    Optional<Platform.Abroad> service(String code) {
        return all.stream().flatMap(platform -> platform.service(code).stream()).findFirst();
    }

    /** A key that is known only now: the demonstration makes one at each start. */
    void sign(String body, PublicKey key) {
        all.replaceAll(
                platform -> platform.body().equals(body) ? platform.signedBy(key) : platform);
    }

    static Outcome<List<Platform>> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("platforms"));
            var platforms = new ArrayList<Platform>();
            var bodies = new HashSet<String>();
            for (YamlFile node : file.maps("platforms")) {
                Platform platform = platform(node);
                if (!bodies.add(platform.body())) {
                    throw node.refuse("platform.file.twice", platform.body());
                }
                platforms.add(platform);
            }
            return Outcome.ok(List.copyOf(platforms));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Platform platform(YamlFile node) {
        node.only(Set.of("body", "name", "key", "services"));
        var services = new ArrayList<Platform.Abroad>();
        var codes = new HashSet<String>();
        for (YamlFile one : node.maps("services")) {
            one.only(Set.of("code", "name", "link"));
            String code = one.as("code", Codes::checked);
            if (!codes.add(code)) {
                throw one.refuse("platform.file.twice", code);
            }
            services.add(new Platform.Abroad(code, one.words("name"), one.words("link")));
        }
        return new Platform(
                node.as("body", Codes::checked),
                node.words("name"),
                node.has("key") ? node.as("key", Platforms::key) : null,
                List.copyOf(services));
    }

    /**
     * An Ed25519 key as {@code openssl pkey -pubout} writes it, without its first and last line.
     */
    private static PublicKey key(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
