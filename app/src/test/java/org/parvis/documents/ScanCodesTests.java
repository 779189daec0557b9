package org.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes as an office scans them. */
class ScanCodesTests {
    @Test
    void aCodeIsReadWhateverTheHandThatLaidIt() {
        List<Long> missed = new ArrayList<>();
        for (long hand = 0; hand < 25; hand++) {
            String text = "PARVIS:N:access-request-" + hand + ":mail";
            BufferedImage page = new ScannedStack(hand).code(text).pages().getFirst();
            if (!ScanCodes.of(page).codes().equals(List.of(text))) {
                missed.add(hand);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aSpotOfInkIsToldFromNoCodeAtAll() {
        BufferedImage spotted =
                new ScannedStack().damaged("PARVIS:N:access-request:mail").pages().getFirst();
        assertThat(ScanCodes.of(spotted).state()).isEqualTo(PageReading.State.UNREADABLE_CODE);
        BufferedImage written = new ScannedStack().written(1).pages().getFirst();
        assertThat(ScanCodes.of(written))
                .isEqualTo(new PageReading(PageReading.State.READ, List.of()));
    }
}
