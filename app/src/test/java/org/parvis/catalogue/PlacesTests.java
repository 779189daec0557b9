package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many places a request takes. */
class PlacesTests {
    @Test
    void eachRowOfTheCountedGroupTakesAPlaceAndARequestTakesOneOtherwise() {
        Availability.Quota children = new Availability.Quota(40, 10, "children");
        assertThat(children.asked(Map.of("children", List.of("Léa", "Noé", "Zoé")))).isEqualTo(3);
        assertThat(children.asked(Map.of("children", List.of()))).isEqualTo(1);
        assertThat(children.asked(Map.of())).isEqualTo(1);
        assertThat(new Availability.Quota(40, 10, null).asked(Map.of())).isEqualTo(1);
    }
}
