package org.parvis.opendata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.quality.Check.Found;
import org.parvis.opendata.quality.Check.State;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The table answers what it can of the checklist of Données Québec; the rest is for a person. */
@ProgramTest
class ChecklistTests {
    @Autowired BeanFactory beans;
    @Autowired PublishedData data;
    @Autowired QualityRules rules;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    private Version published(String name, String table) throws Exception {
        publishing.publish(name, table);
        return data.find(name).orElseThrow();
    }

    private Found asked(Check check, Version version) {
        return check.of(version, rules.words());
    }

    @Test
    void aWordForWhatIsNotKnownIsFoundWithItsColumn() throws Exception {
        Version version =
                published("liste-vides", "lieu;etat\nA;bon\nB;N/D\nC;N/D\nD;bon\nE;bon\n");
        assertThat(asked(Check.EMPTY, version)).isEqualTo(new Found(State.NO, "etat", "N/D"));
        assertThat(asked(Check.BOOLEANS, version).state()).isEqualTo(State.NONE);
        assertThat(asked(Check.DEGREES, version).state()).isEqualTo(State.NONE);
    }

    @Test
    void yesWrittenInTwoWaysIsFound() throws Exception {
        Version version =
                published("liste-oui", "lieu;ouvert\nA;Oui\nB;vrai\nC;Non\nD;Oui\nE;Non\nF;vrai\n");
        assertThat(asked(Check.BOOLEANS, version).state()).isEqualTo(State.NO);
        assertThat(asked(Check.BOOLEANS, version).column()).isEqualTo("ouvert");
        assertThat(asked(Check.EMPTY, version).state()).isEqualTo(State.YES);
    }

    @Test
    void degreesThatLieBeyondTheGlobeAreFound() throws Exception {
        Version right =
                published("liste-lieux", "latitude;longitude\n46,81;-71,20\n46,82;-71,21\n");
        assertThat(asked(Check.DEGREES, right).state()).isEqualTo(State.YES);
        Version wrong =
                published("liste-metres", "latitude;longitude\n251000,5;-71,20\n251001,5;-71,2\n");
        assertThat(asked(Check.DEGREES, wrong)).isEqualTo(new Found(State.NO, "latitude", ""));
    }

    @Test
    void whatOnlyAPersonKnowsIsLeftToThem() throws Exception {
        Version version = published("liste-simple", "mot;nombre\nun;1,5\ndeux;2,5\n");
        assertThat(asked(Check.UNITS, version).state()).isEqualTo(State.PERSON);
        assertThat(asked(Check.DEVIATIONS, version).state()).isEqualTo(State.PERSON);
        for (Check check :
                new Check[] {
                    Check.KIND,
                    Check.FIELDS,
                    Check.ENCODING,
                    Check.SEPARATOR,
                    Check.DECIMAL,
                    Check.PACKED
                }) {
            assertThat(asked(check, version).state()).as(check.code()).isEqualTo(State.YES);
        }
    }
}
