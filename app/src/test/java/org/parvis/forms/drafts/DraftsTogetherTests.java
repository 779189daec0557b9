package org.parvis.forms.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.forms.Forms;
import org.parvis.forms.spi.Typed;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or two tabs, keep the same draft. */
@ProgramTest
class DraftsTogetherTests {
    @Autowired Forms forms;
    @Autowired Drafts drafts;
    @Autowired DraftTable table;
    @Autowired Scenes scenes;

    private Draft read(UUID draft) {
        return scenes.reading(new DraftScene(draft), sql -> table.find(sql, draft, Instant.EPOCH))
                .orElseThrow()
                .draft();
    }

    @Test
    void whatOneKeepsIsNotLostWhenAnotherKeepsFromAnOlderReading() {
        UUID id = forms.begin("access-request", "fr", null, Map.of()).draft();
        Draft first = read(id);
        Draft second = read(id);

        drafts.save(first, Map.of("document", Typed.of("Le contrat")));
        Draft merged = drafts.save(second, Map.of("full_name", Typed.of("A. T.")));

        assertThat(merged.typed()).containsKeys("document", "full_name");
        assertThat(read(id)).isEqualTo(merged);
        assertThat(merged.revision()).isEqualTo(3);
    }
}
