package org.parvis.strategy.declared;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.parvis.platform.words.SafeWords;
import org.parvis.strategy.Codes;
import org.springframework.stereotype.Component;

/** The platforms of bodies, as the pack declares them: one for a body. */
@Component
class Platforms {
    private final Held<List<Platform>> declared;
    private final Map<String, PublicKey> made = new ConcurrentHashMap<>();

    Platforms(ContentPack pack) {
        this.declared = pack.held(() -> read(pack), List.of());
    }

    private static Outcome<List<Platform>> read(ContentPack pack) {
        var read = new ArrayList<Platform>();
        for (Path file : pack.files("strategy/platforms", ".yaml")) {
            switch (read(String.valueOf(file.getFileName()), ContentPack.text(file))) {
                case Outcome.Ok<List<Platform>>(List<Platform> some) -> read.addAll(some);
                case Outcome.Refused<List<Platform>> refused -> {
                    return refused;
                }
            }
        }
        return Outcome.ok(List.copyOf(read));
    }

    List<Platform> all() {
        return declared.get().stream().map(this::signed).toList();
    }

    private Platform signed(Platform platform) {
        PublicKey key = made.get(platform.body());
        return key == null ? platform : platform.signedBy(key);
    }

    Optional<Platform> of(String body) {
        return all().stream().filter(platform -> platform.body().equals(body)).findFirst();
    }

    /** A service that stays on any of them, by its code. */
    Optional<Platform.Abroad> service(String code) {
        return all().stream().flatMap(platform -> platform.service(code).stream()).findFirst();
    }

    /** A key that is known only now: the demonstration makes one at each start. */
    void sign(String body, PublicKey key) {
        made.put(body, key);
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
            services.add(new Platform.Abroad(code, one.words("name"), link(one)));
        }
        return new Platform(
                node.naming(PackThing.BODY, "body"),
                node.words("name"),
                node.has("key") ? node.as("key", Platforms::key) : null,
                List.copyOf(services));
    }

    /** Where people are sent: to a page that a person can go to. */
    private static LocalizedText link(YamlFile one) {
        LocalizedText link = one.words("link");
        for (String address : link.texts().values()) {
            if (!SafeWords.leads(address)) {
                throw one.refuse("platform.file.link", address);
            }
        }
        return link;
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
