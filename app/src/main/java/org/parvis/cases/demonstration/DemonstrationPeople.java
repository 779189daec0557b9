package org.parvis.cases.demonstration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.identity.Accounts;
import org.parvis.platform.packs.ContentPack;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The fictitious people who make the requests of a demonstration. */
@Component
class DemonstrationPeople {
    static final Someone NOBODY = new Someone(null, new ActContent.Contact(null, null, null, null));

    private final ContentPack pack;
    private final Accounts accounts;

    DemonstrationPeople(ContentPack pack, Accounts accounts) {
        this.pack = pack;
        this.accounts = accounts;
    }

    /** A person, their account if they have one, and how to reach them. */
    record Someone(@Nullable UUID account, ActContent.Contact contact) {}

    /** Everybody of the pack, by code; the empty code is somebody of whom nothing is known. */
    Map<String, Someone> all() {
        Path file = pack.root().resolve("demonstration/people.yaml");
        Map<String, Someone> all = new HashMap<>();
        all.put("", NOBODY);
        JsonNode root = YAMLMapper.builder().build().readTree(ContentPack.bytes(file));
        root.path("people").forEach(node -> all.put(node.get("code").asString(), someone(node)));
        return all;
    }

    private Someone someone(JsonNode node) {
        String name = node.get("name").asString();
        String email = text(node, "email");
        UUID account =
                email == null
                        ? null
                        : accounts.openDemonstration(
                                email, name, node.path("language").asString("fr"));
        return new Someone(
                account, new ActContent.Contact(name, email, text(node, "phone"), postal(node)));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : null;
    }

    private static @Nullable String postal(JsonNode node) {
        if (!node.has("postal")) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        node.get("postal").forEach(line -> lines.append(line.asString()).append('\n'));
        return lines.toString().strip();
    }
}
