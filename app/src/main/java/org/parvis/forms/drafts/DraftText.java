package org.parvis.forms.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What was typed, as sealed bytes that open for its own draft only. */
@Component
public class DraftText {
    private static final ObjectReader FORM =
            JsonMapper.builder()
                    .build()
                    .readerFor(new TypeReference<Map<String, Map<String, List<String>>>>() {});

    private final Sealer sealer;

    DraftText(Vault vault) {
        this.sealer = vault.installation("forms.drafts");
    }

    public byte[] seal(UUID draft, Map<String, Typed> typed) {
        Map<String, Object> plain = new TreeMap<>();
        typed.forEach((question, text) -> plain.put(question, text.plain()));
        return sealer.seal(CanonicalJson.bytes(plain), Ids.bytes(draft));
    }

    public Map<String, Typed> open(UUID draft, byte[] sealed) {
        Map<String, Typed> typed = new HashMap<>();
        Map<String, Map<String, List<String>>> form =
                FORM.readValue(sealer.unseal(sealed, Ids.bytes(draft)));
        form.forEach((question, parts) -> typed.put(question, new Typed(parts)));
        return typed;
    }
}
