package org.parvis.cases.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organizations;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar names the body of a file; of a sensitive service it names nobody. */
@ProgramTest
class DatesOfFilesTests {
    @Autowired DeskWords words;
    @Autowired Catalogue catalogue;
    @Autowired Organizations organizations;
    @Autowired MessageCatalogue messages;

    @Test
    void everySensitiveServiceIsADoorAndEveryOtherOneNamesItsBodyAlone() {
        Words w = messages.forLanguage("fr");
        int sensitive = 0;
        for (ServiceDefinition service : catalogue.services()) {
            String body = service.offeredBy().getFirst();
            String name = organizations.byCode(body).orElseThrow().name().in("fr");
            for (boolean mine : new boolean[] {true, false}) {
                String said = words.date(file(service.code(), body), mine, w);
                if (service.sensitive()) {
                    sensitive++;
                    assertThat(said).isEqualTo("Une date dans votre compte");
                } else {
                    assertThat(said).endsWith(name).doesNotContain("Secret");
                }
            }
        }
        assertThat(sensitive).isPositive();
    }

    private DeskRows.FileRow file(String service, String body) {
        return new DeskRows.FileRow(
                Ids.next(),
                organizations.byCode(body).orElseThrow().home().id(),
                "AAA-BBB-CCC",
                service,
                "Secret",
                null,
                null,
                null,
                null,
                LocalDate.EPOCH,
                0,
                List.of());
    }
}
