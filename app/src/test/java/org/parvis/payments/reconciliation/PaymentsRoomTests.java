package org.parvis.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Receipt;
import org.parvis.payments.Attempt;
import org.parvis.payments.PaidFiles;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** The room of whoever keeps the books of a body. */
@ProgramTest
class PaymentsRoomTests {
    private static final String ROOM = "/fr/equipe/paiements";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;
    private Attempt open;
    private TeamBrowser keeper;

    @BeforeEach
    void begun() throws Exception {
        files = new PaidFiles(program, url);
        file = files.chargedIn("ville-quebec");
        open = files.hosted(file);
        keeper = new TeamBrowser(mvc, "vq-responsible");
    }

    private void bring(String text, int status) throws Exception {
        keeper.get(ROOM);
        keeper.postFiles(
                ROOM + "/releves",
                status,
                List.of(new MockPart("statement", "r.csv", text.getBytes(StandardCharsets.UTF_8))));
    }

    private String statement() {
        return "reference,provider_id,cents,currency,kind,settled,fee\n%s,%s,2318,CAD,paid,%s,30\n"
                .formatted(open.id(), "p" + open.id(), ProgramClock.today());
    }

    /** The form of that difference, wherever it stands in the list. */
    private String difference() {
        return files.owner()
                .sql("select id::text from payments.differences where attempt = ?")
                .param(open.id())
                .query(String.class)
                .single();
    }

    @Test
    void aFileIsBroughtOnceAndItsDifferenceIsBookedWithAReason() throws Exception {
        bring(statement(), 303);
        assertThat(keeper.location).endsWith("told=compared");
        bring(statement(), 303);
        assertThat(keeper.get(keeper.location).text())
                .contains("Ce relevé avait déjà été comparé", "Manque dans nos livres");
        String id = difference();
        keeper.post(ROOM + "/ecarts", 422, "id", id, "deed", "", "reason", "x");
        keeper.get(ROOM);
        Document wrong =
                keeper.post(ROOM + "/ecarts", 422, "id", id, "deed", "booked", "reason", "");
        assertThat(wrong.select("details[open] input[checked]").val()).isEqualTo("booked");
        assertThat(wrong.select("#reason-" + id + "-error")).isNotEmpty();
        keeper.get(ROOM);
        keeper.post(ROOM + "/ecarts", 303, "id", id, "deed", "booked", "reason", "Message perdu.");
        assertThat(keeper.get(keeper.location).text())
                .contains("La somme est inscrite aux livres", "Message perdu.");
        assertThat(files.due(file).held()).isEqualTo(PaidFiles.TOTAL);
        keeper.post(ROOM + "/ecarts", 409, "id", id, "deed", "booked", "reason", "Encore.");
        keeper.get(ROOM);
        keeper.post(ROOM + "/ecarts", 409, "id", "none", "deed", "asked", "reason", "x");
    }

    @Test
    void aHostileFileIsToldByLineAndTakesNothing() throws Exception {
        bring(statement() + "=1+1,x,-1,USD,paid,demain,\n", 422);
        assertThat(keeper.page.select("#statement-error").text()).contains("Ligne 3");
        bring("", 422);
        bring("x".repeat(StatementCsv.LARGEST + 1), 422);
        assertThat(keeper.page.text()).contains("dépasse 10 Mo");
        bring(statement().replace("2318", "1"), 303);
        assertThat(keeper.get(ROOM).text()).contains("Manque dans nos livres");
    }

    @Test
    void whoeverDoesNotKeepTheBooksSeesNoneOfIt() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(ROOM, 403);
        assertThat(
                        agent.get("/fr/equipe/dossiers/" + file.reference())
                                .select("a[href='" + ROOM + "']"))
                .isEmpty();
        assertThat(keeper.get(ROOM).select("a[href='" + ROOM + "']")).isNotEmpty();
    }
}
