package org.parvis.payments.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Receipt;
import org.parvis.payments.Charging;
import org.parvis.payments.PaidFiles;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The counter: money by hand, waivers by who may, and the books for accounting. */
@ProgramTest
class TillPagesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Charging charging;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;
    private String path = "";

    @BeforeEach
    void charged() {
        files = new PaidFiles(program, url);
        file = files.open("ville-quebec", null);
        charging.charge(file.file());
        path = "/fr/equipe/dossiers/" + file.reference() + "/paiement";
    }

    @Test
    void anAgentFindsItFromTheFileAndTakesWhatComesByHand() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        Document page = agent.get("/fr/equipe/dossiers/" + file.reference());
        assertThat(page.select("a[href='" + path + "']").text()).isEqualTo("Paiement");
        assertThat(agent.get(path).text())
                .contains("À payer", "23,18", "Une personne responsable peut exonérer");
        agent.post(path + "/recu", 422, "means", "cheque", "amount", "abc", "slip", "");
        agent.get(path);
        agent.post(
                path + "/recu",
                303,
                "means",
                "cheque",
                "amount",
                "23,18 $",
                "slip",
                "c" + file.reference());
        assertThat(agent.get(path).text()).contains("Payé", "par chèque", "reçu");
        agent.post(
                path + "/recu",
                409,
                "means",
                "cheque",
                "amount",
                "23,18",
                "slip",
                "c" + file.reference());
        assertThat(files.due(file).taken()).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void whoeverAnswersForDecisionsWaivesAndNobodyElse() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        agent.get(path);
        agent.post(path + "/exonerer", 409, "reason", "Faible revenu.", "right", "C-24.2");
        TeamBrowser responsible = new TeamBrowser(mvc, "vq-responsible");
        responsible.get(path);
        responsible.post(path + "/exonerer", 422, "reason", "", "right", "");
        responsible.get(path);
        responsible.post(path + "/exonerer", 303, "reason", "Faible revenu.", "right", "C-24.2");
        assertThat(responsible.get(path).text()).contains("Rien à payer");
        assertThat(responsible.get("/fr/equipe/dossiers/" + file.reference()).text())
                .contains("Frais remis", "Faible revenu.");
    }

    @Test
    void theJournalOfABodyBalancesAndNamesNobody() throws Exception {
        TeamBrowser head = new TeamBrowser(mvc, "vq-responsible");
        String csv =
                head.raw(MockMvcRequestBuilders.get("/fr/equipe/paiements/journal.csv"))
                        .getContentAsString(StandardCharsets.UTF_8);
        List<String[]> rows = csv.lines().skip(1).map(line -> line.split(",", -1)).toList();
        assertThat(rows).anyMatch(row -> row[5].equals(file.file().id().toString()));
        assertThat(sum(rows, 3)).isEqualByComparingTo(sum(rows, 4)).isPositive();
        assertThat(csv).doesNotContain("Ann", file.reference());
        head.get("/fr/equipe/paiements/journal.csv?from=hier", 400);
        head.get("/fr/equipe/paiements/journal.csv?from=%2B999999999-12-31", 400);
        new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/paiements/journal.csv", 403);
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return rows.stream()
                .map(row -> row[column])
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
