package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Channel;

/** What a sheet says, and what somebody else's code may try to say. */
class SheetCodeTests {
    @Test
    void eachSheetIsReadAsItWasWritten() {
        for (Channel door : SheetCode.DOORS) {
            SheetCode request = new SheetCode.Request("access-request", door);
            assertThat(SheetCode.read(request.text())).contains(request);
        }
        SheetCode file = new SheetCode.OfFile("7KF-2MR-9WT");
        assertThat(SheetCode.read(file.text())).contains(file);
        SheetCode form = new SheetCode.PaperForm("BCDFG-HJKLM-NPQRS");
        assertThat(SheetCode.read(form.text())).contains(form);
    }

    @Test
    void aCodeOfSomebodyElseIsNoSheet() {
        assertThat(SheetCode.read("https://exemple.example/?PARVIS:F:7KF-2MR-9WT")).isEmpty();
        assertThat(SheetCode.read("PARVIS:N:access-request:web")).isEmpty();
        assertThat(SheetCode.read("PARVIS:N:access-request:body")).isEmpty();
        assertThat(SheetCode.read("PARVIS:N:access-request:pigeon")).isEmpty();
        assertThat(SheetCode.read("PARVIS:F:7KF'; drop table")).isEmpty();
        assertThat(SheetCode.read("PARVIS:N:" + "a".repeat(200) + ":mail")).isEmpty();
    }

    @Test
    void whatIsReadIsWrittenTheSameWhateverTheCode() {
        Random random = new Random(7);
        String alphabet = "PARVIS:NFD:mailfax-0aZ/é \n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "PARVIS:" : "");
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SheetCode.read(text.toString())
                    .ifPresent(code -> assertThat(code.text()).isEqualTo(text.toString()));
        }
    }
}
