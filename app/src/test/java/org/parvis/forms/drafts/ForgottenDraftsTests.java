package org.parvis.forms.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.FillingTest;
import org.parvis.forms.Forms;
import org.parvis.forms.SmallServices;
import org.parvis.platform.Scenes;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts that nobody came back to go with what is held for them, in a few statements for all. */
@FillingTest
class ForgottenDraftsTests {
    private static final String CODE = "salle-oubliee";

    @Autowired SmallServices services;
    @Autowired Forms forms;
    @Autowired Drafts drafts;
    @Autowired HeldFiles held;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;
    @Autowired SqlCounter.OfProgram statements;

    @BeforeEach
    void offered() {
        services.publish(CODE, 1, "");
        drafts.forgetExpired();
    }

    @Test
    void whatIsHeldForADraftGoesWithItAndForNoOther() {
        UUID old = begin();
        UUID young = begin();
        expire(List.of(old));

        drafts.forgetExpired();

        assertThat(drafts.in(old, Draft::id)).isEmpty();
        assertThat(held.of(old)).isEmpty();
        assertThat(drafts.in(young, Draft::id)).isPresent();
        assertThat(held.of(young)).hasSize(1);
    }

    @Test
    void manyDraftsAreForgottenByAsManyStatementsAsOne() throws Exception {
        expire(List.of(begin()));
        List<String> one = statements.during(drafts::forgetExpired);
        expire(Stream.generate(this::begin).limit(5).toList());

        assertThat(statements.during(drafts::forgetExpired)).isEqualTo(one).hasSize(6);
    }

    /** A draft with a file that begins to arrive. */
    private UUID begin() {
        UUID draft = forms.begin(CODE, "fr", null, Map.of()).draft();
        held.begin(draft, "plan", "plan.txt", 3).orThrow();
        return draft;
    }

    private void expire(List<UUID> some) {
        Instant before = clock.instant().minusSeconds(1);
        for (UUID draft : some) {
            scenes.in(new DraftScene(draft), sql -> AsideTable.add(sql, draft, before, before));
        }
    }
}
