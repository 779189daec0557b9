package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.participation.Door;

/** By which door is told, and no figure under five, nor one that gives it back. */
class DoorCountsTests {
    private final Words w = MessageCatalogue.fromClassPath().forLanguage("en");

    @Test
    void doorsWithEnoughStandApart() {
        assertThat(new DoorCounts(Map.of(Door.ONLINE, 40, Door.COUNTER, 6, Door.HALL, 5)).told(w))
                .hasValue("40 online, 6 at the counter, 5 in a hall");
    }

    @Test
    void smallOnesStandTogether() {
        assertThat(new DoorCounts(Map.of(Door.ONLINE, 40, Door.COUNTER, 6, Door.HALL, 1)).told(w))
                .hasValue("40 online, 7 otherwise");
    }

    @Test
    void oneThatIsTooSmallIsNotToldAndDoesNotFollowFromTheOthers() {
        assertThat(new DoorCounts(Map.of(Door.ONLINE, 40, Door.COUNTER, 4)).told(w)).isEmpty();
        assertThat(new DoorCounts(Map.of(Door.ONLINE, 4, Door.COUNTER, 40)).told(w)).isEmpty();
        assertThat(new DoorCounts(Map.of(Door.ONLINE, 40)).told(w)).isEmpty();
    }

    @Test
    void howManyTookPartIsToldByEachDoor() {
        assertThat(new DoorCounts(Map.of(Door.ONLINE, 40, Door.PHONE, 1, Door.POST, 0)).all(w))
                .isEqualTo("40 online, one by phone");
    }
}
