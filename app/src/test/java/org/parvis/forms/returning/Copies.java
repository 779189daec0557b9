package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.documents.DraftScene;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.platform.Scenes;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Copies that a device keeps of drafts, as their pages ask for them. */
record Copies(Scenes scenes, JsonMapper json) {
    static final String CODE = "salle-copiee";

    static void offer(SmallServices services) {
        services.publish(CODE, 1, "");
        services.publish("salle-discrete", 1, "sensitive: true");
        services.publish("salle-aidee", 1, SharedForm.of());
    }

    static MockHttpServletResponse ask(Visitor visitor, String draft) throws Exception {
        visitor.open(draft + "/appareil?from=room");
        return visitor.send(draft + "/appareil", "copy", "keep", "from", "room");
    }

    static MockHttpServletResponse key(Visitor visitor, String draft) throws Exception {
        return visitor.send(draft + "/appareil/cle");
    }

    String lent(Visitor visitor, String draft) throws Exception {
        MockHttpServletResponse answer = key(visitor, draft);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return json.readValue(answer.getContentAsString(), DevicePages.Key.class).key();
    }

    static Document page(Visitor visitor, String draft) throws Exception {
        return Jsoup.parse(visitor.open(draft + "/room").getContentAsString());
    }

    long devices(String draft) {
        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        return scenes.reading(
                new DraftScene(id),
                sql -> sql.sql("select count(*) from forms.copies").query(Long.class).single());
    }
}
