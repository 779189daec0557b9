package org.parvis.cases.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every letter of every service, with an amount in each of its places. */
@ProgramTest
class PackLettersTests {
    @Autowired Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({"fr, 12 $", "en, $12"})
    void noLetterPrintsTheSignOfMoneyTwice(String lang, String amount) {
        LetterText text = new LetterText(place -> amount);
        List<String> said = new ArrayList<>();
        for (ServiceDefinition service : catalogue.services()) {
            for (ProcessDefinition.Letter letter : service.process().letters().values()) {
                said.add(text.line(letter.subject().in(lang)));
                said.addAll(text.lines(letter.summary().in(lang)));
                said.add(text.blocks(letter.body().in(lang)).toString());
            }
        }
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(said).noneMatch(words -> words.matches("(?s).*\\$[\\s\u00a0\u202f]*\\$.*"));
    }
}
