package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.opendata.PublishedData;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A dataset is as old as its oldest version that is there. */
@ProgramTest
class FirstPublishedTests {
    @Autowired BeanFactory beans;
    @Autowired PublishedData published;

    @Test
    void oneWhoseFirstVersionIsTakenBackIsAsOldAsItsSecond() throws Exception {
        Publishing publishing = new Publishing(beans);
        for (String word : new String[] {"un", "deux", "trois"}) {
            publishing.publish("age-du-jeu", "mot\n" + word + "\n");
        }
        assertThat(publishing.recall("vq-responsible", "age-du-jeu", 1, "Erreur.")).isEmpty();
        assertThat(published.begun(published.find("age-du-jeu").orElseThrow()))
                .isEqualTo(published.find("age-du-jeu", 2).orElseThrow().signedAt());
    }
}
