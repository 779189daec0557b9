package org.parvis.opendata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.opendata.quality.CatalogueScore.Share;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The points are those of the European method, and a catalogue's are computed as it says. */
@ProgramTest
class PointsAddUpTests {
    @Autowired QualityRules rules;

    @ParameterizedTest
    @CsvSource({
        "FINDABILITY, 100",
        "ACCESSIBILITY, 100",
        "INTEROPERABILITY, 110",
        "REUSABILITY, 75",
        "CONTEXTUALITY, 20"
    })
    void eachDimensionHasThePointsOfTheMethod(Dimension dimension, int points) {
        assertThat(rules.most(dimension)).isEqualTo(points);
        assertThat(rules.most()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "405, EXCELLENT",
        "351, EXCELLENT",
        "350, GOOD",
        "350.99, GOOD",
        "221, GOOD",
        "220, SUFFICIENT",
        "121, SUFFICIENT",
        "120, BAD",
        "0, BAD"
    })
    void aLevelBeginsWithItsFirstPoint(double points, Level level) {
        assertThat(rules.level(points)).isEqualTo(level);
    }

    /** The figures of the example that mjanez/ckan-mqa publishes: how many of how many. */
    @Test
    void theWorkedExampleOfAnotherProgramGivesItsSum() {
        CatalogueScore example =
                new CatalogueScore(
                        List.of(
                                share(Criterion.KEYWORD, 46, 46),
                                share(Criterion.THEME, 46, 46),
                                share(Criterion.SPATIAL, 42, 46),
                                share(Criterion.TEMPORAL, 0, 46),
                                share(Criterion.ACCESS_ANSWERS, 255, 255),
                                share(Criterion.DOWNLOAD, 0, 255),
                                share(Criterion.DOWNLOAD_ANSWERS, 0, 255),
                                share(Criterion.FORMAT, 255, 255),
                                share(Criterion.MEDIA_TYPE, 255, 255),
                                share(Criterion.VOCABULARY, 378, 510),
                                share(Criterion.OPEN_FORMAT, 131, 255),
                                share(Criterion.READABLE, 252, 255),
                                share(Criterion.PROFILE, 0, 46),
                                share(Criterion.LICENCE, 255, 255),
                                share(Criterion.KNOWN_LICENCE, 245, 255),
                                share(Criterion.ACCESS_RIGHTS, 46, 46),
                                share(Criterion.KNOWN_ACCESS_RIGHTS, 0, 46),
                                share(Criterion.CONTACT, 46, 46),
                                share(Criterion.PUBLISHER, 46, 46),
                                share(Criterion.RIGHTS, 255, 255),
                                share(Criterion.BYTE_SIZE, 0, 255),
                                share(Criterion.ISSUED, 46, 46),
                                share(Criterion.MODIFIED, 46, 46)),
                        Map.of(),
                        46);
        assertThat(example.shares()).hasSize(Criterion.values().length);
        assertThat(example.shares().get(2).points()).isEqualTo(new BigDecimal("18.26"));
        assertThat(example.shares().get(10).points()).isEqualTo(new BigDecimal("10.27"));
        assertThat(example.points()).isEqualTo(new BigDecimal("280.31"));
        assertThat(rules.level(example.points().doubleValue())).isEqualTo(Level.GOOD);
    }

    private Share share(Criterion criterion, long held, long all) {
        int most =
                rules.all().stream()
                        .filter(rule -> rule.criterion() == criterion)
                        .mapToInt(QualityRules.Rule::points)
                        .sum();
        return new Share(criterion, most, held, 0, all);
    }

    @Test
    void whatIsNotKnownCountsAmongAllAndGivesNothing() {
        Share share = new Share(Criterion.ACCESS_ANSWERS, 50, 1, 1, 2);
        assertThat(share.points()).isEqualTo(new BigDecimal("25.00"));
    }

    @Test
    void anEmptyCatalogueHasNoPoints() {
        CatalogueScore nothing = new CatalogueScore.Sum(rules).done();
        assertThat(nothing.points()).isEqualByComparingTo("0");
        assertThat(nothing.shares()).hasSize(23).allMatch(share -> share.share() == 0);
    }
}
