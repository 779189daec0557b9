package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Channel;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What somebody wrote to contest and did not send is among what is theirs. */
@ProgramTest
class ContestsOfAccountTests {
    private static final String EMAIL = "conteste-compte@personne.example";
    private static final String WHY = "Le plan existe : il est cité dans le rapport.";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired List<AccountData> places;
    @Autowired MessageCatalogue messages;

    /** Keeps what is handed over, path and content. */
    private static final class Kept implements Exported {
        private final List<String> all = new ArrayList<>();

        @Override
        public void json(String path, Map<String, ?> content) {
            all.add(path + " " + JsonMapper.builder().build().writeValueAsString(content));
        }

        @Override
        public void csv(String path, List<String> columns, Stream<List<String>> rows) {
            rows.forEach(row -> all.add(path + " " + row));
        }

        @Override
        public void file(String path, InputStream content) {
            all.add(path);
        }
    }

    private String exported(UUID account) throws Exception {
        Kept kept = new Kept();
        for (AccountData place : places) {
            place.export(account, messages.forLanguage("fr"), kept);
        }
        return String.join("\n", kept.all);
    }

    @Test
    void aDraftIsListedToldExportedAndForgottenWithTheAccount() throws Exception {
        Browser person = People.signUp(mvc, EMAIL);
        OpenedFiles files = new OpenedFiles(program);
        UUID account = files.account(EMAIL);
        Receipt receipt =
                files.open(
                        Channel.WEB,
                        "Le plan du parc",
                        new ActContent.Contact("Ann Roy", EMAIL, null, null),
                        account);
        files.refused(receipt);
        String form = "/fr/dossiers/" + receipt.reference() + "/contester/review";
        assertThat(person.open("/fr/compte/brouillons").text()).doesNotContain("contestation");
        person.open(form).submit(form, "why", WHY, "then", "save");
        assertThat(person.open("/fr/compte/brouillons").page().select("main a[href=" + form + "]"))
                .hasSize(1);
        assertThat(person.open("/fr/compte/mes-donnees").text())
                .contains("Une contestation que vous n’avez pas envoyée");
        assertThat(exported(account)).contains("contests/" + receipt.reference(), WHY);
        places.stream()
                .filter(place -> place.getClass().getSimpleName().equals("ContestsOfAccount"))
                .forEach(place -> place.forget(account));
        assertThat(exported(account)).doesNotContain(WHY);
    }
}
